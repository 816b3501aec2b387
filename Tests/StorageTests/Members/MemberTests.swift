import Domain
import FoundationEssentials
import Testing

@testable import Storage

/// Accounts.
@Suite struct MemberTests {
    @Test func `an account keeps every field`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        var full = Member(
            email: "nadia@exemple.fr", name: "Nadia Perrin", role: .contributor, region: "Bretagne",
            isDisabled: true, contracts: [dossier.contract.id],
            piloted: [dossier.actions[8].id, dossier.actions[2].id])
        #expect(alike(full, Member(email: "", name: "", role: .reader)) == ["id", "version"])
        full.id = try await save(full, melun)
        #expect(try await melun.store.member(full.id) == full)
        full.piloted = [dossier.actions[1].id]
        full.isDisabled = false
        try await save(full, melun)
        full.version = 2
        #expect(try await melun.store.member(full.id) == full)
        full.version = 1
        #expect(await outcome { try await save(full, melun) } == .stale)
        (full.id, full.email) = (ID(999), "personne@exemple.fr")
        #expect(await outcome { try await save(full, melun) } == .notFound)
        #expect(await outcome { try await melun.store.member(ID(999)) } == .notFound)
    }

    @Test func `an account is given no contract and no fiche that does not exist`() async throws {
        let melun = try await Melun()
        var member = melun[.contributor]
        member.contracts.insert(ID(999))
        #expect(await outcome { try await save(member, melun) } == .conflict)
        member = melun[.contributor]
        member.piloted.insert(ID(999))
        #expect(await outcome { try await save(member, melun) } == .conflict)
        #expect(try await melun.store.member(member.id) == melun[.contributor])
    }

    @Test func `an e-mail is taken once`() async throws {
        let melun = try await Melun()
        var member = Member(email: "reader@melun.example", name: "Double", role: .reader)
        #expect(await outcome { try await save(member, melun) } == .invalid(["email"]))
        member.email = "Majuscule@melun.example"
        #expect(await outcome { try await save(member, melun) } == .invalid(["email"]))
        var reader = melun[.reader]
        reader.email = "coordinator@melun.example"
        #expect(await outcome { try await save(reader, melun) } == .invalid(["email"]))
        reader.email = "lectrice@melun.example"
        #expect(await outcome { try await save(reader, melun) } == .done)
    }

    @Test(arguments: Role.allCases)
    func `only the administration writes accounts`(_ role: Role) async throws {
        let melun = try await Melun()
        var forged = melun[role]
        forged.role = .administrator
        let expected: Outcome = role == .administrator ? .done : .forbidden
        let result = await outcome {
            try await melun.store.save(forged, by: melun.signature(role), at: Melun.morning)
        }
        #expect(result == expected)
        #expect(try await melun.store.member(forged.id).role == role)
    }

    @Test func `the last account of administration stays one`() async throws {
        let melun = try await Melun()
        var last = melun[.administrator]
        last.isDisabled = true
        #expect(await outcome { try await save(last, melun) } == .conflict)
        (last.isDisabled, last.role) = (false, .reader)
        #expect(await outcome { try await save(last, melun) } == .conflict)
        var second = Member(email: "b@melun.example", name: "B", role: .administrator, isDisabled: true)
        second.id = try await save(second, melun)
        #expect(await outcome { try await save(last, melun) } == .conflict)
        second.isDisabled = false
        try await save(second, melun)
        #expect(await outcome { try await save(last, melun) } == .done)
        second.version = 2
        second.isDisabled = true
        #expect(await outcome { try await save(second, melun) } == .conflict)
    }

    @Test func `credentials are those of a living account with a password`() async throws {
        let melun = try await Melun()
        let store = melun.store
        var reader = melun[.reader]
        #expect(try await store.credentials(reader.email) == nil)
        try await store.setPassword("empreinte", of: reader.id, at: Melun.morning)
        let found = try #require(try await store.credentials("Reader@Melun.Example"))
        #expect(found.member == reader && found.hash == "empreinte")
        #expect(try await store.credentials("personne@melun.example") == nil)
        reader.isDisabled = true
        try await save(reader, melun)
        #expect(try await store.credentials(reader.email) == nil)
        #expect(
            await outcome { try await store.setPassword("x", of: ID(999), at: Melun.morning) } == .notFound)
    }

    @Test func `an invitation opens an account once, for seven days`() async throws {
        let melun = try await Melun()
        let (store, reader) = (melun.store, melun[.reader])
        let week: Int64 = 7 * 86_400
        try await store.invite(reader.id, tokenHash: token(1), at: Melun.morning)
        #expect(try await store.invited(token(1), at: Melun.morning.adding(seconds: week - 1)) == reader)
        #expect(try await store.invited(token(1), at: Melun.morning.adding(seconds: week)) == nil)
        #expect(try await store.invited(token(2), at: Melun.morning) == nil)
        try await store.invite(reader.id, tokenHash: token(2), at: Melun.morning)
        #expect(try await store.invited(token(1), at: Melun.morning) == nil)
        #expect(try await store.members().first { $0.member.id == reader.id }?.isInvited == true)
        try await store.setPassword("empreinte", of: reader.id, at: Melun.morning)
        #expect(try await store.invited(token(2), at: Melun.morning) == nil)
        #expect(try await store.members().first { $0.member.id == reader.id }?.isInvited == false)
    }

    @Test func `an account that is disabled, or is none, is not invited`() async throws {
        let melun = try await Melun()
        var reader = melun[.reader]
        try await melun.store.invite(reader.id, tokenHash: token(1), at: Melun.morning)
        reader.isDisabled = true
        try await save(reader, melun)
        #expect(try await melun.store.invited(token(1), at: Melun.morning) == nil)
        for id in [reader.id, ID(999)] {
            let invited = await outcome {
                try await melun.store.invite(id, tokenHash: token(2), at: Melun.morning)
            }
            #expect(invited == .notFound)
        }
    }

    @Test func `accounts leave their rows in the history, out of every contract`() async throws {
        let melun = try await Melun()
        let count = try await melun.history().count
        var reader = melun[.reader]
        reader.name = "Renommée"
        try await save(reader, melun)
        #expect(try await melun.history().count == count)
        let last = try await melun.store.texts(
            "SELECT kind || ' ' || verb || ' ' || object_id FROM history ORDER BY id DESC LIMIT 1")
        #expect(last == ["member change \(reader.id)"])
    }

    @discardableResult
    private func save(_ member: Member, _ melun: Melun) async throws -> ID<Member> {
        try await melun.store.save(member, by: melun.signature(.administrator), at: Melun.morning)
    }

    private func token(_ byte: UInt8) -> Data { Data(repeating: byte, count: 32) }
}
