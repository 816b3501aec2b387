import Domain
import HTML

/// Tasks as lines: what, by whom, before when, and one press to say that it is done.
struct TaskLines: OfDossier {
    let viewer: Viewer
    let dossier: Dossier
    /// Where one comes back to after a press.
    let place: Place

    /// The page that shows the lines.
    enum Place: String {
        case meeting = "reunion"
        case dashboard = "tableau"
    }

    /// A list; nothing when there are none.
    func html(_ tasks: [OpenTask]) -> HTML {
        .lines(tasks.map(line))
    }

    /// One task of a list.
    func line(_ open: OpenTask) -> HTML {
        let text = Markup(open.task.text).plainText
        let notes = [
            owner(open.task).unlessBlank, open.task.due.map { "avant\u{202f}: \($0.french)" },
            fiches(open.task), place == .dashboard ? "demandée par \(open.meeting.calledInSentence)" : nil,
        ].compactMap(\.self).joined(separator: " · ")
        return """
            <span>\(place == .dashboard ? HTML.link(text, Path.meeting(slug, open.meeting.id)) : "\(text)") \
            \(HTML.tag(open.task, on: viewer.today))</span>\
            \(HTML.lineNote("\(notes)"))\(press(open, text))
            """
    }

    private func owner(_ task: MeetingTask) -> String {
        let person = dossier.$people[task.owner]?.fullName
        let structure = dossier.$organizations[task.organization]?.shortName
        return [person, structure].compactMap(\.self).joined(separator: ", ")
    }

    private func fiches(_ task: MeetingTask) -> String? {
        French.list(dossier.actions(task.actions).map { $0.shortName.lowercased() }).unlessBlank
    }

    private func press(_ open: OpenTask, _ text: String) -> HTML {
        guard open.task.doneOn == nil, viewer.may(.editContract) else { return .empty }
        let planning = PlanningPress(dossier: dossier, viewer: viewer, source: .task(open.task.id))
        let plan: HTML =
            place == .meeting
            ? planning.press(about: "«\u{202f}\(text)\u{202f}»") : .empty
        return plan
            + HTML.postButton(
                "Faite", action: Path.doneTasks(slug, open.meeting.id), csrf: viewer.csrf, style: .quiet,
                about: "«\u{202f}\(text)\u{202f}»",
                values: ["tache": open.task.id.description, "retour": place.rawValue])
    }
}
