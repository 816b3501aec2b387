import Domain
import Sample
import Testing

@testable import Storage

/// Every role, every way of writing; and what may not be seen does not exist.
@Suite struct AccessTests {
    @Test(arguments: WritingCase.all, Role.allCases)
    func `a role writes what its row of the table says`(_ writing: WritingCase, _ role: Role) async throws {
        let (melun, before, write) = try await PreparedWriting.copy(writing)
        let result = await outcome { try await write(melun.store, melun.signature(role)) }
        if writing.roles.contains(role) {
            #expect(result == .done)
        } else {
            #expect(result == (role == .administrator ? .notFound : .forbidden))
            #expect(try await melun.dossier() == before)
        }
    }

    @Test(arguments: WritingCase.all)
    func `an administrator who was granted a contract reads it alone`(_ writing: WritingCase) async throws {
        let (melun, _, write) = try await PreparedWriting.copy(writing)
        var administrator = melun[.administrator]
        administrator.contracts = melun[.reader].contracts
        let signature = Signature(administrator, at: Melun.morning)
        #expect(await outcome { try await write(melun.store, signature) } == .forbidden)
    }

    @Test(arguments: WritingCase.all)
    func `a coordinator from elsewhere, or whose account is disabled, finds nothing to write`(
        _ writing: WritingCase
    ) async throws {
        let (melun, before, write) = try await PreparedWriting.copy(writing)
        var disabled = melun[writing.role]
        disabled.isDisabled = true
        var elsewhere = melun[writing.role]
        (elsewhere.contracts, elsewhere.region) = ([], "Bretagne")
        for member in [disabled, elsewhere] {
            let signature = Signature(member, at: Melun.morning)
            #expect(await outcome { try await write(melun.store, signature) } == .notFound)
        }
        #expect(try await melun.dossier() == before)
    }

    @Test func `what one may not see is not read either`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let blind = melun[.administrator]
        let store = melun.store
        let slug = Melun.slug
        var meetingDecisions = await [
            outcome { try await store.dossier(slug, visibleTo: blind) },
            outcome { try await store.action(9, in: slug, visibleTo: blind) },
            outcome {
                try await store.actionDetails(9, on: MelunSample.steeringDay, in: slug, visibleTo: blind)
            },
            outcome { try await store.assessmentList(in: slug, visibleTo: blind) },
            outcome { try await store.search("santé", in: slug, visibleTo: blind) },
            outcome { try await store.history(of: slug, visibleTo: blind) },
        ]
        meetingDecisions += await [
            outcome {
                try await store.assessmentDetails(dossier.assessments[0].id, in: slug, visibleTo: blind)
            },
            outcome {
                try await store.newAssessmentDetails(
                    of: 9, .annual, on: Melun.morning.day, in: slug, visibleTo: blind)
            },
            outcome { try await store.meeting(dossier.meetings[0].id, in: slug, visibleTo: blind) },
            outcome { try await store.entry(dossier.entries[0].id, in: slug, visibleTo: blind) },
            outcome { try await store.dossier("nulle-part", visibleTo: melun[.reader]) },
        ]
        #expect(meetingDecisions == Array(repeating: .notFound, count: 11))
    }

    @Test func `every reading role reads the whole contract`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        for role in [Role.referent, .coordinator, .contributor, .reader] {
            #expect(try await melun.store.dossier(Melun.slug, visibleTo: melun[role]) == dossier)
        }
    }
}
