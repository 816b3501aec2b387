import Domain
import HTML

/// The list of the directory.
struct DirectoryPages {
    let visit: MemberVisit
    let file: ContractFile

    private var slug: String { file.contract.slug }

    func list(_ list: DirectoryList) -> Page {
        let buttons: HTML =
            visit.may(.editContract)
            ? HTML.buttonLink("Ajouter une structure", "\(Path.directory(slug))/structures/nouvelle")
                + HTML.buttonLink(
                    "Ajouter un contact", "\(Path.directory(slug))/personnes/nouvelle", .primary)
            : .empty
        let counts = [
            French.count(list.organizations.count, "structure"), French.count(list.people.count, "contact"),
        ]
        let csv = HTML.link("Télécharger en CSV", "\(Path.directory(slug)).csv\(list.query)")
        return Page(
            "Annuaire", lead: "\(French.list(counts)) · \(csv)",
            breadcrumb: visit.breadcrumb(file.contract, Link("Annuaire", "", isCurrent: true)),
            actions: buttons, content: filters(list) + content(list))
    }

    private func content(_ list: DirectoryList) -> HTML {
        if list.organizations.isEmpty, list.people.isEmpty { return empty(list) }
        return (list.organizations.isEmpty ? .empty : structures(list))
            + (list.people.isEmpty ? .empty : people(list))
    }

    private func filters(_ list: DirectoryList) -> HTML {
        HTML.query(action: Path.directory(slug), label: "Filtrer l’annuaire") {
            Field("q", "Rechercher").text(list.words, width: .half)
                + Field("college", "Collège").select(
                    College.allCases.map { Choice($0.rawValue, $0.label) }, selected: list.college?.rawValue,
                    blank: "Tous")
                + Field("commune", "Commune").select(
                    file.communes.map { Choice($0.insee, $0.name) }, selected: list.commune, blank: "Toutes")
                + HTML.button("Filtrer", .secondary)
                + (list.isNarrow
                    ? HTML.buttonLink("Tout afficher", Path.directory(slug), .quiet) : .empty)
        }
    }

    private func empty(_ list: DirectoryList) -> HTML {
        if list.isNarrow {
            return HTML.emptyState(
                "Personne ne correspond", purpose: "Élargissez la recherche, ou affichez tout l’annuaire.")
        }
        return HTML.emptyState(
            "L’annuaire est vide",
            purpose:
                "Les structures et les contacts notés ici se choisissent ensuite en quelques lettres, dans les réunions, le journal et les fiches.",
            example: "CPAM 77, signataire\u{202f}; Mme Aline Bertin, chargée de prévention.")
    }

    private func structures(_ list: DirectoryList) -> HTML {
        Table(
            "Structures", caption: "\(French.count(list.organizations.count, "structure"))",
            columns: [.init("Structure"), .init("Collège"), .init("Commune"), .init("Lien au contrat")]
        ).with(
            rows: list.organizations.map { organization in
                let acronym = organization.acronym.isEmpty ? "" : " (\(organization.acronym))"
                return [
                    "\(HTML.link(organization.name, Path.organization(slug, organization.id)))\(acronym)",
                    "\(organization.college.label)",
                    "\(organization.insee.isEmpty ? "" : file.commune(organization.insee))",
                    organization.isSignatory ? HTML.tag("Signataire", .green) : "Partenaire",
                ]
            })
    }

    private func people(_ list: DirectoryList) -> HTML {
        let structures = file.organizationsByID
        return Table(
            "Contacts", caption: "\(French.count(list.people.count, "contact"))",
            columns: [.init("Contact"), .init("Fonction"), .init("Structure"), .init("Adresse électronique")]
        ).with(
            rows: list.people.map { person in
                let current = person.roles.first
                let structure = current.flatMap { structures[$0.organization] }
                return [
                    HTML.link(person.fullName, Path.person(slug, person.id)),
                    "\(current?.function ?? (file.residents.contains(person.id) ? "Habitant·e" : ""))",
                    structure.map { HTML.link($0.shortName, Path.organization(slug, $0.id)) } ?? .empty,
                    person.email.isEmpty ? .empty : HTML.externalLink(person.email, "mailto:\(person.email)"),
                ]
            })
    }
}
