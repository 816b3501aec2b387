import Domain

extension Path {
    static func calendar(_ slug: String) -> String { "/cls/\(slug)/agenda" }
    /// The agenda from a month on, «2023-03».
    static func calendar(_ slug: String, from month: Day) -> String {
        "\(calendar(slug))?de=\(month.iso.prefix(7))"
    }
    static func calendarLink(_ slug: String) -> String { "\(calendar(slug))/lien" }
    static func calendarLinkRemoval(_ slug: String) -> String { "\(calendarLink(slug))/suppression" }
    /// The calendar that a private link opens, without session.
    static func privateCalendar(_ token: String) -> String { "/agenda/\(token).ics" }
    static func meetingFile(_ slug: String, _ id: ID<Meeting>) -> String { "\(meeting(slug, id)).ics" }
}
