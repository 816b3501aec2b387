import Domain
import Testing

@testable import Web

/// The writing of RFC 5545, whatever the text.
@Suite struct CalendarWriterTests {
    private let july = Day.first(ofMonth: 7, 2023).adding(days: 2)

    private func dossier(_ summary: String, details: String = "", place: String = "") -> CalendarFile {
        var event = CalendarEvent(
            uid: "a@jalon", sequence: 0, .day(Day.last(ofMonth: 2, 2023)), .confirmed, summary,
            modified: Moment(milliseconds: 1_678_089_600_000))
        (event.details, event.location) = (details, place)
        return CalendarFile(.publish, name: "CLS", [event])
    }

    /// The lines as a calendar reads them: unfolded.
    private func lines(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    private static let hostile = [
        "Point; un, deux\\trois", "a\r\nBEGIN:VEVENT\r\nSUMMARY:faux", "a\nb\rc\u{2028}d\u{85}e",
        "\u{0}\u{7}\u{1b}[31mrouge", "\u{202e}sétevni\u{202c}", String(repeating: "é", count: 400),
        String(repeating: "👩🏽‍⚕️", count: 60), "\u{feff}x", "\"guillemets\"; CN=x:mailto:a@b.fr",
        String(repeating: "a", count: 5_000), "e\u{301}\u{327}", "",
    ]

    @Test(arguments: hostile)
    func `no line is longer than 75 octets, none is cut within a character, none is made up`(text: String) {
        let written = dossier(text, details: text, place: text).text
        #expect(written.hasSuffix("END:VCALENDAR\r\n"))
        for line in written.split(separator: "\r\n") {
            #expect(line.utf8.count <= 75)
            #expect(!line.contains("\r") && !line.contains("\n"))
            #expect(String(decoding: Array(line.utf8), as: UTF8.self) == line)
        }
        #expect(lines(written).count { $0 == "BEGIN:VEVENT" } == 1)
        #expect(lines(written).count { $0.hasPrefix("SUMMARY:") } == (text.isBlank ? 0 : 1))
    }

    @Test func `commas, semicolons, backslashes and line ends are escaped`() {
        let said = lines(dossier("Point; un, deux\\trois\r\nquatre").text)
        #expect(said.contains("SUMMARY:Point\\; un\\, deux\\\\trois\\nquatre"))
    }

    @Test func `a whole day ends the next, also at the end of a month`() {
        let said = lines(dossier("Jour").text)
        #expect(said.contains("DTSTART;VALUE=DATE:20230228"))
        #expect(said.contains("DTEND;VALUE=DATE:20230301"))
        #expect(!said.contains("BEGIN:VTIMEZONE"))
    }

    @Test func `hours are those of Paris, and the zone comes with them`() {
        var event = CalendarEvent(
            uid: "a@jalon", sequence: 3, .hours(july, .init(clamping: 9, 5), minutes: 115),
            .tentative, "Réunion", modified: Moment(milliseconds: 1_678_089_600_000))
        event.url = "https://jalon.exemple.fr/cls/a/reunions/1"
        let said = lines(CalendarFile(.publish, name: "CLS, nord", [event]).text)
        for line in [
            "DTSTART;TZID=Europe/Paris:20230703T090500", "DTEND;TZID=Europe/Paris:20230703T110000",
            "BEGIN:VTIMEZONE", "TZID:Europe/Paris", "SEQUENCE:3", "STATUS:TENTATIVE", "METHOD:PUBLISH",
            "LAST-MODIFIED:20230306T080000Z", "DTSTAMP:20230306T080000Z", "X-WR-CALNAME:CLS\\, nord",
            "URL:https://jalon.exemple.fr/cls/a/reunions/1",
        ] { #expect(said.contains(line), "\(line)") }
    }

    @Test func `what ends after midnight ends the day after`() {
        let event = CalendarEvent(
            uid: "a@jalon", sequence: 0, .hours(july, .init(clamping: 20, 30), minutes: 270), .confirmed,
            "Veillée",
            modified: Moment(milliseconds: 0))
        #expect(
            lines(CalendarFile(.publish, name: "CLS", [event]).text).contains(
                "DTEND;TZID=Europe/Paris:20230704T010000"))
    }

    @Test func `an invitation names who invites and nobody else, a cancellation cancels`() {
        let event = CalendarEvent(
            uid: "a@jalon", sequence: 0, .hours(july, .init(clamping: 9, 0), minutes: 120), .confirmed,
            "Réunion", modified: Moment(milliseconds: 0))
        let organizer = CalendarEvent.Organizer(name: "Mme \"K\"; X", email: "coordination@exemple.fr")
        var dossier = CalendarFile(
            .request, name: "CLS", [event], organizer: organizer,
            stamp: Moment(milliseconds: 1_678_089_600_000))
        let said = lines(dossier.text)
        #expect(said.contains("METHOD:REQUEST") && said.contains("DTEND;TZID=Europe/Paris:20230703T110000"))
        #expect(said.contains("ORGANIZER;CN=\"Mme ’K’; X\":mailto:coordination@exemple.fr"))
        #expect(said.count { $0.hasPrefix("ATTENDEE") } == 1)
        #expect(said.contains("DTSTAMP:20230306T080000Z"))
        dossier.method = .cancel
        #expect(lines(dossier.text).contains("STATUS:CANCELLED"))
        dossier.organizer = .init(name: "x", email: "a@b.fr\r\nX:y")
        #expect(!dossier.text.contains("ORGANIZER"))
    }
}
