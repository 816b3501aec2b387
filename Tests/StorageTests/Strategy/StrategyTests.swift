import Domain
import Testing

@testable import Storage

/// Axes, strategic objectives, indicators.
@Suite struct StrategyTests {
    private static let slug = Melun.slug

    @Test func `an axis is added, renamed, removed and brought back`() async throws {
        let melun = try await Melun()
        let signature = melun.signature()
        try await melun.store.save(Axis(number: 5, title: "Cinquième"), in: Self.slug, by: signature)
        var axis = try #require(try await melun.dossier().axes.last)
        axis.title = "Renommé"
        try await melun.store.save(axis, in: Self.slug, by: signature)
        axis.version = 2
        #expect(try await melun.dossier().axes.last == axis)
        try await melun.store.removeAxis(axis.id, version: 2, in: Self.slug, by: signature)
        #expect(try await melun.dossier().axes.count == 4)
        #expect(try await melun.history().first?.label == axis.label)
        try await melun.undoLast()
        #expect(try await melun.dossier().axes.last?.title == "Renommé")
    }

    @Test func `the number of an axis is taken once`() async throws {
        let melun = try await Melun()
        func save(_ axis: Axis) async -> Outcome {
            await outcome { try await melun.store.save(axis, in: Self.slug, by: melun.signature()) }
        }
        #expect(await save(Axis(number: 4, title: "Double")) == .invalid(["number"]))
        var third = try await melun.dossier().axes[2]
        third.number = 1
        #expect(await save(third) == .invalid(["number"]))
        #expect(await save(Axis(number: 0, title: " ")) == .invalid(["title", "number"]))
    }

    @Test func `an axis or an objective in use stays`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let objective = try #require(dossier.actions[0].objective)
        let axis = await outcome {
            try await melun.store.removeAxis(
                dossier.axes[0].id, version: 1, in: Self.slug, by: melun.signature())
        }
        #expect(axis == .conflict)
        let removed = await outcome {
            try await melun.store.removeObjective(objective, version: 1, in: Self.slug, by: melun.signature())
        }
        #expect(removed == .conflict)
        #expect(try await melun.dossier() == dossier)
    }

    @Test func `an objective is added, renamed, removed and brought back`() async throws {
        let melun = try await Melun()
        let signature = melun.signature()
        let axis = try await melun.dossier().axes[1].id
        let new = Objective(axis: axis, title: "Un objectif", isInvented: true)
        try await melun.store.save(new, in: Self.slug, by: signature)
        var stored = try #require(try await melun.dossier().objectives.first { $0.title == "Un objectif" })
        #expect(stored.isInvented && stored.axis == axis)
        stored.title = "Autrement dit"
        try await melun.store.save(stored, in: Self.slug, by: signature)
        try await melun.store.removeObjective(stored.id, version: 2, in: Self.slug, by: signature)
        #expect(try await melun.dossier().objectives.count == 7)
        try await melun.undoLast()
        let back = try await melun.dossier().objectives.first { $0.id == stored.id }
        #expect(back?.title == "Autrement dit")
        let foreign = try await melun.neighbour().dossier.axes[0].id
        let stray = Objective(axis: foreign, title: "Ailleurs")
        let refused = await outcome { try await melun.store.save(stray, in: Self.slug, by: signature) }
        #expect(refused == .notFound)
    }

    @Test func `an indicator keeps every field, and its values by date`() async throws {
        let melun = try await Melun()
        let action = try await melun.action(9).id
        var full = Indicator(action: action, .result, "Part du public touchée")
        (full.unit, full.baseline, full.target) = ("%", 12.5, 40)
        (full.source, full.frequency, full.isInvented) = ("CPAM", "Chaque semestre", true)
        (full.scale, full.targetDue, full.founds) = (.ratio, .year(2024), true)
        (full.aggregation, full.isYearly) = (.separate, true)
        (full.feed, full.feedWords) = (.counts, "kits")
        full.details.definition = "Personnes venues sur personnes invitées"
        let days = (1...8).compactMap { Day(2023, $0, 1) }
        full.definedOn = days[0]
        full.readings = [
            .init(days[2], nil, note: "NS"), .init(days[0], 0.1), .init(days[1], .ratio(4, of: 5)),
            .init(days[3], .yes(false)), .init(days[4], .words("plusieurs")),
            .init(days[5], .lacking(.upcoming)), .init(days[6], .lacking(.secret), since: days[0]),
        ]
        #expect(alike(full, Indicator(action: ID(99), .process, "")) == ["id", "version"])
        full.id = try await melun.store.save(full, in: Self.slug, by: melun.signature())
        full.readings.sort { $0.day < $1.day }
        #expect(try await indicator(full.id, melun) == full)
    }

    @Test func `a value is corrected, and the correction undone`() async throws {
        let melun = try await Melun()
        let first = try #require(try await melun.dossier().indicators.first { !$0.readings.isEmpty })
        var changed = first
        changed.readings[0].measured = .number(999.5)
        try await melun.store.save(changed, in: Self.slug, by: melun.signature())
        #expect(try await indicator(first.id, melun)?.readings[0].value == 999.5)
        try await melun.undoLast()
        #expect(try await indicator(first.id, melun)?.readings == first.readings)
    }

    @Test func `an indicator is removed and brought back; two values of one day are refused`() async throws {
        let melun = try await Melun()
        var indicator = try #require(try await melun.dossier().indicators.first { !$0.readings.isEmpty })
        try await melun.store.removeIndicator(indicator.id, version: 1, in: Self.slug, by: melun.signature())
        #expect(try await self.indicator(indicator.id, melun) == nil)
        #expect(try await melun.history().first?.label == indicator.label)
        try await melun.undoLast()
        indicator.version = 3
        #expect(try await self.indicator(indicator.id, melun) == indicator)
        indicator.readings.append(indicator.readings[0])
        let refused = await outcome {
            try await melun.store.save(indicator, in: Self.slug, by: melun.signature())
        }
        #expect(refused == .invalid(["readings"]))
    }

    @Test func `an indicator does not move to a fiche of another contract`() async throws {
        let melun = try await Melun()
        let foreign = try await melun.neighbour().dossier
        var own = try await melun.dossier().indicators[0]
        own.subject = .action(foreign.actions[0].id)
        #expect(await save(own, melun) == .notFound)
        #expect(await save(foreign.indicators[0], melun) == .notFound)
        let removed = await outcome {
            try await melun.store.removeIndicator(
                foreign.indicators[0].id, version: 1, in: Self.slug, by: melun.signature())
        }
        #expect(removed == .notFound)
        #expect(try await melun.store.dossier("ailleurs") == foreign)
    }

    private func save(_ indicator: Indicator, _ melun: Melun) async -> Outcome {
        await outcome { try await melun.store.save(indicator, in: Self.slug, by: melun.signature()) }
    }

    private func indicator(_ id: ID<Indicator>, _ melun: Melun) async throws -> Indicator? {
        try await melun.dossier().indicators.first { $0.id == id }
    }
}
