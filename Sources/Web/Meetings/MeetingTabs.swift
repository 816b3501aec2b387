import Domain
import HTML

/// The sides of one meeting.
enum MeetingSide: CaseIterable {
    case meeting, agenda, convocation, deck, attendance, sitting, decisions, minutes

    fileprivate func tab(_ slug: String, _ id: ID<Meeting>, isCurrent: Bool) -> Link {
        let (label, path) =
            switch self {
            case .meeting: ("La réunion", Path.meeting(slug, id))
            case .agenda: ("Ordre du jour", Path.agenda(slug, id))
            case .convocation: ("Convocation", Path.convocation(slug, id))
            case .deck: ("Diaporama", Path.deck(slug, id))
            case .attendance: ("Émargement", Path.attendance(slug, id))
            case .sitting: ("Séance", Path.sitting(slug, id))
            case .decisions: ("Suites", Path.meetingDecisions(slug, id))
            case .minutes: ("Compte-rendu", Path.minutes(slug, id))
            }
        return Link(label, path, isCurrent: isCurrent)
    }

    /// Links between the sides of a meeting, of which this one is shown.
    func tabs(_ slug: String, _ id: ID<Meeting>) -> HTML {
        HTML.tabs(MeetingSide.allCases.map { $0.tab(slug, id, isCurrent: $0 == self) }, label: "Réunion")
    }
}

extension HTML {
    /// Links between the sides of a meeting.
    static func meetingTabs(_ slug: String, _ id: ID<Meeting>, at side: MeetingSide) -> HTML {
        side.tabs(slug, id)
    }
}
