import Domain
import Sample
import Testing

@testable import Storage

/// Bilans: begun from the previous one, listed, removed.
@Suite struct AssessmentTests {
    private static let slug = Melun.slug

    @Test func `a new bilan begins with what the previous one said`() async throws {
        let melun = try await Melun()
        let previous = try #require(
            try await melun.dossier().synthesis(on: Melun.morning.day).lines[5].assessment)
        let sheet = try await new(6, on: Melun.morning.day, melun)
        #expect(sheet.assessment.id == .unsaved && sheet.assessment.state == .draft)
        #expect(sheet.assessment.author == melun[.coordinator].id)
        #expect(sheet.assessment.points == previous.points)
        #expect(sheet.assessment.remaining == previous.remaining)
        #expect(sheet.assessment.horizon == previous.horizon)
        #expect(sheet.siblings == [previous])
        #expect(try await melun.dossier().assessments.count == 15)
    }

    @Test func `before the first bilan there is nothing to begin with`() async throws {
        let melun = try await Melun()
        let sheet = try await new(6, on: MelunSample.steeringDay.adding(days: -1), melun)
        #expect(sheet.assessment.points.isEmpty && sheet.assessment.remaining.isEmpty)
        #expect(await outcome { try await new(16, on: Melun.morning.day, melun) } == .notFound)
    }

    @Test func `the list holds a line a bilan, and one for a fiche without`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let new = Action(number: 40, code: "", title: "Sans bilan", axis: dossier.axes[0].id)
        try await melun.store.save(new, in: Self.slug, by: melun.signature())
        let bilan = try await AssessmentFlowTests.full(melun)
        let id = try await melun.store.save(bilan, in: Self.slug, by: melun.signature())
        let list = try await melun.store.assessmentList(in: Self.slug, visibleTo: melun[.reader])
        #expect(list.contract == dossier.contract)
        #expect(list.lines.map(\.number) == Array(1...9) + [9] + Array(10...15) + [40])
        #expect(list.lines[8].held?.id == id && list.lines[8].isLatest)
        #expect(list.lines[8].held?.state == .draft)
        #expect(!list.lines[9].isLatest && list.lines[9].held?.state == .validated)
        #expect(list.lines.last?.held == nil && list.lines.last?.isLatest == true)
        for line in list.lines.prefix(8) {
            let stored = try #require(dossier.assessments.first { $0.action == line.action })
            #expect(line.held?.attainment == stored.attainment)
            #expect(line.held?.horizon == stored.horizon)
            #expect(line.held?.started == stored.started && line.held?.underway == stored.underway)
        }
    }

    @Test func `a draft is removed and brought back`() async throws {
        let melun = try await Melun()
        var bilan = try await AssessmentFlowTests.full(melun)
        bilan.id = try await melun.store.save(bilan, in: Self.slug, by: melun.signature())
        try await melun.store.removeAssessment(bilan.id, version: 1, in: Self.slug, by: melun.signature())
        #expect(await outcome { try await read(bilan.id, melun) } == .notFound)
        try await melun.undoLast()
        var back = try await read(bilan.id, melun).assessment
        (back.version, bilan.author) = (1, melun[.coordinator].id)
        #expect(back == bilan)
    }

    @Test func `a correction of several facts is undone at once`() async throws {
        let melun = try await Melun()
        var bilan = try await AssessmentFlowTests.full(melun)
        (bilan.started, bilan.underway) = (false, false)
        bilan.id = try await melun.store.save(bilan, in: Self.slug, by: melun.signature())
        (bilan.started, bilan.underway, bilan.points, bilan.values) = (true, true, [], [])
        try await melun.store.save(bilan, in: Self.slug, by: melun.signature())
        try await melun.undoLast()
        let back = try await read(bilan.id, melun).assessment
        #expect(
            back.started == false && back.underway == false && back.points.count == 3
                && back.values.count == 2)
    }

    @Test func `who wrote second learns it`() async throws {
        let melun = try await Melun()
        var first = try await AssessmentFlowTests.full(melun)
        first.id = try await melun.store.save(first, in: Self.slug, by: melun.signature())
        var second = first
        (first.remaining, second.points) = ("Premier", [])
        #expect(await save(first, melun.signature(.contributor), melun) == .done)
        #expect(await save(second, melun.signature(), melun) == .stale)
        let stored = try await read(first.id, melun).assessment
        #expect(stored.remaining == "Premier" && stored.points.count == 3)
    }

    @Test func `a bilan stays with its fiche and its contract`() async throws {
        let melun = try await Melun()
        let other = try await melun.neighbour().dossier
        let dossier = try await melun.dossier()
        var bilan = try await AssessmentFlowTests.full(melun)
        bilan.action = other.actions[8].id
        #expect(await save(bilan, melun.signature(), melun) == .notFound)
        bilan.action = dossier.actions[8].id
        bilan.values = [.init(other.indicators[0].id, 1)]
        #expect(await save(bilan, melun.signature(), melun) == .notFound)
        bilan.values = []
        bilan.id = try await melun.store.save(bilan, in: Self.slug, by: melun.signature())
        bilan.action = dossier.actions[9].id
        #expect(await save(bilan, melun.signature(.contributor), melun) == .notFound)
        #expect(await outcome { try await read(other.assessments[0].id, melun) } == .notFound)
    }

    @Test func `a pilot writes the bilans of its own fiches alone`() async throws {
        let melun = try await Melun()
        let pilot = melun.signature(.contributor)
        var bilan = try await AssessmentFlowTests.full(melun)
        bilan.values = []
        bilan.action = try await melun.action(1).id
        #expect(await save(bilan, pilot, melun) == .forbidden)
        let id = try await melun.store.save(bilan, in: Self.slug, by: melun.signature())
        bilan.id = id
        #expect(await save(bilan, pilot, melun) == .forbidden)
        let submitted = await outcome {
            try await melun.store.submit(id, version: 1, in: Self.slug, by: pilot)
        }
        #expect(submitted == .forbidden)
        bilan.action = try await melun.action(12).id
        #expect(await save(bilan, pilot, melun) == .notFound)
    }

    private func save(_ bilan: Assessment, _ signature: Signature, _ melun: Melun) async -> Outcome {
        await outcome { try await melun.store.save(bilan, in: Self.slug, by: signature) }
    }

    private func read(_ id: ID<Assessment>, _ melun: Melun) async throws -> AssessmentDetails {
        try await melun.store.assessmentDetails(id, in: Self.slug, visibleTo: melun[.referent])
    }

    private func new(_ number: Int, on day: Day, _ melun: Melun) async throws -> AssessmentDetails {
        try await melun.store.newAssessmentDetails(
            of: number, .annual, on: day, in: Self.slug, visibleTo: melun[.coordinator])
    }
}
