import Domain
import HTML

/// A thread of decisions as a line of time: proposition, decision, what carries it on.
struct ThreadShown {
    let slug: String
    let today: Day
    /// The short names of structures.
    let names: [ID<Organization>: String]

    /// The threads of a fiche under their titles, oldest first.
    func html(_ threads: [DecisionThread]) -> HTML {
        HTML.joined(threads) { thread in
            .when(threads.count > 1, "<h3>\(title(of: thread))</h3>") + .timeline(thread.steps.map(event))
        }
    }

    /// The words that it began with.
    private func title(of thread: DecisionThread) -> String {
        switch thread.steps[0] {
        case .proposed(let conclusion, _): Markup(conclusion.text).plainText.shortened(90)
        case .decided(let decision, _): Markup(decision.text).plainText.shortened(90)
        case .met(let meeting): meeting.title
        case .told(let entry): entry.title
        case .asked(let task, _): Markup(task.text).plainText.shortened(90)
        }
    }

    private func event(_ step: DecisionThread.Step) -> TimelineEntry {
        switch step {
        case .proposed(let conclusion, let meeting): proposed(conclusion, meeting)
        case .decided(let decision, let meeting): decided(decision, meeting)
        case .met(let meeting): met(meeting)
        case .told(let entry):
            TimelineEntry(
                entry.when, title: HTML.link(entry.title, Path.entry(slug, entry.id)),
                body: .soft("\(entry.kind.label) du journal"))
        case .asked(let task, let meeting):
            TimelineEntry(
                meeting.when, title: "Tâche\u{202f}: \(Markup(task.text).plainText)",
                body: "<p>\(HTML.tag(task, on: today))\(due(task))</p>")
        }
    }

    private func due(_ task: MeetingTask) -> HTML {
        guard task.doneOn == nil, let due = task.due else { return .empty }
        return " <span class=\"soft\">à faire avant\u{202f}: \(due.french)</span>"
    }

    private func proposed(_ conclusion: Conclusion, _ meeting: Meeting) -> TimelineEntry {
        let by = names[conclusion.organization].map { " par \($0)" } ?? ""
        let link = HTML.link(meeting.name, Path.conclusion(slug, meeting.id, conclusion.id))
        return TimelineEntry(
            meeting.when, title: "Proposée\(by) au \(link)", body: .markup(conclusion.text), tone: .ochre)
    }

    private func decided(_ decision: Decision, _ meeting: Meeting) -> TimelineEntry {
        let link = HTML.link(meeting.name, Path.decision(slug, meeting.id, decision.id))
        let reserve = HTML.when(
            !decision.reserve.isBlank, .soft("Réserve\u{202f}: \(Markup(decision.reserve).plainText)"))
        return TimelineEntry(
            meeting.when, title: "\(decision.outcome.label) par le \(link) \(HTML.tag(decision.effect))",
            body: HTML.markup(decision.text) + reserve, tone: decision.outcome.isAdopted ? .green : .grey)
    }

    private func met(_ meeting: Meeting) -> TimelineEntry {
        let state = HTML.when(meeting.state == .planned, " " + HTML.tag("Prévue", .blue))
        return TimelineEntry(
            meeting.when, at: meeting.time,
            title: HTML.link(meeting.title, Path.meeting(slug, meeting.id)) + state,
            body: .when(!meeting.place.isBlank, .soft("\(meeting.place)")), tone: .blue)
    }
}
