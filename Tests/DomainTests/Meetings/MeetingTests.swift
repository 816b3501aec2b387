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
                "title", "when", "agenda",
            ])
        meeting.state = .planned
        #expect(faults { () throws(Refusal) in try meeting.validate(today: today) } == ["title", "agenda"])
    }

    @Test func `a meeting of the month under way may have been held`() {
        let meeting = Meeting(.workingGroup, "Groupe", horizon("2023-02"))
        #expect(faults { () throws(Refusal) in try meeting.validate(today: today) } == [])
    }
}
