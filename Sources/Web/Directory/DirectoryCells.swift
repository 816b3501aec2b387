import Domain
import HTML

/// The columns of the two tables of the directory.
struct DirectoryCells: Sendable {
    let list: DirectoryList

    private var slug: String { list.contract.slug }

    /// A structure a line.
    var structures: [ListingColumn<Organization>] {
        [
            .shown("Structure", .text("nom") { $0.name }, cell: name),
            .shown("Nature", .text("nature") { $0.kind.label }) {
                $0.kind == .other ? "" : "\($0.kind.label)"
            },
            .shown("Collège", .text("college") { $0.college.label }) { "\($0.college.label)" },
            .shown("Commune", .text("commune") { list.commune($0) }) { "\(list.commune($0))" },
            .shown(
                "Lien au contrat",
                .text("lien") { ($0.isSignatory ? "1 " : "2 ") + ($0.signatorySince?.first.iso ?? "") },
                cell: bond),
        ]
    }

    /// A contact a line.
    var contacts: [ListingColumn<Person>] {
        [
            .shown("Contact", .text("nom") { $0.listedName }) {
                HTML.link($0.fullName, Path.person(slug, $0.id))
            },
            .shown("Fonction", .text("fonction") { role($0)?.function.unlessBlank }) {
                "\(role($0)?.function ?? (list.residents.contains($0.id) ? "Habitant·e" : ""))"
            },
            .shown(
                "Structure", .text("structure") { list.organization(role($0))?.shortName }, cell: structure),
            .shown("Adresse électronique") {
                .mail($0.email)
            },
            .shown("Reçoit la revue", .text("accord") { $0.receivesReview ? "1" : "2" }) {
                $0.receivesReview
                    ? "Oui<span class=\"line-note\">\($0.consentOn.map { "accord du \(French.date($0))" })</span>"
                    : "Non"
            },
        ]
    }

    private func name(_ organization: Organization) -> HTML {
        .line(
            organization.name, Path.organization(slug, organization.id), note: "\(organization.acronym)")
    }

    /// How it is bound to the contract, and since when.
    private func bond(_ organization: Organization) -> HTML {
        let since = organization.signatorySince ?? organization.partnerSince
        return """
            \(organization.isSignatory ? HTML.tag("Signataire", .green) : "Partenaire")\
            <span class="line-note">\(since.map { "depuis \($0.french)" } ?? "")</span>
            """
    }

    private func role(_ person: Person) -> Person.Role? { person.mainRole(on: list.today) }

    private func structure(_ person: Person) -> HTML {
        let role = role(person)
        let isFormer = role.map { !$0.isHeld(on: list.today) } ?? false
        let others = max(person.roles.count - 1, 0)
        let link = list.organization(role).map { HTML.link($0.shortName, Path.organization(slug, $0.id)) }
        return (link ?? .empty) + .when(isFormer, .lineNote("n’y est plus"))
            + .when(others > 0, .lineNote("et \(French.count(others, "autre"))"))
    }
}
