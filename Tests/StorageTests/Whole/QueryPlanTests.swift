import Domain
import Foundation
import GRDB
import Sample
import Synchronization
import Testing

@testable import Storage

/// What is read at each request asks for its rows by a key: no table that grows is read from end to end.
@Suite struct QueryPlanTests {
    private static let token = Data(repeating: 9, count: 32)

    @Test func `whoever is signed in, by a key`() async throws {
        let melun = try await Melun()
        try await expectKeyed(melun) { _ = try await melun.store.session(Self.token, at: Melun.morning) }
        try await expectKeyed(melun) { _ = try await melun.store.invited(Self.token, at: Melun.morning) }
        try await expectKeyed(melun) { _ = try await melun.store.calendarOwner(Self.token) }
        try await expectKeyed(melun) { _ = try? await melun.store.leaving(Self.token) }
        try await expectKeyed(melun) {
            _ = try? await melun.store.publishedText(byLetter: Self.token, at: Melun.morning)
        }
    }

    @Test func `tries, by a key`() async throws {
        let melun = try await Melun()
        try await expectKeyed(melun) {
            _ = try await melun.store.admitsSignIn(
                email: "a@melun.example", address: "192.0.2.1", at: Melun.morning)
        }
        try await expectKeyed(melun) {
            _ = try? await melun.store.opened("inconnu1", .signing, from: "192.0.2.1", at: Melun.morning)
        }
    }

    @Test func `a search, in the rows of its contract`() async throws {
        let melun = try await Melun()
        let plans = try await plans(melun) {
            _ = try await melun.store.search("santé", in: Melun.slug, visibleTo: melun[.reader])
        }
        #expect(plans.count { $0.contains("VIRTUAL TABLE") } == 1)
        #expect(plans.filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") } == [])
        // Descending rows come from the index as they are: nothing is sorted, the limit stops it.
        #expect(!plans.contains { $0.contains("TEMP B-TREE") })
    }

    @Test func `a fiche, a bilan and a meeting, by a key`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let bilan = try #require(dossier.assessments.first)
        let meeting = try #require(dossier.meetings.first)
        try await expectKeyed(melun) {
            _ = try await melun.store.action(9, in: Melun.slug, visibleTo: melun[.reader])
        }
        try await expectKeyed(melun) {
            _ = try await melun.store.assessmentDetails(bilan.id, in: Melun.slug, visibleTo: melun[.reader])
        }
        try await expectKeyed(melun) {
            _ = try await melun.store.meeting(meeting.id, in: Melun.slug, visibleTo: melun[.reader])
        }
    }

    @Test func `the rows of a meeting and what follows them, by a key`() async throws {
        let melun = try await Melun()
        let meeting = try #require(try await melun.dossier().meetings.last { !$0.decisions.isEmpty })
        var changed = meeting
        changed.decisions[0].text = "Autrement dit"
        try await expectKeyed(melun) { [changed] in
            try await melun.store.save(changed, in: Melun.slug, by: melun.signature())
        }
    }

    @Test func `the pages that people open most, by a key`() async throws {
        let melun = try await Melun()
        let (store, slug, day) = (melun.store, Melun.slug, MelunSample.steeringDay)
        let reader = melun[.coordinator]
        let extents: [Extent] = [
            .dashboard(on: day), .synthesisPage(on: day), .actionList(on: day),
            .entryForm(nil, telling: nil, EntryOffer(year: 2022)),
        ]
        for extent in extents {
            try await expectKeyed(melun) { _ = try await store.dossier(slug, extent, visibleTo: reader) }
        }
        try await expectKeyed(melun) {
            _ = try await store.actionDetails(9, on: day, in: slug, visibleTo: reader)
        }
        try await expectKeyed(melun) {
            _ = try await store.assessmentList(.latest(day), in: slug, visibleTo: reader)
        }
        try await expectKeyed(melun) {
            _ = try await store.meetingList(page: 1, size: 20, on: day, in: slug, visibleTo: reader)
        }
        try await expectKeyed(melun) {
            _ = try await store.journal(JournalQuery(size: 50), in: slug, visibleTo: reader)
        }
        try await expectKeyed(melun) {
            _ = try await store.latestHistory(of: slug, limit: 60, visibleTo: reader)
        }
    }

    private func expectKeyed(
        _ melun: Melun, at place: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
    ) async throws {
        let plans = try await plans(melun, body)
        #expect(!plans.isEmpty, sourceLocation: place)
        let scans = plans.filter {
            $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") && !$0.contains("(")
        }
        #expect(scans.filter { $0 != "SCAN CONSTANT ROW" } == [], sourceLocation: place)
    }

    /// How SQLite would run each statement that a reading or a write asks for.
    private func plans(_ melun: Melun, _ body: () async throws -> Void) async throws -> [String] {
        let statements = Statements()
        try await melun.store.database.write { db in db.trace { statements.note($0) } }
        try await body()
        return try await melun.store.database.write { db in
            db.trace(options: [])
            return try statements.explainable.flatMap { sql in
                let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
                statement.setUncheckedArguments(StatementArguments())
                return try Row.fetchAll(statement).map { $0["detail"] as String }
            }
        }
    }
}

/// The statements that a connection ran.
private final class Statements: Sendable {
    private let all = Mutex<Set<String>>([])

    func note(_ event: Database.TraceEvent) {
        guard case .statement(let statement) = event else { return }
        let sql = statement.sql
        all.withLock { _ = $0.insert(sql) }
    }

    /// Those that have a plan: no statement of SQLite’s own, nor of the index.
    var explainable: [String] {
        all.withLock { statements in
            statements.filter { sql in
                ["SELECT", "UPDATE", "DELETE", "INSERT", "WITH"].contains { sql.hasPrefix($0) }
                    && !sql.contains("'main'.")
            }.sorted()
        }
    }
}
