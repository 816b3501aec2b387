import Domain

/// The facts of a contract, found by their ids, who reads them, and the day of which sentences speak.
struct Facts {
    let dossier: Dossier
    let audience: Audience
    /// Tenses follow it.
    let day: Day
    private let organizations: [ID<Organization>: Organization]
    /// How texts may name each structure, folded.
    private let spellings: [ID<Organization>: [[UInt8]]]
    private let people: [ID<Person>: Person]
    private let actions: [ID<Action>: Action]
    private let conclusions: [ID<Conclusion>: (conclusion: Conclusion, meeting: Meeting)]
    private let decisions: [ID<Decision>: (decision: Decision, meeting: Meeting)]

    init(_ dossier: Dossier, for audience: Audience, on day: Day) {
        self.dossier = dossier
        self.audience = audience
        self.day = day
        organizations = dossier.$organizations.byID
        spellings = organizations.mapValues { organization in
            [organization.shortName, organization.name].map { name in
                French.foldedBytes(name.prefix { $0 != "," }.description)
            }
        }
        people = dossier.$people.byID
        actions = dossier.$actions.byID
        conclusions = Dictionary(
            dossier.meetings.flatMap { meeting in meeting.conclusions.map { ($0.id, ($0, meeting)) } }
        ) { first, _ in first }
        decisions = Dictionary(
            dossier.meetings.flatMap { meeting in meeting.decisions.map { ($0.id, ($0, meeting)) } }
        ) { first, _ in first }
    }

    func organization(_ id: ID<Organization>?) -> Organization? { organizations[id] }

    /// How a text may name a structure, folded: as in the directory, up to a comma.
    func spellings(of organization: Organization) -> [[UInt8]] { spellings[organization.id] ?? [] }

    func person(_ id: ID<Person>?) -> Person? { people[id] }

    func action(_ id: ID<Action>) -> Action? { actions[id] }

    func decision(_ id: ID<Decision>) -> (decision: Decision, meeting: Meeting)? { decisions[id] }

    /// The propositions that a decision answers, with the meetings that made them; oldest first.
    func answered(by decision: Decision) -> [(conclusion: Conclusion, meeting: Meeting)] {
        decision.answers.compactMap { conclusions[$0] }
            .sorted { $0.meeting.when.first < $1.meeting.when.first }
    }

    /// «la fiche 9», «les fiches 9 et 10»; nil when the fiches are not known.
    func fiches(_ ids: [ID<Action>]) -> String? {
        let numbers = ids.compactMap { actions[$0]?.number }.sorted()
        return numbers.isEmpty ? nil : Self.fiches(numbers)
    }

    /// «la fiche 9», «les fiches 9 et 10».
    static func fiches(_ numbers: [Int]) -> String {
        numbers.count == 1 ? "la \(bareFiches(numbers))" : "les \(bareFiches(numbers))"
    }

    /// «fiche 9», «fiches 9 et 10».
    static func bareFiches(_ numbers: [Int]) -> String {
        "\(French.noun(numbers.count, "fiche"))\u{a0}\(French.list(numbers.map(String.init)))"
    }

    /// «la CPAM 77», with its article where the full name tells it.
    func named(_ organization: Organization) -> String {
        French.the(organization.shortName, of: organization.name)
    }
}
