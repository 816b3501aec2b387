import Domain
import HTML

/// The repeated rows of the form of a meeting: their names, and what a stored meeting says in them.
struct MeetingColumns {
    static let agenda = ["title", "owner", "minutes", "fiche", "id"]

    let dossier: Dossier

    /// What a meeting says, as the form asks it.
    func answers(of meeting: Meeting) -> FormData {
        var answers: [(name: String, value: String)] = [
            ("kind", meeting.kind.rawValue), ("committee", meeting.committee?.description ?? ""),
            ("title", meeting.title), ("ordinal", meeting.ordinal.map(String.init) ?? ""),
            ("when", meeting.id == .unsaved ? "" : meeting.when.french),
            ("time", meeting.time?.french ?? ""), ("ends", meeting.ends?.french ?? ""),
            ("place", meeting.place), ("link", meeting.link),
            ("state", meeting.state.rawValue),
            ("objectives", meeting.objectives.joined(separator: "\n")),
        ]
        answers.add("actions", meeting.actions.map(\.description))
        answers.add(
            "agenda", Self.agenda,
            rows: meeting.agenda.map {
                [
                    $0.title, $0.owner, $0.minutes.map(String.init) ?? "", $0.action?.description ?? "",
                    $0.id.description,
                ]
            })
        return FormData(saying: answers)
    }
}
