import Domain
import HTML

/// The sides of one meeting.
enum MeetingSide: CaseIterable {
    case meeting, agenda, convocation, deck, attendance, sitting, minutes

    fileprivate var label: String {
        switch self {
        case .meeting: "La réunion"
        case .agenda: "Ordre du jour"
        case .convocation: "Convocation"
        case .deck: "Diaporama"
        case .attendance: "Émargement"
        case .sitting: "Séance"
        case .minutes: "Compte-rendu"
        }
    }

    fileprivate func path(_ slug: String, _ id: ID<Meeting>) -> String {
        switch self {
        case .meeting: Path.meeting(slug, id)
        case .agenda: Path.agenda(slug, id)
        case .convocation: Path.convocation(slug, id)
        case .deck: Path.deck(slug, id)
        case .attendance: Path.attendance(slug, id)
        case .sitting: Path.sitting(slug, id)
        case .minutes: Path.minutes(slug, id)
        }
    }
}

extension HTML {
    /// Links between the sides of a meeting.
    static func meetingTabs(_ slug: String, _ id: ID<Meeting>, at side: MeetingSide) -> HTML {
        tabs(
            MeetingSide.allCases.map { Link($0.label, $0.path(slug, id), isCurrent: $0 == side) },
            label: "Réunion")
    }
}
