import Domain
import Testing

@testable import Storage

@Suite struct FrenchHistoryTests {
    @Test func `a change is told in French, ids by their names`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        var entry = try #require(dossier.entries.first { !$0.actions.isEmpty })
        let fiche = try #require(dossier.actions.first { $0.number == 7 })
        let structure = try #require(dossier.organizations.first)
        entry.kind = .training
        entry.when = .month(year: 2023, month: 3)
        entry.actions = [fiche.id]
        entry.organizations = [structure.id]
        entry.communes = ["77288"]
        entry.isToComplete = true
        entry.nextTime = TimeOfDay(10, 0)
        entry.next = .day(try #require(Day(2023, 5, 9)))
        try await melun.store.save(entry, in: Melun.slug, by: melun.signature())
        let row = try #require(try await melun.history().first)
        let after = Dictionary(row.changes.map { ($0.field, $0.after) }) { first, _ in first }
        #expect(after["kind"] == "Formation")
        #expect(after["held"] == "mars\u{a0}2023")
        #expect(after["entry_action"] == "Fiche 7")
        #expect(after["entry_organization"] == structure.name)
        #expect(after["entry_commune"] == "Melun")
        #expect(after["is_to_complete"] == "oui")
        #expect(after["next_time"] == "10h00")
        #expect(after["next"] == "9\u{a0}mai\u{a0}2023")
    }

    @Test func `decisions and attendance are told with their fiches, people and labels`() async throws {
        let melun = try await Melun()
        let rows = try await melun.history()
        let copil = try #require(rows.first { $0.kind == .meeting && $0.label.hasPrefix("2e COPIL") })
        let decisions = try #require(copil.changes.first { $0.field == "decision" }?.after)
        #expect(decisions.contains("Priorité donnée · Adoptée · Fiche 9"))
        let excused = try #require(
            rows.first { row in
                row.kind == .attendance
                    && row.changes.contains { $0.field == "presence" && $0.after == "Excusé" }
            })
        let college = excused.changes.first { $0.field == "college" }?.after
        let structure = excused.changes.first { $0.field == "organization_id" }?.after
        #expect(college == "Signataires" && structure?.contains("Préfecture") == true)
    }

    @Test func `every stored code and date of the sample has its words`() async throws {
        let melun = try await Melun()
        let day = #/\b\d{4}-\d\d-\d\d\b/#
        // What people wrote themselves may be a word that is a code too: an indicator counts in «communes».
        let typed = ["slug", "address", "action_document", "unit"]
        let codes = Set(stored.flatMap { Self.codes(of: $0) })
        for row in try await melun.history() {
            for change in row.changes where !typed.contains(change.field) {
                let after = change.after ?? ""
                let raw = after.split { "·\n".contains($0) }.filter { piece in
                    piece.split(separator: " ").allSatisfy { codes.contains(String($0)) }
                }
                #expect(raw.isEmpty, "\(row.label) \(change.field): \(after)")
                #expect(after.firstMatch(of: day) == nil, "\(row.label) \(change.field)")
            }
        }
    }

    /// The enums that columns hold by their raw words.
    private let stored: [any (CaseIterable & RawRepresentable<String>).Type] = [
        Organization.Kind.self, College.self, Seat.Duty.self, Minutes.State.self, Attendance.Presence.self,
        Person.Civility.self, LinkedPlan.Kind.self, Participation.self, Determinant.self, Indicator.Kind.self,
        Assessment.Kind.self, Assessment.StateName.self, Attainment.self, Assessment.PointKind.self,
        Assessment.Means.self, Committee.Kind.self, Meeting.Kind.self, Meeting.State.self,
        Decision.Effect.self, Decision.Outcome.self, JournalEntry.Kind.self,
    ]

    private static func codes<Code: CaseIterable & RawRepresentable<String>>(of code: Code.Type) -> [String] {
        code.allCases.map(\.rawValue)
    }

    @Test func `a log says which objects are still there`() async throws {
        let melun = try await Melun()
        let entry = try #require(try await melun.dossier().entries.first)
        try await melun.store.removeEntry(
            entry.id, version: entry.version, in: Melun.slug, by: melun.signature())
        let log = try await melun.store.historyLog(
            of: Melun.slug, kind: .entry, limit: 100, visibleTo: melun[.reader])
        for row in log.rows { #expect((log.place(of: row) != nil) == (row.objectID != entry.id.rawValue)) }
        let last = try #require(log.rows.first)
        let one = try await melun.store.historyLog(of: Melun.slug, row: last.id, visibleTo: melun[.reader])
        #expect(one.rows == [last])
        let missing = await outcome {
            try await melun.store.historyLog(of: Melun.slug, row: 999_999, visibleTo: melun[.reader])
        }
        #expect(missing == .notFound)
    }
}
