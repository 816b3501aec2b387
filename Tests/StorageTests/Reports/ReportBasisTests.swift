import Domain
import GRDB
import Testing

@testable import Storage

/// A report is written from facts that are still true, or not at all.
@Suite struct ReportBasisTests {
    private static let slug = Melun.slug
    private static let quarter = Quarter(of: Melun.morning.day).previous

    private func basis(_ melun: Melun) async throws -> ReportBasis<ReviewReading> {
        try await melun.store.reviewBasis(of: Self.quarter, in: Self.slug, visibleTo: melun[.coordinator])
    }

    private func publish(_ melun: Melun, from basis: ReportBasis<ReviewReading>) async -> Outcome {
        await outcome {
            try await melun.store.publish(
                [FrozenText(audience: .public, document: "{}")], of: Self.quarter, from: basis,
                because: "Essai", in: Self.slug, by: melun.signature())
        }
    }

    @Test func `what changed the contract since the reading makes a report stale, and nothing is written`()
        async throws
    {
        let melun = try await Melun()
        let read = try await basis(melun)
        let entry = try #require(read.facts.dossier.entries.first)
        try await melun.store.removeEntry(
            entry.id, version: entry.version, in: Self.slug, by: melun.signature())
        #expect(await publish(melun, from: read) == .stale)
        #expect(try await melun.store.publications(in: Self.slug, visibleTo: melun[.coordinator]).isEmpty)
        #expect(await publish(melun, from: try basis(melun)) == .done)
    }

    @Test(arguments: [HistoryVerb.export, .refuse, .signIn])
    func `what is only told makes no report stale`(verb: HistoryVerb) async throws {
        let melun = try await Melun()
        let read = try await basis(melun)
        try await melun.store.writeVisible(in: Self.slug, by: melun.signature()) { writing in
            try writing.record(verb, .member, 1, "Fiches en CSV")
        }
        #expect(await publish(melun, from: read) == .done)
        #expect(await publish(melun, from: read) == .stale)
    }

    @Test func `minutes are approved from what is still true`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let sent = try #require(dossier.minutes.first { $0.state == .sent })
        let held = try #require(dossier.meetings.first { $0.id == sent.meeting })
        let later = try #require(
            dossier.meetings.last {
                $0.state == .held && $0.id != held.id && $0.when.first >= held.when.first
            })
        let read = try await melun.store.minutesBasis(
            of: held.id, in: Self.slug, visibleTo: melun[.coordinator])
        let entry = try #require(dossier.entries.first)
        try await melun.store.removeEntry(
            entry.id, version: entry.version, in: Self.slug, by: melun.signature())
        let late = await outcome {
            try await melun.store.approveMinutes(
                as: "figé", at: later.id, from: read, in: Self.slug, by: melun.signature())
        }
        #expect(late == .stale)
    }

    @Test func `a reading that was kept outlives an export, and no change`() async throws {
        let melun = try await Melun()
        let member = melun[.coordinator]
        let before = try melun.store.read { try Lookup(db: $0).state(Self.slug, visibleTo: member).state }
        try await melun.store.noteExport("Journal en CSV", in: Self.slug, by: melun.signature())
        let exported = try melun.store.read { try Lookup(db: $0).state(Self.slug, visibleTo: member).state }
        #expect(exported == before)
        let entry = try #require(try await melun.dossier().entries.first)
        try await melun.store.removeEntry(
            entry.id, version: entry.version, in: Self.slug, by: melun.signature())
        let changed = try melun.store.read { try Lookup(db: $0).state(Self.slug, visibleTo: member).state }
        #expect(changed > exported)
    }

    @Test func `the state of a contract is found without passing what is only told`() async throws {
        let melun = try await Melun()
        let plan = try melun.store.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    EXPLAIN QUERY PLAN
                    SELECT max(id) FROM history WHERE contract_id = 1 AND \(M021Changes.changing)
                    """
            ).map { row -> String in row["detail"] }
        }
        #expect(plan.contains { $0.contains("history_change") })
    }
}

extension Melun {
    /// Publishes a review whose documents are one text.
    @discardableResult
    func publish(_ quarter: Quarter, _ text: String, because reason: String = "") async throws -> Publication
    {
        let basis = try await store.reviewBasis(of: quarter, in: Self.slug, visibleTo: self[.coordinator])
        return try await store.publish(
            [FrozenText(audience: .public, document: text)], of: quarter, from: basis, because: reason,
            in: Self.slug, by: signature())
    }
}
