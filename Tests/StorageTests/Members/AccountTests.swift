import Domain
import Formats
import FoundationEssentials
import Testing

@testable import Storage

/// One's own account: sessions, links, data, erasure.
@Suite struct AccountTests {
    @Test func `a person sees its open sessions, and ends one or all the others`() async throws {
        let melun = try await Melun()
        let (store, reader, signature) = (melun.store, melun[.reader], melun.signature(.reader))
        for byte in UInt8(1)...3 { try await store.openSession(token(byte), of: reader, at: Melun.morning) }
        func keys() async throws -> [String] {
            try await store.accountDetails(of: reader.id, session: token(1), at: signature.moment)
                .sessions.filter { !$0.isThis }.map(\.key)
        }
        #expect(try await keys().count == 2)
        let second = AccessKeys.handle(token(2))
        try await store.endSessions(of: reader.id, one: second, by: signature)
        #expect(try await keys() == [AccessKeys.handle(token(3))])
        #expect(try await store.session(token(2), at: signature.moment) == nil)
        try await store.endSessions(of: reader.id, except: token(1), by: signature)
        #expect(try await keys().isEmpty)
        #expect(try await store.session(token(1), at: signature.moment) != nil)
        let other = await outcome {
            try await store.endSessions(
                of: melun[.coordinator].id, one: "0101010101010101", by: signature)
        }
        #expect(other == .forbidden)
    }

    @Test func `a link that was given is shown and taken back, and none of another account`() async throws {
        let melun = try await Melun()
        let (store, reader) = (melun.store, melun[.reader])
        for (role, byte) in [(Role.reader, UInt8(1)), (.coordinator, 2)] {
            try await store.makeCalendarLink(token(byte), in: Melun.slug, by: melun.signature(role))
        }
        let details = try await store.accountDetails(of: reader.id, at: Melun.morning)
        #expect(details.links.map(\.label) == ["Agenda, CLS de Melun Val de Seine"])
        let theirs = await outcome {
            try await store.endLink(
                of: reader.id, AccessKeys.handle(token(2)), by: melun.signature(.reader))
        }
        #expect(theirs == .notFound)
        try await store.endLink(
            of: reader.id, try #require(details.links.first?.key), by: melun.signature(.reader))
        #expect(try await store.calendarOwner(token(1)) == nil)
        #expect(try await store.calendarOwner(token(2)) != nil)
    }

    @Test func `a calendar link does not live again with an account that is enabled again`() async throws {
        let melun = try await Melun()
        try await melun.store.makeCalendarLink(token(1), in: Melun.slug, by: melun.signature(.reader))
        var reader = melun[.reader]
        for (isDisabled, version) in [(true, 1), (false, 2)] {
            (reader.isDisabled, reader.version) = (isDisabled, version)
            try await melun.store.save(reader, by: melun.signature(.administrator), at: Melun.morning)
            #expect(try await melun.store.calendarOwner(token(1)) == nil)
        }
    }

    @Test func `a name is written by its own person, and nothing else with it`() async throws {
        let melun = try await Melun()
        var reader = melun[.reader]
        (reader.name, reader.role, reader.contracts) = ("Renommée", .administrator, [])
        try await melun.store.rename(reader, by: melun.signature(.reader))
        let stored = try await melun.store.member(reader.id)
        #expect(stored.name == "Renommée" && stored.role == .reader)
        #expect(stored.contracts == melun[.reader].contracts)
        let other = await outcome {
            try await melun.store.rename(reader, by: melun.signature(.administrator))
        }
        #expect(other == .notFound)
    }

    @Test func `after an erasure no table keeps the name or the address of an account`() async throws {
        let melun = try await Melun()
        let store = melun.store
        var member = melun[.contributor]
        (member.name, member.email) = ("Ysolde Quintane", "ysolde.quintane@melun.example")
        try await store.save(member, by: melun.signature(.administrator), at: Melun.morning)
        member = try await store.member(member.id)
        try await store.setPassword("empreinte", of: member.id, at: Melun.morning)
        try await store.openSession(token(1), of: member, at: Melun.morning)
        _ = try await store.admitsSignIn(email: member.email, address: "192.0.2.1", at: Melun.morning)
        let data = try await store.accountData(of: member.id, by: melun.signature(.administrator))
        #expect(try data.json.written().contains("Ysolde Quintane"))
        try await store.eraseAccount(
            member.id, version: member.version, by: melun.signature(.administrator))
        for name in ["ysolde", "quintane"] { #expect(try await places(of: name, in: store) == []) }
        #expect(try await store.verifyHistory().isIntact)
        #expect(try await store.session(token(1), at: Melun.morning) == nil)
        let erased = try await store.member(member.id)
        #expect(erased.isDisabled && erased.contracts.isEmpty && erased.piloted.isEmpty)
    }

    @Test func `nobody erases its own account, nor what changed since`() async throws {
        let melun = try await Melun()
        let signature = melun.signature(.administrator)
        let own = await outcome {
            try await melun.store.eraseAccount(melun[.administrator].id, version: 1, by: signature)
        }
        #expect(own == .conflict)
        let late = await outcome {
            try await melun.store.eraseAccount(melun[.reader].id, version: 7, by: signature)
        }
        #expect(late == .stale)
    }

    /// The columns of the whole schema that hold a word.
    private func places(of word: String, in store: Store) async throws -> [String] {
        let columns = try await store.texts(
            """
            SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND c.type IN ('TEXT', '')
            """)
        var found: [String] = []
        for column in columns {
            let parts = column.split(separator: ".")
            let sql = "SELECT count(*) || '' FROM \(parts[0]) WHERE lower(\(parts[1])) LIKE '%\(word)%'"
            if try await store.texts(sql) != ["0"] { found.append(column) }
        }
        return found
    }

    private func token(_ byte: UInt8) -> Data { Data(repeating: byte, count: 32) }
}
