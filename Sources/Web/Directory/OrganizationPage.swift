import Domain
import HTML

/// A structure: who serves there, what it does in the contract.
struct OrganizationPage {
    let visit: MemberVisit
    let file: ContractFile
    let organization: Organization

    private var slug: String { file.contract.slug }
    private var path: String { Path.organization(slug, organization.id) }

    var page: Page {
        let mayEdit = visit.may(.editContract)
        let add = "\(Path.directory(slug))/personnes/nouvelle?structure=\(organization.id)"
        let buttons: HTML =
            mayEdit
            ? HTML.buttonLink("Ajouter un contact", add)
                + HTML.buttonLink("Modifier", "\(path)/modifier", .primary)
                + HTML.buttonLink("Supprimer", "\(path)/suppression", .quiet) : .empty
        let content: HTML = """
            <div class="sheet"><div class="sheet-text">\(section("Contacts", people))\
            \(section("Fiches pilotées", fiches(file.actions.filter { $0.pilot == organization.id })))\
            \(section("Partenaire des fiches", fiches(file.actions.filter { $0.partners.contains(organization.id) })))\
            \(section("Réunions", meetings))\(section("Au journal", entries))</div>\
            <aside class="sheet-facts">\(HTML.summaryList(facts))\
            <p>\(HTML.link("Historique de cette structure", Path.history(slug, .organization, organization.id.rawValue)))</p>\
            </aside></div>
            """
        return Page(
            organization.name, kicker: "\(organization.college.label)",
            breadcrumb: visit.breadcrumb(
                file.contract, Link("Annuaire", Path.directory(slug)),
                Link(organization.name, "", isCurrent: true)),
            tags: organization.isSignatory ? HTML.tag("Signataire", .green) : .empty, actions: buttons,
            content: content)
    }

    private var facts: [(name: String, value: HTML)] {
        [
            ("Sigle", "\(organization.acronym)"), ("Collège", "\(organization.college.label)"),
            ("Commune", "\(organization.insee.isEmpty ? "" : file.commune(organization.insee))"),
            ("Signataire depuis", "\(organization.signatorySince?.french)"),
            (
                "Adresse électronique",
                organization.email.isEmpty
                    ? .empty : HTML.externalLink(organization.email, "mailto:\(organization.email)")
            ),
            ("Téléphone", "\(organization.telephone)"), ("SIRET", "\(organization.siret)"),
            ("FINESS", "\(organization.finess)"),
        ]
    }

    private func section(_ title: String, _ items: [HTML]) -> HTML {
        guard !items.isEmpty else { return .empty }
        return
            "<section><h2>\(title)</h2><ul class=\"lines\">\(items.map { "<li>\($0)</li>" as HTML })</ul></section>"
    }

    private var people: [HTML] {
        file.contacts(for: visit).compactMap { person in
            guard let role = person.roles.first(where: { $0.organization == organization.id }) else {
                return nil
            }
            return """
                \(HTML.link(person.fullName, Path.person(slug, person.id))) \
                <span class="line-note">\(role.words)</span>
                """
        }
    }

    private func fiches(_ actions: [Action]) -> [HTML] {
        actions.map { HTML.link("\($0.shortName) – \($0.title)", Path.action(slug, $0.number)) }
    }

    private var meetings: [HTML] {
        file.meetings.reversed().filter { meeting in
            meeting.attendance.contains { $0.organization == organization.id && $0.isCounted }
                || meeting.contributions.contains { $0.organization == organization.id }
        }.map {
            "\(HTML.link($0.name, Path.meeting(slug, $0.id))) <span class=\"line-note\">\($0.when.french)</span>"
        }
    }

    private var entries: [HTML] {
        file.entries.reversed().filter { $0.organizations.contains(organization.id) }.map {
            "\(HTML.link($0.title, Path.entry(slug, $0.id))) <span class=\"line-note\">\($0.when.french)</span>"
        }
    }

    /// What the removal of the structure takes away.
    var removal: Page {
        CommonPages.removal(
            "Supprimer la structure\u{202f}?", takes: ["la structure «\u{202f}\(organization.name)\u{202f}»"],
            action: "\(path)/suppression", back: path, version: organization.version, csrf: visit.csrf,
            breadcrumb: visit.breadcrumb(
                file.contract, Link("Annuaire", Path.directory(slug)), Link(organization.name, path),
                Link("Supprimer", "", isCurrent: true)))
    }
}

extension Person.Role {
    /// «Présidente, depuis mars 2022 jusqu’à juin 2023».
    var words: String {
        let start = since.map { "depuis \($0.french)" }
        let end = until.map { "jusqu’à \($0.french)" }
        let span = [start, end].compactMap(\.self).joined(separator: " ")
        return [function, span].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
