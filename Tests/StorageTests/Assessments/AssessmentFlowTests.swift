import Domain
import Testing

@testable import Storage

/// A bilan, from the first draft to the validation.
@Suite struct AssessmentFlowTests {
    private static let slug = Melun.slug

    @Test func `a bilan keeps every field that its author may write`() async throws {
        let melun = try await Melun()
        var full = try await Self.full(melun)
        #expect(
            alike(full, Assessment(action: ID(99), .intermediate, on: .first(ofMonth: 1, 1999)))
                == ["id", "version", "state"])
        full.id = try await melun.store.save(full, in: Self.slug, by: melun.signature(.contributor))
        full.author = melun[.contributor].id
        #expect(try await sheet(full.id, melun).assessment == full)
        #expect(try await melun.dossier().assessments.first { $0.id == full.id } == full)
    }

    @Test func `a state and an author that are forged change nothing`() async throws {
        let melun = try await Melun()
        var forged = try await Self.full(melun)
        forged.state = .validated(by: melun[.referent].id, on: forged.day)
        forged.author = melun[.referent].id
        forged.id = try await melun.store.save(forged, in: Self.slug, by: melun.signature(.contributor))
        var stored = try await sheet(forged.id, melun).assessment
        #expect(stored.state == .draft && stored.author == melun[.contributor].id)
        forged.remaining = "Autre chose"
        try await melun.store.save(forged, in: Self.slug, by: melun.signature())
        stored = try await sheet(forged.id, melun).assessment
        #expect(stored.state == .draft && stored.author == melun[.contributor].id)
        #expect(stored.remaining == "Autre chose")
    }

    @Test func `drafted, submitted, returned, written again, submitted, validated`() async throws {
        let melun = try await Melun()
        let store = melun.store
        let (pilot, referent) = (melun.signature(.contributor), melun.signature(.referent))
        var bilan = try await Self.full(melun)
        bilan.id = try await store.save(bilan, in: Self.slug, by: pilot)
        let id = bilan.id
        try await store.submit(id, version: 1, in: Self.slug, by: pilot)
        #expect(try await sheet(id, melun).assessment.state == .submitted(by: pilot.member.id, on: pilot.day))
        let roles = try await store.roles(of: [try await sheet(id, melun).assessment])
        #expect(roles == [pilot.member.id: .contributor])
        try await store.giveBack(id, reason: "Chiffrez.", version: 2, in: Self.slug, by: referent)
        bilan = try await sheet(id, melun).assessment
        #expect(bilan.state == .returned(by: referent.member.id, on: pilot.day, reason: "Chiffrez."))
        bilan.remaining = "Deux ateliers."
        try await store.save(bilan, in: Self.slug, by: pilot)
        #expect(try await sheet(id, melun).assessment.state == bilan.state)
        try await store.submit(id, version: 4, in: Self.slug, by: pilot)
        try await store.accept(id, version: 5, in: Self.slug, by: referent)
        let final = try await sheet(id, melun)
        #expect(final.assessment.state == .validated(by: referent.member.id, on: pilot.day))
        #expect(final.assessment.remaining == "Deux ateliers.")
        #expect(
            final.names == [pilot.member.id: pilot.member.name, referent.member.id: referent.member.name])
        #expect(final.siblings.map(\.id).contains(id))
    }

    @Test func `saved and submitted is one write, or none`() async throws {
        let melun = try await Melun()
        let pilot = melun.signature(.contributor)
        var bilan = try await Self.full(melun)
        bilan.id = try await melun.store.save(bilan, submitting: true, in: Self.slug, by: pilot)
        let stored = try await sheet(bilan.id, melun).assessment
        #expect(stored.version == 1 && stored.state == .submitted(by: pilot.member.id, on: pilot.day))
        let before = try await melun.dossier()
        bilan.id = .unsaved
        bilan.remaining = " "
        let again = bilan
        let refused = await outcome {
            try await melun.store.save(again, submitting: true, in: Self.slug, by: pilot)
        }
        #expect(refused == .invalid(["remaining"]))
        #expect(try await melun.dossier() == before)
    }

    @Test func `a bilan that was submitted or validated is not written, removed or undone`() async throws {
        let melun = try await Melun()
        let store = melun.store
        var bilan = try await Self.full(melun)
        bilan.id = try await store.save(bilan, in: Self.slug, by: melun.signature())
        bilan.remaining = "Corrigé"
        try await store.save(bilan, in: Self.slug, by: melun.signature())
        let correction = try #require(try await melun.history().first)
        try await store.submit(bilan.id, version: 2, in: Self.slug, by: melun.signature())
        for version in [3, 4] {
            let before = try await melun.dossier()
            bilan.version = version
            bilan.remaining = "Réécrit"
            let saved = await outcome { try await store.save(bilan, in: Self.slug, by: melun.signature()) }
            #expect(saved == .conflict)
            let removed = await outcome {
                try await store.removeAssessment(
                    bilan.id, version: version, in: Self.slug, by: melun.signature())
            }
            #expect(removed == .conflict)
            let undone = await outcome {
                try await store.undo(correction.id, in: Self.slug, by: melun.signature())
            }
            #expect(undone == .conflict)
            #expect(try await melun.dossier() == before)
            if version == 3 {
                try await store.accept(bilan.id, version: 3, in: Self.slug, by: melun.signature(.referent))
            }
        }
    }

    @Test func `nobody takes back a return, nor a submission, through the history`() async throws {
        let melun = try await Melun()
        let store = melun.store
        var bilan = try await Self.full(melun)
        bilan.id = try await store.save(bilan, in: Self.slug, by: melun.signature())
        try await store.submit(bilan.id, version: 1, in: Self.slug, by: melun.signature())
        let submission = try #require(try await melun.history().first)
        try await store.giveBack(
            bilan.id, reason: "À revoir", version: 2, in: Self.slug, by: melun.signature(.referent))
        let giveBack = try #require(try await melun.history().first)
        for row in [submission, giveBack] {
            let undone = await outcome { try await store.undo(row.id, in: Self.slug, by: melun.signature()) }
            #expect(undone == .conflict)
        }
        #expect(try await sheet(bilan.id, melun).assessment.state.name == .returned)
    }

    @Test func `steps out of order are refused`() async throws {
        let melun = try await Melun()
        let store = melun.store
        let referent = melun.signature(.referent)
        var bilan = try await Self.full(melun)
        bilan.remaining = ""
        let id = try await store.save(bilan, in: Self.slug, by: melun.signature())
        func accept(_ version: Int) async -> Outcome {
            await outcome { try await store.accept(id, version: version, in: Self.slug, by: referent) }
        }
        func giveBack(_ reason: String, _ version: Int) async -> Outcome {
            await outcome {
                try await store.giveBack(id, reason: reason, version: version, in: Self.slug, by: referent)
            }
        }
        func submit(_ version: Int) async -> Outcome {
            await outcome {
                try await store.submit(id, version: version, in: Self.slug, by: melun.signature())
            }
        }
        #expect(await accept(1) == .conflict)
        #expect(await giveBack("Non", 1) == .conflict)
        #expect(await submit(1) == .invalid(["remaining"]))
        (bilan.id, bilan.remaining) = (id, "Reste à faire")
        try await store.save(bilan, in: Self.slug, by: melun.signature())
        #expect(await submit(1) == .stale)
        #expect(await submit(2) == .done)
        #expect(await submit(3) == .conflict)
        #expect(await giveBack(" ", 3) == .invalid(["reason"]))
        #expect(await accept(2) == .stale)
        #expect(await accept(3) == .done)
        #expect(await giveBack("Trop tard", 4) == .conflict)
    }

    private func sheet(_ id: ID<Assessment>, _ melun: Melun) async throws -> AssessmentDetails {
        try await melun.store.assessmentDetails(id, in: Self.slug, visibleTo: melun[.reader])
    }

    /// Of fiche 9, with every field that a form holds.
    static func full(_ melun: Melun) async throws -> Assessment {
        let dossier = try await melun.dossier()
        let action = dossier.actions[8].id
        var bilan = Assessment(action: action, .annual, on: Melun.morning.day)
        (bilan.started, bilan.underway, bilan.attainment) = (true, true, .partial)
        (bilan.horizon, bilan.remaining) = (.quarter(Quarter(of: Melun.morning.day)), "Trois ateliers.")
        bilan.points = [
            .init(.helping, .human, "Une équipe"), .init(.blocking, .financial, "Un budget"),
            .init(.improvement, .other, "Un lieu"),
        ]
        let indicators = dossier.indicators.filter { $0.action == action }
        bilan.values = [.init(indicators[0].id, 12.5), .init(indicators[1].id, nil)]
        bilan.author = melun[.reader].id
        return bilan
    }
}
