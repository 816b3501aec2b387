import Domain
import Testing

@testable import Storage

/// Every role, every way of writing; and what may not be seen does not exist.
@Suite struct AccessTests {
    @Test(arguments: WritingCase.all, Role.allCases)
    func `a role writes what its row of the table says`(_ writing: WritingCase, _ role: Role) async throws {
        let melun = try await Melun()
        let write = try await writing.prepare(melun)
        let before = try await melun.file()
        let result = await outcome { try await write(melun.store, melun.hand(role)) }
        if writing.roles.contains(role) {
            #expect(result == .done)
        } else {
            #expect(result == (role == .administrator ? .notFound : .forbidden))
            #expect(try await melun.file() == before)
        }
    }

    @Test(arguments: WritingCase.all)
    func `an administrator who was granted a contract reads it alone`(_ writing: WritingCase) async throws {
        let melun = try await Melun()
        let write = try await writing.prepare(melun)
        var administrator = melun[.administrator]
        administrator.contracts = melun[.reader].contracts
        let hand = Signature(administrator, at: Melun.morning)
        #expect(await outcome { try await write(melun.store, hand) } == .forbidden)
    }

    @Test(arguments: WritingCase.all)
    func `a coordinator from elsewhere, or whose account is disabled, finds nothing to write`(
        _ writing: WritingCase
    ) async throws {
        let melun = try await Melun()
        let write = try await writing.prepare(melun)
        let before = try await melun.file()
        var disabled = melun[writing.role]
        disabled.isDisabled = true
        var elsewhere = melun[writing.role]
        (elsewhere.contracts, elsewhere.region) = ([], "Bretagne")
        for member in [disabled, elsewhere] {
            let hand = Signature(member, at: Melun.morning)
            #expect(await outcome { try await write(melun.store, hand) } == .notFound)
        }
        #expect(try await melun.file() == before)
    }

    @Test func `what one may not see is not read either`() async throws {
        let melun = try await Melun()
        let file = try await melun.file()
        let blind = melun[.administrator]
        let store = melun.store
        let slug = Melun.slug
        var outcomes = await [
            outcome { try await store.contractFile(slug, visibleTo: blind) },
            outcome { try await store.action(9, in: slug, visibleTo: blind) },
            outcome { try await store.actionSheet(9, in: slug, visibleTo: blind) },
            outcome { try await store.assessmentList(in: slug, visibleTo: blind) },
            outcome { try await store.search("santé", in: slug, visibleTo: blind) },
            outcome { try await store.history(of: slug, visibleTo: blind) },
        ]
        outcomes += await [
            outcome {
                try await store.assessmentSheet(file.assessments[0].id, in: slug, visibleTo: blind)
            },
            outcome {
                try await store.newAssessmentSheet(
                    of: 9, .annual, on: Melun.morning.day, in: slug, visibleTo: blind)
            },
            outcome { try await store.meeting(file.meetings[0].id, in: slug, visibleTo: blind) },
            outcome { try await store.entry(file.entries[0].id, in: slug, visibleTo: blind) },
            outcome { try await store.contractFile("nulle-part", visibleTo: melun[.reader]) },
        ]
        #expect(outcomes == Array(repeating: .notFound, count: 11))
    }

    @Test func `every reading role reads the whole contract`() async throws {
        let melun = try await Melun()
        let file = try await melun.file()
        for role in [Role.referent, .coordinator, .contributor, .reader] {
            #expect(try await melun.store.contractFile(Melun.slug, visibleTo: melun[role]) == file)
        }
    }
}
