import Domain
import Testing

/// What of a contract stands in a calendar.
@Suite struct ContractCalendarTests {
    private let today = day("2023-03-06")

    private func events(_ dossier: Dossier = melun, removed: [Meeting] = []) -> [CalendarEvent] {
        let record = CalendarRecord(modified: [:], removed: removed, mark: "abc")
        return ContractCalendar(dossier, record) { "https://jalon.exemple.fr/\($0)" }.events(on: today)
    }

    private func event(_ name: String, _ events: [CalendarEvent]) throws -> CalendarEvent {
        try #require(events.first { $0.uid == "\(name)-abc@jalon" })
    }

    @Test func `every meeting with a day is there, under an id that never changes`() throws {
        let found = events()
        for meeting in melun.meetings {
            let isThere = found.contains { $0.uid == "reunion-\(meeting.id)-abc@jalon" }
            if case .day = meeting.when { #expect(isThere) } else { #expect(!isThere) }
        }
        #expect(Set(found.map(\.uid)).count == found.count)
    }

    @Test func `a meeting without hour is a whole day, tentative until it is convened`() throws {
        var dossier = melun
        let index = try #require(dossier.meetings.firstIndex { $0.when.code == "2023-05-24" })
        let name = "reunion-\(dossier.meetings[index].id)"
        #expect(try event(name, events(dossier)).status == .tentative)
        #expect(try event(name, events(dossier)).span == .day(day("2023-05-24")))
        dossier.meetings[index].convenedOn = today
        #expect(try event(name, events(dossier)).status == .confirmed)
        (dossier.meetings[index].state, dossier.meetings[index].version) = (.cancelled, 4)
        let cancelled = try event(name, events(dossier))
        #expect(cancelled.status == .cancelled && cancelled.sequence == 3)
        #expect(cancelled.summary.hasPrefix("Annulée\u{202f}: "))
    }

    @Test func `a removed meeting is told as cancelled, without the address of a page that is gone`() throws {
        var dossier = melun
        let index = try #require(dossier.meetings.firstIndex { $0.when.code == "2023-05-09" })
        let gone = dossier.meetings.remove(at: index)
        let event = try event("reunion-\(gone.id)", events(dossier, removed: [gone]))
        #expect(event.status == .cancelled && event.url.isEmpty)
    }

    @Test func `the agenda is told with its hours, and no name of a person`() throws {
        let copil = try #require(melun.meetings.first { $0.when.code == "2023-02-07" })
        let event = try event("reunion-\(copil.id)", events())
        #expect(event.details.contains("15h00 – I. Bilan intermédiaire"))
        #expect(event.location == "Communauté d’agglomération Melun Val de Seine")
        for person in melun.people { #expect(!event.details.contains(person.lastName)) }
    }

    @Test func `deadlines occupy nobody, and a day announced gives way to the meeting planned`() throws {
        let due = try event("echeance-2-2023-05-15", events())
        #expect(due.isTransparent && due.span == .day(day("2023-05-15")))
        var dossier = melun
        let copil = try #require(dossier.meetings.firstIndex { $0.when.code == "2023-02-07" })
        dossier.meetings[copil].next = .day(day("2023-12-05"))
        let name = "annonce-\(dossier.meetings[copil].id)"
        #expect(try event(name, events(dossier)).status == .tentative)
        var planned = Meeting(.steering, "COPIL", .day(day("2023-12-05")), .planned)
        planned.id = ID(900)
        dossier.meetings.append(planned)
        #expect(!events(dossier).contains { $0.uid.hasPrefix(name) })
    }

    @Test func `the agenda puts days before the months that hold them`() {
        let dates = melun.calendarDates(on: today)
        let may = dates.filter { $0.when.first >= day("2023-05-01") && $0.when.last <= day("2023-05-31") }
        #expect(
            may.map(\.when.code) == [
                "2023-05-09", "2023-05-15", "2023-05-24", "2023-05-30", "2023-05",
            ])
    }
}
