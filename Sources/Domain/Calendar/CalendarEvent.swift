/// Something of a calendar file: a meeting, a date announced, a deadline.
package struct CalendarEvent: Hashable, Sendable {
    /// How sure it is.
    package enum Status: String, Sendable {
        case confirmed = "CONFIRMED"
        case tentative = "TENTATIVE"
        case cancelled = "CANCELLED"
    }

    /// When it takes place.
    package enum Span: Hashable, Sendable {
        /// A whole day.
        case day(Day)
        /// From an hour of a day in Europe/Paris, for so many minutes.
        case hours(Day, TimeOfDay, minutes: Int)
    }

    /// Who invites, and alone is named: a calendar file goes from hand to hand.
    package struct Organizer: Hashable, Sendable {
        package let name: String
        package let email: String

        package init(name: String, email: String) {
            self.name = name
            self.email = email
        }
    }

    /// The same for ever, whatever changes.
    package let uid: String
    /// Rises with each change.
    package let sequence: Int
    package let span: Span
    package var status: Status
    package var summary: String
    package var details = ""
    package var location = ""
    /// Where its page is.
    package var url = ""
    package var categories: [String] = []
    /// When it was last changed.
    package var modified: Moment
    /// Whether it leaves its hours free: a deadline occupies nobody.
    package var isTransparent = false

    package init(
        uid: String, sequence: Int, _ span: Span, _ status: Status, _ summary: String, modified: Moment
    ) {
        self.uid = uid
        self.sequence = sequence
        self.span = span
        self.status = status
        self.summary = summary
        self.modified = modified
    }
}

/// A calendar file (RFC 5545), as one value.
package struct CalendarFile: Hashable, Sendable {
    /// What it is for (RFC 5546).
    package enum Method: String, Sendable {
        /// To be read.
        case publish = "PUBLISH"
        /// To be answered: an invitation.
        case request = "REQUEST"
        /// To be taken out.
        case cancel = "CANCEL"
    }

    package var method: Method
    /// «CLS de Melun Val de Seine».
    package var name: String
    package var events: [CalendarEvent]
    /// Who invites; nil for what is only read.
    package var organizer: CalendarEvent.Organizer?
    /// When the file was made, for an invitation; nil gives each event the moment of its last change, so that a
    /// calendar in which nothing changed reads the same.
    package var stamp: Moment?

    package init(
        _ method: Method, name: String, _ events: [CalendarEvent],
        organizer: CalendarEvent.Organizer? = nil, stamp: Moment? = nil
    ) {
        self.method = method
        self.name = name
        self.events = events
        self.organizer = organizer
        self.stamp = stamp
    }
}
