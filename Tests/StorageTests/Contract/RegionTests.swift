import Domain
import Testing

@testable import Storage

/// The region of a contract decides of the referents that read it.
@Suite struct RegionTests {
    @Test func `the coordinator does not choose who judges, the administration does`() async throws {
        let melun = try await Melun()
        var terms = try await melun.dossier().terms
        terms.contract.region = "Bretagne"
        let changed = terms
        let coordinator = await outcome {
            try await melun.store.saveContract(changed, in: Melun.slug, by: melun.signature())
        }
        #expect(coordinator == .forbidden)
        let forbidden = await outcome {
            try await melun.store.setRegion("Bretagne", of: Melun.slug, by: melun.signature())
        }
        #expect(forbidden == .forbidden)
        try await melun.store.setRegion("Bretagne", of: Melun.slug, by: melun.signature(.administrator))
        #expect(try await melun.dossier().contract.region == "Bretagne")
        let referent = await outcome {
            try await melun.store.dossier(Melun.slug, visibleTo: melun[.referent])
        }
        #expect(referent == .notFound)
        #expect(try await melun.history().first?.memberName == melun[.administrator].name)
    }
}
