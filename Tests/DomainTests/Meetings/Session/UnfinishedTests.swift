import Domain
import Testing

/// What a séance leaves open, asked before it is closed.
@Suite struct UnfinishedTests {
    private let day = Day.first(ofMonth: 3, 2023)

    @Test func `people still expected, points untouched, notes without outcome and no next date are asked`() {
        var meeting = Meeting(.technical, "Comité technique", .day(day), .planned)
        meeting.id = ID(1)
        meeting.agenda = [AgendaItem("Ouverture"), AgendaItem("Calendrier")]
        meeting.agenda[0].id = ID(1)
        meeting.agenda[1].id = ID(2)
        let note = Note("Dit", at: meeting.id, on: meeting.agenda[0].id)
        let left = Unfinished(meeting, notes: [note], followed: false).sentences
        #expect(left.count == 3)
        #expect(left.contains("Un point n’a ni note ni report\u{202f}: «\u{202f}Calendrier\u{202f}»."))
        #expect(left.contains("Aucune date n’est notée pour la prochaine réunion."))
    }

    @Test func `nothing is asked of a séance where all is told`() {
        var meeting = Meeting(.technical, "Comité technique", .day(day), .planned)
        meeting.agenda = [AgendaItem("Ouverture")]
        meeting.agenda[0].isLeftOver = true
        #expect(Unfinished(meeting, notes: [], followed: true).sentences.isEmpty)
    }
}
