/// A contract as one value: every document and every figure is computed from it. A reading brings the whole of it, or
/// the rows that its rules ask for: what it left out is not asked (ADR 28).
package struct Dossier: Hashable, Sendable {
    package var contract: Contract
    /// On its documents, in order.
    @Brought package var logos: [PictureUse] = []
    /// By name.
    @Brought package var communes: [Commune] = []
    @Brought package var neighbourhoods: [Neighbourhood] = []
    @Keyed package var articles: [Article] = []
    @Brought package var approvals: [Approval] = []
    package var amendments: [Amendment] = []
    @Brought package var plans: [LinkedPlan] = []
    @Keyed package var organizations: [Organization] = []
    @Keyed package var people: [Person] = []
    /// By number.
    @Keyed package var axes: [Axis] = []
    /// By axis, then as ordered.
    @Keyed package var objectives: [Objective] = []
    /// As ordered by hand.
    @Keyed package var actions: [Action] = []
    @Keyed package var indicators: [Indicator] = []
    /// On what fiches bear, of those of which somebody said it.
    @Keyed package var contributions: [ActionContribution] = []
    /// The grid of the evaluation, as it was written.
    @Keyed package var evaluationTopics: [EvaluationTopic] = []
    /// Étapes of the fiches, then of the contract, as they were written.
    @Keyed package var milestones: [Milestone] = []
    /// What was kept of the planning, oldest first.
    @Keyed package var planningVersions: [PlanningVersion] = []
    /// By date, oldest first.
    @Keyed package var assessments: [Assessment] = []
    @Keyed package var committees: [Committee] = []
    /// By date, oldest first.
    @Keyed package var meetings: [Meeting] = []
    /// What was noted during meetings.
    @Brought package var notes: [Note] = []
    /// Comptes-rendus, without their frozen documents.
    @Brought package var minutes: [Minutes] = []
    /// By date, oldest first.
    @Keyed package var entries: [JournalEntry] = []
    /// Which review tells what.
    package var periods = Periods()

    /// Who sat as a resident in what was left out of a state of knowledge: a name hidden once is hidden of all days.
    package var residentsOfOtherDays: Set<ID<Person>> = []
    /// What a person said of passages that may name somebody.
    package var nameAnswers: [NameAnswer] = []

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

    /// The article of a number, where the contract has it.
    package func article(_ number: Int) -> Article? {
        articles.first { $0.number == number }
    }

    /// The fiche of a number. As for all that follow, what is not there does not exist.
    package func action(numbered number: Int) throws(Refusal) -> Action {
        try known(actions.first { $0.number == number })
    }

    /// An axis.
    package func axis(_ id: ID<Axis>) throws(Refusal) -> Axis { try known($axes[id]) }

    /// A strategic objective.
    package func objective(_ id: ID<Objective>) throws(Refusal) -> Objective { try known($objectives[id]) }

    /// The fiches of these ids, in their order.
    package func actions(_ ids: [ID<Action>]) -> [Action] { ids.compactMap { $actions[$0] } }

    /// A bilan.
    package func assessment(_ id: ID<Assessment>) throws(Refusal) -> Assessment {
        try known($assessments[id])
    }

    /// An instance.
    package func committee(_ id: ID<Committee>) throws(Refusal) -> Committee { try known($committees[id]) }

    /// A meeting.
    package func meeting(_ id: ID<Meeting>) throws(Refusal) -> Meeting { try known($meetings[id]) }

    /// An advance.
    package func entry(_ id: ID<JournalEntry>) throws(Refusal) -> JournalEntry { try known($entries[id]) }

    /// A structure of the directory.
    package func organization(_ id: ID<Organization>) throws(Refusal) -> Organization {
        try known($organizations[id])
    }

    private func known<Value>(_ found: Value?) throws(Refusal) -> Value {
        guard let found else { throw .notFound }
        return found
    }

    /// What was noted on a point of a meeting, or on the meeting as a whole.
    package func note(at meeting: ID<Meeting>, on item: ID<AgendaItem>?) -> Note? {
        notes.first { $0.meeting == meeting && $0.item == item }
    }

    /// The structures that signed, in the order in which they did.
    package var signatories: [Organization] {
        organizations.filter(\.isSignatory).sorted {
            ($0.signatorySince?.first ?? contract.start, $0.name) < (
                $1.signatorySince?.first ?? contract.start, $1.name
            )
        }
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
