import Domain
import Sample
import Testing

@testable import Storage

/// The sample goes in and comes out equal.
@Suite struct SampleTests {
    @Test func `the sample comes out as it went in`() async throws {
        let melun = try await Melun()
        let found = try await melun.dossier()
        expectEqual(found, MelunSample.dossier())
    }

    @Test func `a second contract with the same numbers lives beside the first`() async throws {
        let melun = try await Melun()
        var neighbour = try await melun.neighbour().dossier
        #expect(neighbour.actions.map(\.number) == (1...15).map { $0 })
        let dossier = try await melun.dossier()
        expectEqual(dossier, MelunSample.dossier())
        #expect(neighbour.contract.id != dossier.contract.id)
        neighbour.contract = dossier.contract
        let (ours, theirs) = (Outline(of: dossier), Outline(of: neighbour))
        #expect(theirs.strays.isEmpty && ours.references > 100)
        let difference = zip(ours.lines, theirs.lines).first { $0 != $1 }
        #expect(ours.lines == theirs.lines, "\(difference?.0 ?? "") became \(difference?.1 ?? "")")
        #expect(ours.ids.count == theirs.ids.count)
        for (entity, ids) in ours.ids where entity != "Contract" {
            #expect(ids.isDisjoint(with: try #require(theirs.ids[entity])), "\(entity)")
        }
    }

    @Test func `an id of another contract shows in the outline`() async throws {
        let melun = try await Melun()
        var neighbour = try await melun.neighbour().dossier
        let index = try #require(neighbour.meetings.firstIndex { !$0.decisions.isEmpty })
        neighbour.meetings[index].decisions[0].actions = [try await melun.action(9).id]
        #expect(Outline(of: neighbour).strays.count == 1)
    }

    @Test func `the figures of the steering committee come out of the store`() async throws {
        let synthesis = try await Melun().dossier().synthesis(on: MelunSample.steeringDay)
        func numbers(_ bucket: Bucket) -> [Int] { synthesis.lines(in: bucket).map(\.action.number) }
        #expect(synthesis.lines.count == 15)
        #expect(synthesis.started == 13)
        #expect(synthesis.underway == 12)
        #expect(numbers(.attained) == [4, 5, 11, 14])
        #expect(numbers(.onTrack) == [1, 3, 6, 13])
        #expect(numbers(.planNeeded) == [2, 8, 9, 10, 12, 15])
        #expect(numbers(.willNotBeAttained) == [7])
    }

    @Test func `the address of a contract is taken once`() async throws {
        let melun = try await Melun()
        let again = await outcome { try await melun.store.add(MelunSample.dossier(), at: Melun.morning) }
        #expect(again == .invalid(["slug"]))
        #expect(try await melun.store.allContracts().count == 1)
    }

    private func expectEqual(_ found: Dossier, _ expected: Dossier) {
        let (found, expected) = (found.byID, expected.byID)
        #expect(found.contract == expected.contract)
        #expect(found.communes == expected.communes)
        #expect(found.neighbourhoods == expected.neighbourhoods)
        #expect(found.articles == expected.articles)
        #expect(found.approvals == expected.approvals)
        #expect(found.plans == expected.plans)
        #expect(found.organizations == expected.organizations)
        #expect(found.people == expected.people)
        #expect(found.axes == expected.axes)
        #expect(found.objectives == expected.objectives)
        #expect(found.actions == expected.actions)
        #expect(found.indicators == expected.indicators)
        #expect(found.assessments == expected.assessments)
        #expect(found.committees == expected.committees)
        #expect(found.meetings == expected.meetings)
        #expect(found.entries == expected.entries)
        #expect(found == expected)
    }
}

extension Dossier {
    /// The same, what the store orders by name ordered by id.
    fileprivate var byID: Dossier {
        var dossier = self
        dossier.organizations.sort { $0.id < $1.id }
        dossier.people.sort { $0.id < $1.id }
        dossier.objectives.sort { $0.id < $1.id }
        dossier.indicators.sort { $0.id < $1.id }
        dossier.assessments.sort { $0.id < $1.id }
        dossier.meetings.sort { $0.id < $1.id }
        dossier.entries.sort { $0.id < $1.id }
        return dossier
    }
}
