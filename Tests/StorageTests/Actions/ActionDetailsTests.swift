import Domain
import Sample
import Testing

@testable import Storage

/// What the page of a fiche reads at once.
@Suite struct ActionDetailsTests {
    @Test func `the sheet holds what the file tells of the fiche`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        for action in dossier.actions {
            let sheet = try await melun.store.actionDetails(
                action.number, on: MelunSample.steeringDay, in: Melun.slug, visibleTo: melun[.reader])
            #expect(sheet.contract == dossier.contract)
            #expect(sheet.action == action)
            #expect(sheet.axis == dossier.$axes[action.axis])
            #expect(sheet.objective == dossier.$objectives[action.objective]?.title)
            #expect(sheet.pilot == action.pilot.flatMap { dossier.$organizations[$0] })
            #expect(sheet.partners.map(\.id) == action.partners)
            #expect(sheet.communes == action.communes.map(dossier.commune))
            #expect(sheet.indicators == dossier.indicators.filter { $0.action == action.id })
            let entries = dossier.entries.filter { $0.actions.contains(action.id) }
            #expect(sheet.entryCount == entries.count)
            #expect(Set(sheet.entries).isSubset(of: entries))
            #expect(sheet.entries.count == min(6, entries.count))
            let meetings = dossier.meetings.filter { $0.state == .planned && $0.actions.contains(action.id) }
            #expect(Set(sheet.meetings.map(\.id)) == Set(meetings.map(\.id)))
            #expect(sheet.rulings == dossier.rulings[action.id, default: []])
        }
    }

    @Test func `the sheet's bilan and standing are those of the synthesis`() async throws {
        let melun = try await Melun()
        let synthesis = try await melun.dossier().synthesis(on: MelunSample.steeringDay)
        for line in synthesis.lines {
            let sheet = try await melun.store.actionDetails(
                line.action.number, on: MelunSample.steeringDay, in: Melun.slug, visibleTo: melun[.referent])
            #expect(sheet.assessment(on: MelunSample.steeringDay)?.id == line.assessment?.id)
            #expect(sheet.standing(on: MelunSample.steeringDay) == line.standing)
        }
    }

    @Test func `links read both ways, and neighbours follow the order`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let sheet = try await melun.store.actionDetails(
            12, on: MelunSample.steeringDay, in: Melun.slug, visibleTo: melun[.reader])
        let own = try #require(dossier.actions.first { $0.number == 12 })
        let expected = dossier.actions.filter {
            own.linkedActions.contains($0.id) || $0.linkedActions.contains(own.id)
        }
        #expect(sheet.linked.map(\.number) == expected.map(\.number))
        #expect(sheet.previous?.number == 11)
        #expect(sheet.next?.number == 13)
        let ends = try await (
            melun.store.actionDetails(
                1, on: MelunSample.steeringDay, in: Melun.slug, visibleTo: melun[.reader]
            ).previous,
            melun.store.actionDetails(
                15, on: MelunSample.steeringDay, in: Melun.slug, visibleTo: melun[.reader]
            ).next
        )
        #expect(ends.0 == nil && ends.1 == nil)
    }
}
