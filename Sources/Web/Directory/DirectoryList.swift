import Domain
import HTML

/// The structures and contacts that a search and filters keep, in order.
struct DirectoryList: Sendable {
    let dossier: Dossier
    let query: DirectoryQuery
    let today: Day
    let structures: [ID<Organization>: Organization]
    /// Residents, named to those alone who write the contract.
    let residents: Set<ID<Person>>
    private(set) var organizations: [Organization] = []
    private(set) var people: [Person] = []
    private let hidden: Set<ID<Person>>

    init(_ dossier: Dossier, _ query: DirectoryQuery, for visit: MemberVisit) {
        self.dossier = dossier
        self.query = query
        today = visit.today
        structures = dossier.organizationsByID
        residents = dossier.residents
        hidden = visit.may(.editContract) ? [] : residents
        let terms = French.folded(query.text).split(whereSeparator: \.isWhitespace).map(String.init)
        if query.consent == nil {
            organizations = sort(
                dossier.organizations.filter { isKept($0) && says(terms, words(of: $0)) }, key)
        }
        people = sort(dossier.contacts(for: visit).filter { isKept($0) && says(terms, words(of: $0)) }, key)
    }

    /// What is shown of each list, one of them alone where the address says so.
    var shownOrganizations: [Organization] { query.part == .contacts ? [] : organizations }
    var shownPeople: [Person] { query.part == .structures ? [] : people }

    /// What is shown, for a spreadsheet.
    var rows: [[String]] {
        DirectorySheet(dossier, hidden: hidden).rows(shownOrganizations, shownPeople)
    }

    /// How a structure is bound to the contract: «depuis avril 2021».
    func bond(_ organization: Organization) -> (isSignatory: Bool, since: String) {
        let since = organization.signatorySince ?? organization.partnerSince
        return (organization.isSignatory, since.map { "depuis \($0.french)" } ?? "")
    }

    private func says(_ terms: [String], _ texts: [String]) -> Bool {
        if terms.isEmpty { return true }
        let text = French.folded(texts.joined(separator: " "))
        return terms.allSatisfy(text.contains)
    }

    private func words(of organization: Organization) -> [String] {
        [
            organization.name, organization.acronym, organization.email, organization.college.label,
            organization.siret, organization.finess,
        ]
    }

    private func words(of person: Person) -> [String] {
        let own = person.roles.compactMap { structures[$0.organization] }.flatMap { [$0.name, $0.acronym] }
        return [person.fullName, person.email] + person.roles.map(\.function) + own
    }

    private func isKept(_ organization: Organization) -> Bool {
        (query.college == nil || organization.college == query.college)
            && (query.kind == nil || organization.kind == query.kind)
            && (query.commune.isEmpty || organization.insee == query.commune)
            && (query.bond == nil || organization.isSignatory == (query.bond == .signatory))
    }

    private func isKept(_ person: Person) -> Bool {
        if let consent = query.consent, person.receivesReview != consent { return false }
        if query.college == nil, query.kind == nil, query.commune.isEmpty, query.bond == nil { return true }
        return person.roles.compactMap { structures[$0.organization] }.contains(where: isKept)
    }

    /// Sorted by a word; equal ones keep the order of names, empty ones come last.
    private func sort<Item>(_ items: [Item], _ key: (Item) -> String?) -> [Item] {
        guard query.order != .name || query.isDescending else { return items }
        let sorted = items.enumerated().map { (rank: $0, key: key($1).map(French.folded), item: $1) }
            .sorted { left, right in
                guard let first = left.key, let second = right.key, first != second else {
                    return left.key == right.key ? left.rank < right.rank : left.key != nil
                }
                return query.isDescending ? second < first : first < second
            }
        return sorted.map(\.item)
    }

    private func key(_ organization: Organization) -> String? {
        switch query.order {
        case .name: organization.name
        case .function, .structure, .consent: nil
        case .kind: organization.kind.label
        case .college: organization.college.label
        case .commune: organization.insee.isEmpty ? nil : dossier.commune(organization.insee)
        case .bond: (organization.isSignatory ? "1 " : "2 ") + (organization.signatorySince?.first.iso ?? "")
        }
    }

    private func key(_ person: Person) -> String? {
        let role = person.mainRole(on: today)
        return switch query.order {
        case .name: person.listedName
        case .kind, .college, .commune, .bond: nil
        case .function: role?.function.unlessBlank
        case .structure: role.flatMap { structures[$0.organization]?.shortName }
        case .consent: person.receivesReview ? "1" : "2"
        }
    }
}

extension Dossier {
    /// The contacts that the member may know; who was erased is one no more.
    func contacts(for visit: MemberVisit) -> [Person] {
        let hidden = visit.may(.editContract) ? [] : residents
        return people.filter { !$0.isErased && !hidden.contains($0.id) }
    }

    /// A structure of the directory; what is not there does not exist.
    func organization(_ id: ID<Organization>) throws(Refusal) -> Organization {
        guard let found = organizations.first(where: { $0.id == id }) else { throw .notFound }
        return found
    }

    /// A contact that the member may know, also when it was erased.
    func person(_ id: ID<Person>, for visit: MemberVisit) throws(Refusal) -> Person {
        guard let found = people.first(where: { $0.id == id }),
            visit.may(.editContract) || !residents.contains(id)
        else { throw .notFound }
        return found
    }
}
