import Domain
import Testing

@Suite struct MeetingTests {
    private let today = day("2023-02-07")

    @Test func `numbered committees are told by their number, the others by their title`() {
        var meeting = Meeting(.steering, "Comité de pilotage", horizon("2021-12-07"))
        #expect(meeting.name == "COPIL")
        meeting.ordinal = 1
        #expect(meeting.name == "1er COPIL")
        meeting.kind = .technical
        meeting.ordinal = 3
        #expect(meeting.name == "3e COTECH")
        meeting.kind = .information
        #expect(meeting.name == "Comité de pilotage")
    }

    @Test func `a meeting has a title, items with titles, and is not held in the future`() {
        var meeting = Meeting(.steering, " ", horizon("2023-02-08"))
        meeting.agenda = [AgendaItem("Bilan"), AgendaItem("")]
        #expect(
            faults { () throws(Refusal) in try meeting.validate(today: today) } == [
                "title", "when", "agenda.1.title",
            ])
        meeting.state = .planned
        #expect(
            faults { () throws(Refusal) in try meeting.validate(today: today) } == [
                "title", "agenda.1.title",
            ])
    }

    @Test func `a convocation did not go out in the future, and no day says that it did not go`() throws {
        var meeting = Meeting(.steering, "COPIL", horizon("2023-03"), .planned)
        let tomorrow = today.adding(days: 1)
        #expect(
            faults { () throws(Refusal) in
                var meeting = meeting
                try meeting.convene(on: tomorrow, today: today)
            } == ["convened"])
        try meeting.convene(on: today, today: today)
        #expect(meeting.convenedOn == today)
        try meeting.convene(on: nil, today: today)
        #expect(meeting.convenedOn == nil)
    }

    @Test func `a rank goes from 1 to 999`() {
        var meeting = Meeting(.steering, "COPIL", horizon("2023-02"))
        for (ordinal, expected) in [(0, ["ordinal"]), (1, []), (999, []), (1_000, ["ordinal"])] {
            meeting.ordinal = ordinal
            #expect(faults { () throws(Refusal) in try meeting.validate(today: today) } == expected)
        }
    }

    @Test func `a meeting of the month under way may have been held`() {
        let meeting = Meeting(.workingGroup, "Groupe", horizon("2023-02"))
        #expect(faults { () throws(Refusal) in try meeting.validate(today: today) } == [])
    }
}
