import Domain
import Testing

@Suite struct ActionTests {
    @Test func `a fiche needs a number, a title, a code of the ARS and dates in order`() {
        var action = Action(number: 0, code: "505", title: " ", axis: ID(1))
        action.start = horizon("2023")
        action.end = horizon("2022-12")
        #expect(faults(action.validate) == ["number", "title", "code", "end"])
        action = Action(number: 1, code: "", title: "Étude", axis: ID(1))
        action.start = horizon("2023-07")
        action.end = horizon("2023")
        #expect(faults(action.validate) == [])
    }

    @Test func `an amount is plausible, an address leads somewhere`() {
        var action = Action(number: 1, code: "", title: "Étude", axis: ID(1))
        action.fundings = [
            Funding("ARS", euros: 0), Funding("", euros: -5), Funding("Ville", euros: 1_000_000_001),
            Funding("CAF", euros: nil),
        ]
        action.documents = [
            "https://exemple.fr/a", "HTTP://exemple.fr", "javascript:alert(1)", "https://", "https://a b",
        ]
        .map { LinkedDocument("", $0) }
        #expect(
            faults(action.validate) == [
                "fundings.1.funder", "fundings.1.euros", "fundings.2.euros",
                "documents.2.address", "documents.3.address", "documents.4.address",
            ])
    }

    @Test func `the objective of a fiche is one of its axis`() {
        let action = Action(number: 1, code: "", title: "Étude", axis: ID(1))
        #expect(faults { () throws(Refusal) in try action.validate(objectiveOf: ID(2)) } == ["objective"])
        #expect(faults { () throws(Refusal) in try action.validate(objectiveOf: ID(1)) } == [])
        #expect(faults { () throws(Refusal) in try action.validate(objectiveOf: nil) } == [])
    }

    @Test(arguments: [
        ("2021-505", true), ("2021-1", true), ("2021-12345", true), ("2021-123456", false), ("2021-", false),
        ("21-505", false), ("2021505", false), ("2021-50a", false), ("2021-٥٠٥", false), ("", false),
    ])
    func `a code of the ARS is a year, a dash and digits`(code: String, isCode: Bool) {
        #expect(Action.isCode(code) == isCode)
    }

    @Test func `an empty fiche misses everything, a section at a time`() {
        let action = Action(number: 1, code: "", title: "", axis: ID(1))
        for section in ActionSection.allCases {
            #expect(section.progress(of: action) == .empty)
            #expect(!section.missing(in: action).isEmpty)
        }
    }

    @Test func `a section is begun, then complete`() {
        var action = Action(number: 1, code: "", title: "Étude", axis: ID(1))
        #expect(ActionSection.identity.progress(of: action) == .begun)
        #expect(ActionSection.identity.missing(in: action) == ["code ARS", "objectif stratégique"])
        action.code = "2021-505"
        action.objective = ID(1)
        #expect(ActionSection.identity.progress(of: action) == .complete)
        action.participation = .none
        action.expectedResults = "Une décision."
        #expect(ActionSection.results.progress(of: action) == .complete)
    }

    @Test func `the sample leaves the budget of most fiches to write, and nothing else`() {
        for action in melun.actions {
            for section in ActionSection.allCases where section != .means {
                #expect(section.missing(in: action) == [], "fiche \(action.number), \(section)")
            }
        }
        let funded = melun.actions.filter { ActionSection.means.progress(of: $0) == .complete }
        #expect(funded.map(\.number) == [3, 14])
    }

    @Test func `sections have addresses of their own`() {
        #expect(Set(ActionSection.allCases.map(\.slug)).count == ActionSection.allCases.count)
        #expect(ActionSection.people.slug == "description-publics-et-territoires")
    }
}
