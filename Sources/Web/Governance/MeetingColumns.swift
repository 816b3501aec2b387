import Domain
import HTML

/// The repeated rows of the form of a meeting: their names, and what a stored meeting says in them.
struct MeetingColumns {
    static let agenda = ["title", "owner", "minutes", "id"]
    static let contributions = ["structure", "text"]
    static let conclusions = ["text", "structure", "awaits", "fiches", "id"]
    static let decisions = ["text", "effect", "outcome", "fiches", "answers", "id"]

    let file: ContractFile
    private let structures: [ID<Organization>: Organization]
    private let actions: [ID<Action>: Action]

    init(file: ContractFile) {
        self.file = file
        structures = file.organizationsByID
        actions = file.actionsByID
    }

    /// What a meeting says, as the form asks it.
    func answers(of meeting: Meeting) -> FormData {
        var answers: [(name: String, value: String)] = [
            ("kind", meeting.kind.rawValue), ("committee", meeting.committee?.description ?? ""),
            ("title", meeting.title), ("ordinal", meeting.ordinal.map(String.init) ?? ""),
            ("when", meeting.id == .unsaved ? "" : meeting.when.french),
            ("time", meeting.time?.french ?? ""), ("place", meeting.place),
            ("state", meeting.state.rawValue),
            ("objectives", meeting.objectives.joined(separator: "\n")), ("notes", meeting.notes),
            ("next", meeting.next?.french ?? ""),
        ]
        answers.add("actions", meeting.actions.map(\.description))
        answers.add(
            "agenda", Self.agenda,
            rows: meeting.agenda.map {
                [$0.title, $0.owner, $0.minutes.map(String.init) ?? "", $0.id.description]
            })
        answers.add(
            "contributions", Self.contributions,
            rows: meeting.contributions.map {
                [name($0.organization), $0.text]
            })
        answers.add("conclusions", Self.conclusions, rows: meeting.conclusions.map(row))
        answers.add("decisions", Self.decisions, rows: meeting.decisions.map(row))
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
            decision.text, decision.effect.rawValue, decision.outcome.rawValue, numbers(decision.actions),
            decision.answers.map(\.description).joined(separator: " "), decision.id.description,
        ]
    }

    private func name(_ id: ID<Organization>?) -> String {
        id.flatMap { structures[$0]?.name } ?? ""
    }

    private func numbers(_ ids: [ID<Action>]) -> String {
        ids.compactMap { actions[$0].map { String($0.number) } }.joined(separator: ", ")
    }
}
