import Domain
import HTML

/// A meeting as a line of a list: its date, its name, who came, what came out of it.
struct MeetingEvent {
    private let slug: String
    private let meeting: Meeting
    private let today: Day

    init(_ slug: String, _ meeting: Meeting, _ today: Day) {
        self.slug = slug
        self.meeting = meeting
        self.today = today
    }

    var entry: TimelineEntry {
        let hour = meeting.time.map { " à \($0.french)" } ?? ""
        let subtitle = meeting.title == meeting.name ? "" : meeting.title
        let facts = [subtitle, meeting.place].filter { !$0.isEmpty }.joined(separator: " · ")
        let body: HTML = """
            \(facts.isEmpty ? .empty : "<p class=\"line-note\">\(facts)</p>" as HTML)\
            \(meeting.participation.map { "<p>\($0)</p>" } as HTML?)\(meetingDecisions)
            """
        return TimelineEntry(
            "\(meeting.when.french)\(hour)", machineDate: meeting.when.machineDate,
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
        var parts: [String] = []
        if !meeting.decisions.isEmpty { parts.append(French.count(meeting.decisions.count, "décision")) }
        if !meeting.conclusions.isEmpty {
            parts.append(French.count(meeting.conclusions.count, "conclusion"))
        }
        if !meeting.contributions.isEmpty {
            parts.append(French.count(meeting.contributions.count, "apport"))
        }
        return parts.isEmpty ? .empty : "<p class=\"soft\">\(French.list(parts))</p>"
    }
}
