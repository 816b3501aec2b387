import Domain
import HTML

/// The agenda of a meeting, to be prepared: its points with their hours, in an order that is changed by drag, by
/// keyboard or by buttons; what asks to be on it; a form that adds a point.
struct AgendaPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting
    /// What was typed in the form of a new point when it was refused, and why.
    var typed = FormData("")
    var errors = FieldErrors()

    private var timetable: Timetable { Timetable(meeting) }

    var page: Page {
        Page(
            "Ordre du jour", kicker: "\(meeting.name) · \(meeting.when.french)",
            lead: mayEdit ? Self.advice : nil, breadcrumb: above(.meetings(slug), .meeting(slug, meeting)),
            actions: .when(
                mayEdit,
                .buttonLink("Modifier intitulés et durées", Path.editMeeting(slug, meeting.id))),
            tabs: .meetingTabs(slug, meeting.id, at: .agenda), errors: errors,
            content: points + .when(mayEdit, proposals + addition))
    }

    private static let advice: HTML = """
        Glissez un point, ou déplacez-le au clavier\u{202f}: chaque déplacement est enregistré aussitôt, et les \
        heures suivent.
        """

    private var points: HTML {
        guard !meeting.agenda.isEmpty else {
            return HTML.emptyState(
                "Aucun point",
                purpose:
                    "L’ordre du jour dit de quoi la réunion parlera, qui porte chaque point et combien de temps il prend. Il part avec la convocation.",
                example: "15h00 – Bilan intermédiaire du CLS, porté par la coordination, 45\u{a0}min.")
        }
        guard mayEdit else { return AgendaLines(dossier: dossier, meeting: meeting).html }
        let start = meeting.time.map { String($0.minutes) }
        return """
            <div\(attribute: "data-timetable", start)>\
            \(HTML.reorderList(timetable.slots.map(line), label: "Points à l’ordre du jour", action: Path.agenda(slug, meeting.id), csrf: viewer.csrf))\
            </div>\(total)
            """
    }

    private var total: HTML {
        guard let words = timetable.french else { return .empty }
        guard timetable.excess == nil else { return HTML.callout(.warning, words, .empty) }
        return .soft("\(French.capitalized(words)).")
    }

    private func line(_ slot: Timetable.Slot) -> ReorderItem {
        let item = slot.item
        let facts = [item.owner, item.minutes.map { French.duration(minutes: $0) } ?? "sans durée"]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        let fiche = dossier.links(to: [item.action].compactMap(\.self))
        let link = HTML.when(!fiche.isEmpty, " · " + fiche)
        func path(_ verb: String) -> String { Path.agendaItem(slug, meeting.id, item.id, verb) }
        let content: HTML = """
            <div class="agenda-point"><div><strong class="agenda-hour"\(attribute: "data-minutes", item.minutes.map(String.init) ?? "")>\
            \(slot.starts?.french)</strong> \(item.title)\
            <span class="line-note">\(facts)\(link)</span></div>\
            \(HTML.postButton("Retirer", action: path("retrait"), csrf: viewer.csrf, style: .quiet, about: "«\u{202f}\(item.title)\u{202f}»"))</div>
            """
        return ReorderItem(
            id: item.id.description, label: "«\u{202f}\(item.title)\u{202f}»", content: content,
            up: path("montee"), down: path("descente"))
    }

    /// What asks to be on the agenda, one button each.
    private var proposals: HTML {
        let found = dossier.agendaProposals(for: meeting, on: viewer.today)
        guard !found.isEmpty else { return .empty }
        let lines = HTML.joined(found) { proposal in
            let link = HTML.link(proposal.meeting, in: slug)
            let button = HTML.postButton(
                "Ajouter", action: Path.agendaItems(slug, meeting.id), csrf: viewer.csrf, style: .secondary,
                about: "«\u{202f}\(proposal.item.title)\u{202f}»", values: ["proposal": proposal.source.code])
            return """
                <li class="agenda-proposal"><div>\(proposal.item.title)\
                <span class="line-note">\(proposal.source.words) · \(link)</span></div>\(button)</li>
                """
        }
        return .section(
            "À reprendre \(HTML.count(found.count, "point"))", "<ul class=\"lines\">\(lines)</ul>")
    }

    private var addition: HTML {
        let choices = AgendaItem.Choices(dossier, meeting, on: viewer.today)
        let form = HTML.form(
            action: Path.agendaItems(slug, meeting.id), csrf: viewer.csrf, version: nil, isDraft: false
        ) {
            AgendaItem.form(choices).shape.html(typed, errors)
                + Field.hidden("_once", typed["_once"].unlessBlank ?? Token.random())
                + HTML.formActions(HTML.button("Ajouter le point"))
        }
        return .section("Ajouter un point", form)
    }
}

extension AgendaProposal.Source {
    /// Why it is proposed.
    fileprivate var words: String {
        switch self {
        case .leftOver: "Reporté par la dernière réunion"
        case .proposition: "Proposition qui attend le COPIL"
        case .minutes: "Compte-rendu envoyé, à approuver"
        }
    }
}
