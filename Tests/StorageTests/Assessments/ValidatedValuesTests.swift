import Domain
import Storage
import Testing

/// A validated bilan gives its values to the indicators, dated.
@Suite struct ValidatedValuesTests {
    private func validate(_ melun: Melun, value: Double?, on day: Day) async throws -> ID<Indicator> {
        let dossier = try await melun.dossier()
        let action = try #require(dossier.actions.first { $0.number == 9 })
        let indicator = try #require(dossier.indicators.first { $0.action == action.id })
        var bilan = Assessment(action: action.id, .annual, on: day)
        (bilan.started, bilan.underway, bilan.attainment) = (true, true, .partial)
        bilan.remaining = "Suite"
        bilan.values = [.init(indicator.id, value)]
        let id = try await melun.store.save(bilan, in: Melun.slug, by: melun.signature())
        try await melun.store.submit(id, version: 1, in: Melun.slug, by: melun.signature(after: 120))
        try await melun.store.accept(
            id, version: 2, in: Melun.slug, by: melun.signature(.referent, after: 180))
        return indicator.id
    }

    private func readings(_ melun: Melun, _ id: ID<Indicator>) async throws -> [Indicator.Reading] {
        try #require(await melun.dossier().indicators.first { $0.id == id }).readings
    }

    @Test func `the value becomes a reading at the date of the bilan`() async throws {
        let melun = try await Melun()
        let day = try #require(Day(2023, 3, 31))
        let id = try await validate(melun, value: 12, on: day)
        let readings = try await readings(melun, id)
        #expect(readings.last == .init(day, 12, note: "Bilan annuel"))
        #expect(readings.map(\.day) == readings.map(\.day).sorted())
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `a reading that is already there at that date stays`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let known = try #require(
            dossier.indicators.first { $0.action == dossier.actions.first { $0.number == 9 }?.id }?.readings
                .last)
        let id = try await validate(melun, value: 9_999, on: known.day)
        #expect(try await readings(melun, id).filter { $0.day == known.day } == [known])
    }

    @Test func `a value that is not significant is kept as such`() async throws {
        let melun = try await Melun()
        let day = try #require(Day(2023, 3, 31))
        let id = try await validate(melun, value: nil, on: day)
        let last = try await readings(melun, id).last
        #expect(last?.day == day && last?.value == nil)
    }
}
