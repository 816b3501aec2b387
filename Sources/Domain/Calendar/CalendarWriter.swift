extension CalendarFile {
    /// The file, ready to be sent (RFC 5545, with the names of RFC 7986).
    package var text: String {
        var out = CalendarText.line("BEGIN", "VCALENDAR")
        out += CalendarText.line("VERSION", "2.0")
        out += CalendarText.line("PRODID", "-//Jalon//Jalon//FR")
        out += CalendarText.line("CALSCALE", "GREGORIAN")
        out += CalendarText.line("METHOD", method.rawValue)
        if method == .publish { out += subscription }
        if events.contains(where: \.span.isTimed) { out += Self.zone }
        for event in events { out += written(event) }
        return out + CalendarText.line("END", "VCALENDAR")
    }

    private var subscription: String {
        let name = CalendarText.escaped(name)
        return CalendarText.line("NAME", name) + CalendarText.line("X-WR-CALNAME", name)
            + CalendarText.line("X-WR-TIMEZONE", "Europe/Paris")
            + CalendarText.line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H")
            + CalendarText.line("X-PUBLISHED-TTL", "PT4H")
    }

    private func written(_ event: CalendarEvent) -> String {
        var out = CalendarText.line("BEGIN", "VEVENT")
        out += CalendarText.line("UID", event.uid)
        out += CalendarText.line("SEQUENCE", String(event.sequence))
        out += CalendarText.line("DTSTAMP", CalendarText.instant(stamp ?? event.modified))
        out += CalendarText.line("LAST-MODIFIED", CalendarText.instant(event.modified))
        out += Self.hours(event.span)
        out += CalendarText.line("STATUS", (method == .cancel ? .cancelled : event.status).rawValue)
        out += CalendarText.line("TRANSP", event.isTransparent ? "TRANSPARENT" : "OPAQUE")
        for (name, text) in [
            ("SUMMARY", event.summary), ("DESCRIPTION", event.details), ("LOCATION", event.location),
        ] where !text.isBlank {
            out += CalendarText.line(name, CalendarText.escaped(text))
        }
        if !event.categories.isEmpty {
            let words = event.categories.map(CalendarText.escaped).joined(separator: ",")
            out += CalendarText.line("CATEGORIES", words)
        }
        if Meeting.isLink(event.url) { out += CalendarText.line("URL", event.url) }
        return out + invitation + CalendarText.line("END", "VEVENT")
    }

    /// An invitation needs an organizer and somebody invited (RFC 5546): the organizer is both, and nobody else's
    /// address travels with the file.
    private var invitation: String {
        guard let organizer, method != .publish, Person.isEmail(organizer.email),
            organizer.email.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
        else { return "" }
        let name = CalendarText.quoted(organizer.name)
        return CalendarText.line("ORGANIZER;CN=\(name)", "mailto:\(organizer.email)")
            + CalendarText.line(
                "ATTENDEE;CN=\(name);ROLE=CHAIR;PARTSTAT=ACCEPTED", "mailto:\(organizer.email)")
    }

    private static func hours(_ span: CalendarEvent.Span) -> String {
        switch span {
        case .day(let day):
            return CalendarText.line("DTSTART;VALUE=DATE", CalendarText.date(day))
                + CalendarText.line("DTEND;VALUE=DATE", CalendarText.date(day.adding(days: 1)))
        case .hours(let day, let start, let end):
            let from = CalendarText.line(
                "DTSTART;TZID=Europe/Paris", CalendarText.local(day, start))
            guard let end, end > start else { return from + CalendarText.line("DURATION", "PT1H") }
            return from + CalendarText.line("DTEND;TZID=Europe/Paris", CalendarText.local(day, end))
        }
    }

    /// Summer time runs from the last Sunday of March to the last of October (directive 2000/84/CE).
    private static let zone = """
        BEGIN:VTIMEZONE\r
        TZID:Europe/Paris\r
        BEGIN:DAYLIGHT\r
        DTSTART:19960331T020000\r
        TZOFFSETFROM:+0100\r
        TZOFFSETTO:+0200\r
        TZNAME:CEST\r
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
        END:DAYLIGHT\r
        BEGIN:STANDARD\r
        DTSTART:19961027T030000\r
        TZOFFSETFROM:+0200\r
        TZOFFSETTO:+0100\r
        TZNAME:CET\r
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
        END:STANDARD\r
        END:VTIMEZONE\r

        """
}

extension CalendarEvent.Span {
    fileprivate var isTimed: Bool {
        switch self {
        case .day: false
        case .hours: true
        }
    }
}
