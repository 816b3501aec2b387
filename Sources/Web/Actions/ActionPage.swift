import Domain
import HTML
import Storage

/// A fiche as a page to read: what it aims at, where it stands, what happened last, what comes, who carries it.
struct ActionPage: ShownPage {
    let viewer: Viewer
    let sheet: ActionDetails
    let day: Day

    var rights: ActionRights { ActionRights(viewer, on: action.id) }

    var action: Action { sheet.action }
    var contract: Contract { sheet.contract }

    /// Its crumb is its number: titles of fiches are sentences.
    var page: Page {
        Page(
            action.title, kicker: kicker, lead: lead,
            breadcrumb: viewer.breadcrumb(
                contract, Link("Fiches action", Path.actions(slug)),
                Link(action.shortName, "", isCurrent: true)), tags: tags, actions: actions,
            content: """
                <div class="sheet sheet-parted"><div class="sheet-text">\(ActionStanding(page: self).html)\(thread)\
                \(ActionCourse(page: self).html)</div>\
                <aside class="sheet-facts" aria-label="Repères">\(ActionFacts(page: self).html)</aside>\
                <div class="sheet-text">\(ActionAims(page: self).html)\
                \(ActionMeasures(page: self).html)\(ActionLinks(page: self).html)\(UnplacedTexts(page: self).html)</div></div>\(neighbours)
                """)
    }

    /// What was proposed, decided and done since.
    private var thread: HTML {
        let shown = ThreadShown(slug: slug, today: day, names: sheet.proposers)
        return .when(
            !sheet.threads.isEmpty,
            "<section id=\"fil\"><h2>Fil des décisions</h2>\(shown.html(sheet.threads))</section>")
    }

    private var kicker: HTML {
        let code = HTML.when(!action.code.isEmpty, " <span class=\"code\">\(action.code)</span>")
        return """
            Fiche action\u{a0}\(action.number)\(code) · \(HTML.link(sheet.axis.label, Path.axisPlace(slug, sheet.axis)))
            """
    }

    /// The general objective, without its markup.
    private var lead: HTML? {
        Markup(action.generalObjective).plainText.unlessBlank.map { "\($0)" }
    }

    private var tags: HTML {
        let standing = sheet.standing(on: day)
        let verdict = Verdict(sheet.assessment(on: day), standing, on: day)
        return HTML.tag(verdict) + ruling("Prioritaire", standing.priority, .triangle)
            + ruling("En stand-by", standing.standby, .square) + ruling("Arrêtée", standing.stop, .alert)
    }

    /// A state that a decision made, which leads to its meeting.
    private func ruling(_ word: String, _ ruling: Ruling?, _ shape: Tone.Shape) -> HTML {
        guard let ruling else { return .empty }
        return """
             <a class="tag-link" href="\(Path.meeting(slug, ruling.meeting))">\(HTML.tag(word, .grey, shape: shape))\
            <span class="hidden"> par décision du \(ruling.meetingName), \(ruling.when.when)</span></a>
            """
    }

    private var actions: HTML {
        let (rights, number) = (rights, action.number)
        let tell = HTML.buttonLink("Écrire une avancée", Path.newEntry(slug, fiche: number), .primary)
        let assess = HTML.buttonLink("Créer un bilan", Path.newAssessment(slug, number))
        let edit =
            HTML.buttonLink("Modifier la fiche", Path.editAction(slug, number))
            + HTML.buttonLink("Dupliquer", Path.newAction(slug, as: number), .quiet)
        return .when(rights.mayTell, tell) + .when(rights.mayAssess, assess) + .when(rights.mayEdit, edit)
            + .prints(Path.action(slug, number), first: .quiet, others: .quiet, about: "de la fiche")
    }

    private var neighbours: HTML {
        func link(_ label: String, _ neighbour: ActionDetails.Neighbour?, _ relation: String) -> HTML {
            guard let neighbour else { return "<span></span>" }
            return """
                <a rel="\(relation)" href="\(Path.action(slug, neighbour.number))"><span class="soft">\(label)</span> \
                \(neighbour.number). \(neighbour.title.shortened(70))</a>
                """
        }
        return """
            <nav class="neighbours" aria-label="Autres fiches">\(link("Fiche précédente", sheet.previous, "prev"))\
            \(link("Fiche suivante", sheet.next, "next"))</nav>
            """
    }

    /// A calm word where something is not written yet, for who may write it; nothing for the others.
    func nudge(_ words: String, _ section: ActionSection) -> HTML {
        let link = HTML.link("Compléter", Path.editAction(slug, action.number, section))
        return .when(rights.mayEdit, .soft("\(words) \(link)"))
    }
}
