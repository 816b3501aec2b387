/// A contract as one value: every document and every figure is computed from it. A reading brings the whole of it, or
/// the rows that its rules ask for: what it left out is not asked (ADR 28).
package struct Dossier: Hashable, Sendable {
    package var contract: Contract
    /// On its documents, in order.
    @Brought package var logos: [PictureUse] = []
    /// By name.
    @Brought package var communes: [Commune] = []
    @Brought package var neighbourhoods: [Neighbourhood] = []
    @Brought package var articles: [Article] = []
    @Brought package var approvals: [Approval] = []
    package var amendments: [Amendment] = []
    @Brought package var plans: [LinkedPlan] = []
    @Brought package var organizations: [Organization] = []
    @Brought package var people: [Person] = []
    /// By number.
    @Brought package var axes: [Axis] = []
    /// By axis, then as ordered.
    @Brought package var objectives: [Objective] = []
    /// As ordered by hand.
    @Brought package var actions: [Action] = []
    @Brought package var indicators: [Indicator] = []
    /// By date, oldest first.
    @Brought package var assessments: [Assessment] = []
    @Brought package var committees: [Committee] = []
    /// By date, oldest first.
    @Brought package var meetings: [Meeting] = []
    /// What was noted during meetings.
    @Brought package var notes: [Note] = []
    /// Comptes-rendus, without their frozen documents.
    @Brought package var minutes: [Minutes] = []
    /// By date, oldest first.
    @Brought package var entries: [JournalEntry] = []

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
