import Domain
import HTML

/// A meeting as a line of a list: its date, its name, who came, what came out of it.
struct MeetingEvent {
    private let slug: String
    private let meeting: Meeting
    private let today: Day

    init(_ slug: String, _ meeting: Meeting, _ today: Day) {
        (self.slug, self.meeting, self.today) = (slug, meeting, today)
    }

    var entry: TimelineEntry {
        let subtitle = meeting.title == meeting.name ? "" : meeting.title
        let facts = [subtitle, meeting.place].filter { !$0.isEmpty }.joined(separator: " · ")
        let body: HTML = """
            \(HTML.when(!facts.isEmpty, "<p class=\"line-note\">\(facts)</p>"))\
            \(meeting.participation.map { "<p>\($0)</p>" } as HTML?)\(meetingDecisions)
            """
        return TimelineEntry(
            meeting.when, at: meeting.time,
            title: HTML.link(meeting.name, Path.meeting(slug, meeting.id)) + tag, body: body,
            tone: meeting.state == .held ? .blue : .grey)
    }

    private var tag: HTML {
        switch meeting.state {
        case .held: .empty
        case .cancelled: " " + HTML.tag("Annulée", .plum)
        case .planned:
            meeting.when.last < today ? " " + HTML.tag("Date passée, à compléter", .ochre) : .empty
        }
    }

    private var meetingDecisions: HTML {
        let parts = [
            (meeting.decisions.count, "décision"), (meeting.conclusions.count, "conclusion"),
            (meeting.contributions.count, "apport"),
        ].filter { $0.0 > 0 }.map { French.count($0, $1) }
        return .when(!parts.isEmpty, .soft("\(French.list(parts))"))
    }
}
