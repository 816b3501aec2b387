import Domain
import Testing

@testable import Storage

/// Each write leaves one row, in its own transaction.
@Suite struct HistoryTests {
    private static let slug = Melun.slug

    @Test func `a row says who, when, what, before and after`() async throws {
        let melun = try await Melun()
        var action = try await melun.action(9)
        let former = action.title
        action.title = "Nouveau titre"
        let signature = melun.signature(after: 123)
        try await melun.store.save(action, in: Self.slug, by: signature)
        let row = try #require(try await melun.history().first)
        #expect(row.at == signature.moment && row.memberName == signature.member.name)
        #expect(row.verb == .change && row.kind == .action && row.objectID == action.id.rawValue)
        #expect(row.label == action.shortName)
        #expect(row.changes == [.init(field: "title", before: former, after: "Nouveau titre")])
    }

    @Test(arguments: WritingCase.all)
    func `a write leaves one row, and none when it is refused`(_ writing: WritingCase) async throws {
        let (melun, _, prepared) = try await PreparedWriting.copy(writing)
        let count = try await rows(melun)
        let stranger = Member(id: ID(999), email: "x@y.example", name: "X", role: .coordinator)
        let refused = await outcome {
            try await prepared(melun.store, Signature(stranger, at: Melun.morning))
        }
        #expect(refused != .done)
        #expect(try await rows(melun) == count)
        try await prepared(melun.store, melun.signature(writing.role))
        #expect(try await rows(melun) == count + 1)
        _ = await outcome { try await prepared(melun.store, melun.signature(writing.role)) }
        #expect(try await rows(melun) <= count + 2)
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `saving without a change leaves no row`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let signature = melun.signature()
        let count = try await rows(melun)
        try await melun.store.save(dossier.actions[3], in: Self.slug, by: signature)
        try await melun.store.save(dossier.axes[0], in: Self.slug, by: signature)
        try await melun.store.save(dossier.objectives[0], in: Self.slug, by: signature)
        try await melun.store.save(dossier.indicators[0], in: Self.slug, by: signature)
        try await melun.store.save(dossier.organizations[0], in: Self.slug, by: signature)
        try await melun.store.save(dossier.people[0], in: Self.slug, by: signature)
        try await melun.store.save(dossier.meetings[0], in: Self.slug, by: signature)
        try await melun.store.save(dossier.entries[0], in: Self.slug, by: signature)
        try await melun.store.saveContract(dossier.terms, in: Self.slug, by: signature)
        try await melun.store.order(dossier.actions.map(\.id), in: Self.slug, by: signature)
        #expect(try await rows(melun) == count)
        #expect(try await melun.dossier() == dossier)
    }

    @Test func `adding a contract leaves a row for each of its objects`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let counts: [Int] = [
            dossier.organizations.count, dossier.people.count, dossier.axes.count, dossier.objectives.count,
            dossier.actions.count, dossier.indicators.count, dossier.assessments.count,
            dossier.committees.count, dossier.meetings.count, dossier.meetings.flatMap(\.attendance).count,
            dossier.entries.count, dossier.notes.count, dossier.minutes.count, dossier.milestones.count,
            dossier.planningVersions.count, dossier.contributions.count, dossier.evaluationTopics.count,
        ]
        // The contract itself is one.
        let objects = counts.reduce(1, +)
        let history = try await melun.history()
        #expect(history.count == objects)
        #expect(history.allSatisfy { $0.verb == .create && $0.memberName == nil })
    }

    @Test func `a write that fails half-way leaves neither its text nor its row`() async throws {
        let melun = try await Melun()
        let (before, count) = (try await melun.dossier(), try await rows(melun))
        var action = try await melun.action(9)
        action.title = "À moitié"
        action.communes = ["?????"]
        let failed = await outcome {
            try await melun.store.save(action, in: Self.slug, by: melun.signature())
        }
        #expect(failed == .invalid([""]))
        #expect(try await melun.dossier() == before)
        #expect(try await rows(melun) == count)
    }

    @Test func `the history is read by object, in pages, and by nobody else`() async throws {
        let melun = try await Melun()
        _ = try await melun.neighbour()
        var action = try await melun.action(9)
        for title in ["Un", "Deux", "Trois"] {
            action.title = title
            try await melun.store.save(action, in: Self.slug, by: melun.signature())
            action.version += 1
        }
        func page(_ before: Int64?) async throws -> [HistoryRow] {
            try await melun.store.history(
                of: Self.slug, kind: .action, object: action.id.rawValue, before: before, limit: 2,
                visibleTo: melun[.reader])
        }
        let first = try await page(nil)
        #expect(first.map { $0.changes.first?.after } == ["Trois", "Deux"])
        let second = try await page(first.last?.id)
        #expect(second.map(\.verb) == [.change, .create])
        #expect(try await page(second.last?.id).isEmpty)
        let stranger = await outcome {
            try await melun.store.history(of: "ailleurs", visibleTo: melun[.coordinator])
        }
        #expect(stranger == .notFound)
    }

    @Test func `an export is noted, in the contract that one sees`() async throws {
        let melun = try await Melun()
        _ = try await melun.neighbour()
        try await melun.store.noteExport("Fiche 9", in: Self.slug, by: melun.signature(.reader))
        try await melun.store.noteExport("Bilans", in: "ailleurs", by: melun.signature(.reader))
        let row = try #require(try await melun.history().first)
        #expect(row.verb == .export && row.memberName == melun[.reader].name && row.label == "Fiche 9")
        let outside = try await melun.store.texts(
            "SELECT label FROM history WHERE contract_id IS NULL AND verb = 'export'")
        #expect(outside == ["Bilans"])
    }

    private func rows(_ melun: Melun) async throws -> Int {
        try await melun.store.verifyHistory().rows
    }
}
