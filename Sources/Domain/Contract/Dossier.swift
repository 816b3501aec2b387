/// The whole of a contract as one value: every document and every figure is computed from it.
package struct Dossier: Hashable, Sendable {
    package var contract: Contract
    /// On its documents, in order.
    package var logos: [PictureUse] = []
    /// By name.
    package var communes: [Commune] = []
    package var neighbourhoods: [Neighbourhood] = []
    package var articles: [Article] = []
    package var approvals: [Approval] = []
    package var amendments: [Amendment] = []
    package var plans: [LinkedPlan] = []
    package var organizations: [Organization] = []
    package var people: [Person] = []
    /// By number.
    package var axes: [Axis] = []
    /// By axis, then as ordered.
    package var objectives: [Objective] = []
    /// As ordered by hand.
    package var actions: [Action] = []
    package var indicators: [Indicator] = []
    /// By date, oldest first.
    package var assessments: [Assessment] = []
    package var committees: [Committee] = []
    /// By date, oldest first.
    package var meetings: [Meeting] = []
    /// What was noted during meetings.
    package var notes: [Note] = []
    /// Comptes-rendus, without their frozen documents.
    package var minutes: [Minutes] = []
    /// By date, oldest first.
    package var entries: [JournalEntry] = []

    package init(_ contract: Contract) {
        self.contract = contract
    }

    /// Every decision adopted by a COPIL that was held and that weighs on a fiche, by fiche.
    package var rulings: [ID<Action>: [Ruling]] {
        var byAction: [ID<Action>: [Ruling]] = [:]
        for meeting in meetings where meeting.state == .held && meeting.kind.decides {
            for decision in meeting.decisions where decision.outcome.isAdopted {
                let ruling = Ruling(decision, of: meeting)
                for action in decision.actions { byAction[action, default: []].append(ruling) }
            }
        }
        return byAction
    }

    /// The last day of the contract, amendments included.
    package var lastDay: Day {
        amendments.map(\.newEnd).max().map { max($0, contract.end) } ?? contract.end
    }

    /// Structures by id.
    package var organizationsByID: [ID<Organization>: Organization] {
        Dictionary(organizations.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Contacts by id.
    package var peopleByID: [ID<Person>: Person] {
        Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Fiches by id.
    package var actionsByID: [ID<Action>: Action] {
        Dictionary(actions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The article of a number, where the contract has it.
    package func article(_ number: Int) -> Article? {
        articles.first { $0.number == number }
    }

    /// The fiche of a number; one that is not there does not exist.
    package func action(numbered number: Int) throws(Refusal) -> Action {
        guard let action = actions.first(where: { $0.number == number }) else { throw .notFound }
        return action
    }

    /// The name of a commune by its INSEE code.
    package func commune(_ insee: String) -> String {
        communes.first { $0.insee == insee }?.name ?? insee
    }

    /// The synthesis at the end of a day.
    package func synthesis(on day: Day) -> Synthesis {
        Synthesis(of: actions, assessments: assessments, rulings: rulings, on: day)
    }
}
