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

    @Test func `an hour has its day, and who pilots writes on its fiches alone`() {
        var entry = JournalEntry(.meeting, horizon("2023-02-07"), "Rencontre")
        entry.nextTime = TimeOfDay(10, 0)
        #expect(faults(entry.validate) == ["next"])
        entry.nextTime = nil
        let pilot = Member(
            email: "pilote@example.org", name: "Pilote", role: .contributor, piloted: [ID(9)])
        #expect(faults { () throws(Refusal) in try entry.validate(by: pilot) } == ["actions"])
        entry.actions = [ID(9), ID(10)]
        #expect(faults { () throws(Refusal) in try entry.validate(by: pilot) } == ["actions"])
        entry.actions = [ID(9)]
        #expect(faults { () throws(Refusal) in try entry.validate(by: pilot) } == [])
    }

    @Test func `the next date may lie in the same month or year`() {
        var entry = JournalEntry(.meeting, horizon("2023-02-07"), "Rencontre")
        for code in ["2023-02-07", "2023-02", "2023-T1", "2023"] {
            entry.next = horizon(code)
            #expect(faults(entry.validate) == [])
        }
    }
}
