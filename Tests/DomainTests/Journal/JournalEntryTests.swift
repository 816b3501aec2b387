import Domain
import Testing

@Suite struct JournalEntryTests {
    @Test func `an advance has a title, plausible counts and a next date that comes after`() {
        var entry = JournalEntry(.meeting, horizon("2023-02-07"), "")
        entry.participants = -1
        entry.communesRepresented = 100_000
        entry.next = horizon("2023-01")
        #expect(faults(entry.validate) == ["title", "participants", "communesRepresented", "next"])
    }

    @Test func `the next date may lie in the same month or year`() {
        var entry = JournalEntry(.meeting, horizon("2023-02-07"), "Rencontre")
        for code in ["2023-02-07", "2023-02", "2023-T1", "2023"] {
            entry.next = horizon(code)
            #expect(faults(entry.validate) == [])
        }
    }
}
