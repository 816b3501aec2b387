import Domain
import HTML

/// The repeated rows of what a meeting left: their names, and what a stored meeting says in them.
struct DecisionColumns {
    static let contributions = ["structure", "text"]
    static let conclusions = ["text", "structure", "awaits", "fiches", "id"]
    static let decisions = [
        "text", "outcome", "reserve", "effect", "fiches", "committee", "answers", "assessments", "id",
    ]
    static let tasks = ["text", "owner", "structure", "due", "done", "fiches", "follows", "id"]

    let dossier: Dossier
    private let structures: [ID<Organization>: Organization]
    private let people: [ID<Person>: Person]
    private let actions: [ID<Action>: Action]
    private let committees: [ID<Committee>: Committee]

    init(dossier: Dossier) {
        self.dossier = dossier
        structures = dossier.organizationsByID
        people = dossier.peopleByID
        actions = dossier.actionsByID
        committees = Dictionary(dossier.committees.map { ($0.id, $0) }) { first, _ in first }
    }

    /// What a meeting left, as the form asks it.
    func answers(of meeting: Meeting) -> FormData {
        var answers: [(name: String, value: String)] = [
            ("notes", meeting.notes), ("next", meeting.next?.french ?? ""),
        ]
        answers.add("follows", meeting.follows.map(\.description))
        answers.add(
            "contributions", Self.contributions,
            rows: meeting.contributions.map { [name($0.organization), $0.text] })
        answers.add("conclusions", Self.conclusions, rows: meeting.conclusions.map(row))
        answers.add("decisions", Self.decisions, rows: meeting.decisions.map(row))
        answers.add("tasks", Self.tasks, rows: meeting.tasks.map(row))
        return FormData(saying: answers)
    }

    private func row(_ conclusion: Conclusion) -> [String] {
        [
            conclusion.text, name(conclusion.organization), conclusion.awaitsSteering ? "oui" : "",
            numbers(conclusion.actions), conclusion.id.description,
        ]
    }

    private func row(_ decision: Decision) -> [String] {
        [
            decision.text, decision.outcome.rawValue, decision.reserve, decision.effect.rawValue,
            numbers(decision.actions), decision.committee.flatMap { committees[$0]?.name } ?? "",
            Self.ids(decision.answers), Self.ids(decision.assessments), decision.id.description,
        ]
    }

    private func row(_ task: MeetingTask) -> [String] {
        [
            task.text, task.owner.flatMap { people[$0]?.fullName } ?? "", name(task.organization),
            task.due?.french ?? "", task.doneOn.map(French.date) ?? "", numbers(task.actions),
            Self.ids(task.follows), task.id.description,
        ]
    }

    private func name(_ id: ID<Organization>?) -> String {
        id.flatMap { structures[$0]?.name } ?? ""
    }

    private func numbers(_ ids: [ID<Action>]) -> String {
        ids.compactMap { actions[$0].map { String($0.number) } }.joined(separator: ", ")
    }

    private static func ids<Entity>(_ ids: [ID<Entity>]) -> String {
        ids.map(\.description).joined(separator: " ")
    }
}
