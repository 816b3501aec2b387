import Domain
import HTML

/// The structures and contacts that a search and filters keep.
struct DirectoryList: Sendable {
    let file: ContractFile
    let words: String
    let college: College?
    /// INSEE code.
    let commune: String
    let organizations: [Organization]
    let people: [Person]

    init(_ file: ContractFile, _ visit: MemberVisit) {
        self.file = file
        words = visit.query("q")
        college = College(rawValue: visit.query("college"))
        commune = visit.query("commune")
        let (college, commune) = (college, commune)
        let terms = French.folded(words).split(separator: " ").map(String.init)
        func says(_ texts: [String]) -> Bool {
            let text = French.folded(texts.joined(separator: " "))
            return terms.allSatisfy(text.contains)
        }
        func isKept(_ organization: Organization) -> Bool {
            (college.map { $0 == organization.college } ?? true)
                && (commune.isEmpty || organization.insee == commune)
        }
        let structures = file.organizationsByID
        organizations = file.organizations.filter {
            isKept($0) && says([$0.name, $0.acronym, $0.email, $0.college.label])
        }
        people = file.contacts(for: visit).filter { person in
            let own = person.roles.compactMap { structures[$0.organization] }
            let isWithin = (college == nil && commune.isEmpty) || own.contains(where: isKept)
            let roles = person.roles.map(\.function) + own.flatMap { [$0.name, $0.acronym] }
            return isWithin && says([person.fullName, person.email] + roles)
        }
    }

    /// Whether it leaves anything out.
    var isNarrow: Bool { !words.isEmpty || college != nil || !commune.isEmpty }

    /// The address of the list that shows the same.
    var query: String {
        let pairs = [("q", words), ("college", college?.rawValue ?? ""), ("commune", commune)]
        let kept = pairs.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Path.encoded($0.1))" }
        return kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    }

    /// What is shown, for a spreadsheet.
    var rows: [[String]] {
        let structures = file.organizationsByID
        let header = [
            "Type", "Nom", "Sigle", "Collège", "Commune", "Fonctions", "Adresse électronique", "Téléphone",
        ]
        return [header]
            + organizations.map {
                [
                    "Structure", $0.name, $0.acronym, $0.college.label,
                    $0.insee.isEmpty ? "" : file.commune($0.insee), "", $0.email, $0.telephone,
                ]
            }
            + people.map { person in
                let roles = person.roles.map { role in
                    [role.function, structures[role.organization]?.shortName ?? ""].filter { !$0.isEmpty }
                        .joined(separator: ", ")
                }
                return [
                    "Contact", person.fullName, "", "", "", roles.joined(separator: "\n"), person.email,
                    person.telephone,
                ]
            }
    }
}

extension ContractFile {
    /// People who sat as residents: named to those alone who write the contract.
    var residents: Set<ID<Person>> {
        Set(meetings.flatMap(\.attendance).filter { $0.college == .residents }.compactMap(\.person))
    }

    /// The contacts that the member may know.
    func contacts(for visit: MemberVisit) -> [Person] {
        guard !visit.may(.editContract) else { return people }
        let residents = residents
        return people.filter { !residents.contains($0.id) }
    }

    /// A structure of the directory; what is not there does not exist.
    func organization(_ id: ID<Organization>) throws(Refusal) -> Organization {
        guard let found = organizations.first(where: { $0.id == id }) else { throw .notFound }
        return found
    }

    /// A contact that the member may know.
    func person(_ id: ID<Person>, for visit: MemberVisit) throws(Refusal) -> Person {
        guard let found = contacts(for: visit).first(where: { $0.id == id }) else { throw .notFound }
        return found
    }
}
