import Domain
import HTML

/// The list of the directory.
struct DirectoryPages {
    let visit: MemberVisit
    let list: DirectoryList

    private var dossier: Dossier { list.dossier }
    private var slug: String { dossier.contract.slug }
    private var base: String { Path.directory(slug) }
    private var query: DirectoryQuery { list.query }

    var page: Page {
        Page(
            "Annuaire", lead: lead,
            breadcrumb: visit.breadcrumb(dossier.contract, Link("Annuaire", "", isCurrent: true)),
            actions: buttons, tabs: tabs, content: DirectoryFilters(dossier, query).form + content + exports)
    }

    /// «62 structures et 39 contacts».
    private var lead: HTML {
        let counts = [
            French.count(list.organizations.count, "structure"), French.count(list.people.count, "contact"),
        ]
        let verb = query.narrows ? " \(French.noun(total, "correspond", "correspondent"))" : ""
        return "\(French.list(counts))\(verb)."
    }

    private var total: Int { list.organizations.count + list.people.count }

    private var buttons: HTML {
        guard visit.may(.editContract) else { return .empty }
        return HTML.buttonLink("Importer", Path.directoryImport(slug), .quiet)
            + HTML.buttonLink("Doublons", Path.duplicates(slug), .quiet)
            + HTML.buttonLink("Ajouter une structure", "\(base)/structures/nouvelle")
            + HTML.buttonLink("Ajouter un contact", "\(base)/personnes/nouvelle", .primary)
    }

    private var tabs: HTML {
        func tab(_ label: String, _ part: DirectoryQuery.Part?) -> Link {
            Link(label, base + query.showing(part).string, isCurrent: query.part == part)
        }
        return HTML.tabs(
            [
                tab("Tout", nil), tab("Structures (\(list.organizations.count))", .structures),
                tab("Contacts (\(list.people.count))", .contacts),
            ], label: "Listes de l’annuaire")
    }

    private var exports: HTML {
        if list.shownOrganizations.isEmpty, list.shownPeople.isEmpty { return .empty }
        return """
            <div class="form-actions"><a class="button button-quiet" href="\(base).csv\(query.string)">\
            CSV de ce qui est affiché</a></div>
            """
    }

    private var content: HTML {
        let (organizations, people) = (list.shownOrganizations, list.shownPeople)
        if organizations.isEmpty, people.isEmpty { return empty }
        return (organizations.isEmpty ? .empty : structures(organizations))
            + (people.isEmpty ? .empty : contacts(people))
    }

    private var empty: HTML {
        if query.narrows || query.part != nil {
            return HTML.emptyState(
                "Personne ne correspond",
                purpose:
                    "Essayez un mot plus court, ou retirez un filtre\u{202f}: les accents ne comptent pas.",
                example: "«\u{202f}cpam\u{202f}», «\u{202f}referente\u{202f}»",
                action: HTML.buttonLink("Tout afficher", base))
        }
        return HTML.emptyState(
            "L’annuaire est vide",
            purpose:
                "Les structures et les contacts notés ici se choisissent ensuite en quelques lettres, dans les réunions, le journal et les fiches.",
            example: "CPAM 77, signataire\u{202f}; Mme Aline Bertin, chargée de prévention.")
    }

    private func column(_ title: String, _ order: DirectoryQuery.Order) -> Table.Column {
        .init(
            title, sortedBy: base + query.sorted(by: order).string,
            order: query.order != order ? .none : query.isDescending ? .descending : .ascending)
    }

    private func structures(_ organizations: [Organization]) -> HTML {
        Table(
            "Structures", caption: "\(French.count(organizations.count, "structure"))",
            columns: [
                column("Structure", .name), column("Nature", .kind), column("Collège", .college),
                column("Commune", .commune), column("Lien au contrat", .bond),
            ]
        ).with(rows: organizations.map(cells))
    }

    private func cells(_ organization: Organization) -> [HTML] {
        let bond = list.bond(organization)
        let name = HTML.link(organization.name, Path.organization(slug, organization.id))
        return [
            organization.acronym.isEmpty
                ? name : "\(name)<span class=\"line-note\">\(organization.acronym)</span>",
            organization.kind == .other ? "" : "\(organization.kind.label)",
            "\(organization.college.label)",
            "\(organization.insee.isEmpty ? "" : dossier.commune(organization.insee))",
            """
            \(bond.isSignatory ? HTML.tag("Signataire", .green) : "Partenaire")\
            <span class="line-note">\(bond.since)</span>
            """,
        ]
    }

    private func contacts(_ people: [Person]) -> HTML {
        Table(
            "Contacts", caption: "\(French.count(people.count, "contact"))",
            columns: [
                column("Contact", .name), column("Fonction", .function), column("Structure", .structure),
                .init("Adresse électronique"), column("Reçoit la revue", .consent),
            ]
        ).with(rows: people.map(cells))
    }

    private func cells(_ person: Person) -> [HTML] {
        let role = person.mainRole(on: list.today)
        let structure = role.flatMap { list.structures[$0.organization] }
        let isFormer = role.map { !$0.isHeld(on: list.today) } ?? false
        let others = max(person.roles.count - 1, 0)
        return [
            HTML.link(person.fullName, Path.person(slug, person.id)),
            "\(role?.function ?? (list.residents.contains(person.id) ? "Habitant·e" : ""))",
            """
            \(structure.map { HTML.link($0.shortName, Path.organization(slug, $0.id)) })\
            \(isFormer ? "<span class=\"line-note\">n’y est plus</span>" : HTML.empty)\
            \(others > 0 ? "<span class=\"line-note\">et \(French.count(others, "autre"))</span>" : HTML.empty)
            """,
            person.email.isEmpty ? .empty : HTML.externalLink(person.email, "mailto:\(person.email)"),
            person.receivesReview
                ? "Oui<span class=\"line-note\">\(person.consentOn.map { "accord du \(French.date($0))" })</span>"
                : "Non",
        ]
    }
}

/// The search and the filters above the lists.
struct DirectoryFilters {
    let dossier: Dossier
    let query: DirectoryQuery

    init(_ dossier: Dossier, _ query: DirectoryQuery) {
        self.dossier = dossier
        self.query = query
    }

    var form: HTML {
        HTML.query(action: Path.directory(dossier.contract.slug), label: "Chercher dans l’annuaire") {
            """
            \(Field("q", "Rechercher").text(query.text, width: .half))\(hidden)\
            \(HTML.button("Rechercher", .secondary))\
            \(HTML.details("Filtres", isOpen: query.narrows, filters))
            """
        }
    }

    private var filters: HTML {
        """
        <div class="query-filters">\(ofStructures)\
        \(select("accord", "Reçoit la revue", [("oui", "Oui"), ("non", "Non")], query.consent.map { $0 ? "oui" : "non" }))\
        \(HTML.button("Filtrer", .secondary))\
        \(query.narrows ? HTML.buttonLink("Tout afficher", Path.directory(dossier.contract.slug), .quiet) : .empty)</div>
        """
    }

    private var ofStructures: HTML {
        select(
            "college", "Collège", College.allCases.map { ($0.rawValue, $0.label) }, query.college?.rawValue)
            + select(
                "nature", "Nature", Organization.Kind.allCases.map { ($0.rawValue, $0.label) },
                query.kind?.rawValue, blank: "Toutes")
            + select(
                "commune", "Commune", dossier.communes.map { ($0.insee, $0.name) }, query.commune,
                blank: "Toutes")
            + select(
                "lien", "Lien au contrat", DirectoryQuery.Bond.allCases.map { ($0.rawValue, $0.label) },
                query.bond?.rawValue)
    }

    private var hidden: HTML {
        (query.part.map { Field.hidden("voir", $0.rawValue) } ?? .empty)
            + (query.sortWord.isEmpty ? .empty : Field.hidden("tri", query.sortWord))
    }

    private func select(
        _ name: String, _ label: String, _ choices: [(String, String)], _ selected: String?,
        blank: String = "Tous"
    ) -> HTML {
        Field(name, label).select(
            choices.map { Choice($0.0, $0.1) }, selected: selected, blank: blank)
    }
}
