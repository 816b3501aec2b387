import Domain
import HTML

/// A contact: where it serves, what it does in the contract.
struct PersonPage {
    let visit: MemberVisit
    let file: ContractFile
    let person: Person

    private var slug: String { file.contract.slug }
    private var path: String { Path.person(slug, person.id) }

    var page: Page {
        let buttons: HTML =
            visit.may(.editContract)
            ? HTML.buttonLink("Modifier", "\(path)/modifier", .primary)
                + HTML.buttonLink("Supprimer", "\(path)/suppression", .quiet) : .empty
        let content: HTML = """
            <div class="sheet"><div class="sheet-text">\(section("Fonctions", roles))\
            \(section("Fiches", fiches))\(section("Réunions", meetings))</div>\
            <aside class="sheet-facts">\(HTML.summaryList(facts))\
            <p>\(HTML.link("Historique de ce contact", Path.history(slug, .person, person.id.rawValue)))</p>\
            </aside></div>
            """
        return Page(
            person.fullName, kicker: "Contact",
            breadcrumb: visit.breadcrumb(
                file.contract, Link("Annuaire", Path.directory(slug)),
                Link(person.fullName, "", isCurrent: true)),
            actions: buttons, content: content)
    }

    private var facts: [(name: String, value: HTML)] {
        [
            (
                "Adresse électronique",
                person.email.isEmpty ? .empty : HTML.externalLink(person.email, "mailto:\(person.email)")
            ),
            ("Téléphone", "\(person.telephone)"),
            ("Reçoit la revue", person.receivesReview ? "Oui, avec son accord" : "Non"),
        ]
    }

    private func section(_ title: String, _ items: [HTML]) -> HTML {
        guard !items.isEmpty else { return .empty }
        return
            "<section><h2>\(title)</h2><ul class=\"lines\">\(items.map { "<li>\($0)</li>" as HTML })</ul></section>"
    }

    private var roles: [HTML] {
        let structures = file.organizationsByID
        return person.roles.compactMap { role in
            structures[role.organization].map { structure in
                """
                \(HTML.link(structure.name, Path.organization(slug, structure.id))) \
                <span class="line-note">\(role.words)</span>
                """
            }
        }
    }

    private var fiches: [HTML] {
        file.actions.compactMap { action in
            let duty =
                action.contact == person.id
                ? "contact de la structure pilote" : action.referent == person.id ? "élu·e référent·e" : nil
            guard let duty else { return nil }
            let link = HTML.link("\(action.shortName) – \(action.title)", Path.action(slug, action.number))
            return "\(link) <span class=\"line-note\">\(duty)</span>"
        }
    }

    private var meetings: [HTML] {
        file.meetings.reversed().compactMap { meeting in
            guard let row = meeting.attendance.first(where: { $0.person == person.id }) else { return nil }
            let note = [meeting.when.french, row.presence.label.lowercased(), row.function].filter {
                !$0.isEmpty
            }
            return """
                \(HTML.link(meeting.name, Path.meeting(slug, meeting.id))) \
                <span class="line-note">\(note.joined(separator: ", "))</span>
                """
        }
    }

    /// What the removal of the contact takes away.
    var removal: Page {
        CommonPages.removal(
            "Supprimer le contact\u{202f}?", takes: ["le contact «\u{202f}\(person.fullName)\u{202f}»"],
            action: "\(path)/suppression", back: path, version: person.version, csrf: visit.csrf,
            breadcrumb: visit.breadcrumb(
                file.contract, Link("Annuaire", Path.directory(slug)), Link(person.fullName, path),
                Link("Supprimer", "", isCurrent: true)))
    }
}
