import Domain
import Formats

extension CalendarFile {
    /// The file, ready to be sent (RFC 5545, with the names of RFC 7986).
    var text: String {
        var out = ICalendar.line("BEGIN", "VCALENDAR")
        out += ICalendar.line("VERSION", "2.0")
        out += ICalendar.line("PRODID", "-//Jalon//Jalon//FR")
        out += ICalendar.line("CALSCALE", "GREGORIAN")
        out += ICalendar.line("METHOD", method.rawValue)
        if method == .publish { out += subscription }
        if events.contains(where: \.span.isTimed) { out += ICalendar.paris }
        for event in events { out += written(event) }
        return out + ICalendar.line("END", "VCALENDAR")
    }

    private var subscription: String {
        let name = ICalendar.escaped(name)
        return ICalendar.line("NAME", name) + ICalendar.line("X-WR-CALNAME", name)
            + ICalendar.line("X-WR-TIMEZONE", "Europe/Paris")
            + ICalendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H")
            + ICalendar.line("X-PUBLISHED-TTL", "PT4H")
    }

    private func written(_ event: CalendarEvent) -> String {
        var out = ICalendar.line("BEGIN", "VEVENT")
        out += ICalendar.line("UID", event.uid)
        out += ICalendar.line("SEQUENCE", String(event.sequence))
        out += ICalendar.line("DTSTAMP", (stamp ?? event.modified).utc.compact)
        out += ICalendar.line("LAST-MODIFIED", event.modified.utc.compact)
        out += Self.hours(event.span)
        out += ICalendar.line("STATUS", (method == .cancel ? .cancelled : event.status).rawValue)
        out += ICalendar.line("TRANSP", event.isTransparent ? "TRANSPARENT" : "OPAQUE")
        for (name, text) in [
            ("SUMMARY", event.summary), ("DESCRIPTION", event.details), ("LOCATION", event.location),
        ] where !text.isBlank {
            out += ICalendar.line(name, ICalendar.escaped(text))
        }
        if !event.categories.isEmpty {
            let words = event.categories.map(ICalendar.escaped).joined(separator: ",")
            out += ICalendar.line("CATEGORIES", words)
        }
        if Meeting.isLink(event.url) { out += ICalendar.line("URL", event.url) }
        return out + invitation + ICalendar.line("END", "VEVENT")
    }

    /// An invitation needs an organizer and somebody invited (RFC 5546): the organizer is both, and nobody else's
    /// address travels with the file.
    private var invitation: String {
        guard let organizer, method != .publish, Person.isEmail(organizer.email),
            organizer.email.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
        else { return "" }
        let name = ICalendar.quoted(organizer.name)
        return ICalendar.line("ORGANIZER;CN=\(name)", "mailto:\(organizer.email)")
            + ICalendar.line(
                "ATTENDEE;CN=\(name);ROLE=CHAIR;PARTSTAT=ACCEPTED", "mailto:\(organizer.email)")
    }

    private static func hours(_ span: CalendarEvent.Span) -> String {
        switch span {
        case .day(let day):
            return ICalendar.line("DTSTART;VALUE=DATE", Self.date(day))
                + ICalendar.line("DTEND;VALUE=DATE", Self.date(day.adding(days: 1)))
        case .hours(let day, let start, let minutes):
            let from = ICalendar.line(
                "DTSTART;TZID=Europe/Paris", Self.local(day, start))
            let end = start.minutes + minutes
            let (last, hour) = (
                day.adding(days: end / 1_440), TimeOfDay(clamping: end % 1_440 / 60, end % 60)
            )
            return from + ICalendar.line("DTEND;TZID=Europe/Paris", Self.local(last, hour))
        }
    }

    /// «20230207».
    private static func date(_ day: Day) -> String {
        day.iso.filter { $0 != "-" }
    }

    /// «20230207T150000», a local hour.
    private static func local(_ day: Day, _ time: TimeOfDay) -> String {
        "\(date(day))T\(time.code.filter { $0 != ":" })00"
    }
}

extension CalendarEvent.Span {
    fileprivate var isTimed: Bool {
        switch self {
        case .day: false
        case .hours: true
        }
    }
}
