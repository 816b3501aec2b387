import Domain
import FoundationEssentials
import GRDB
import Testing

@testable import Storage

/// Sessions and failed sign-ins.
@Suite struct SessionTests {
    private static let token = Data(repeating: 5, count: 32)

    @Test func `a session without a request ends after 30 minutes`() async throws {
        let melun = try await opened()
        #expect(try await isAlive(melun, after: 30 * 60 - 1))
        #expect(try await !isAlive(melun, after: 30 * 60))
    }

    @Test func `requests keep a session alive, for 12 hours in all`() async throws {
        let melun = try await opened()
        for seconds in stride(from: Int64(0), to: 12 * 3_600, by: 1_500) {
            #expect(try await isAlive(melun, after: seconds))
            try await melun.store.stampSession(Self.token, at: Melun.morning.adding(seconds: seconds))
        }
        #expect(try await isAlive(melun, after: 12 * 3_600 - 1))
        #expect(try await !isAlive(melun, after: 12 * 3_600))
    }

    @Test func `the stamp is asked for once a minute`() async throws {
        let melun = try await opened()
        let early = try await session(melun, after: 59)
        #expect(early?.isStale == false)
        let late = try await session(melun, after: 60)
        #expect(late?.isStale == true)
        try await melun.store.stampSession(Self.token, at: Melun.morning.adding(seconds: 60))
        let stamped = try await session(melun, after: 61)
        #expect(stamped?.isStale == false)
    }

    @Test func `a session is the account's as it is now`() async throws {
        let melun = try await opened()
        var member = melun[.contributor]
        member.piloted = []
        try await melun.store.save(member, by: melun.signature(.administrator), at: Melun.morning)
        member.version = 2
        let found = try await session(melun, after: 1)
        #expect(found?.member == member)
        let unknown = try await melun.store.session(Data(repeating: 6, count: 32), at: Melun.morning)
        #expect(unknown == nil)
    }

    @Test func `a disabled account has no session, nor when it is enabled again`() async throws {
        let melun = try await opened()
        var member = melun[.contributor]
        member.isDisabled = true
        try await melun.store.save(member, by: melun.signature(.administrator), at: Melun.morning)
        #expect(try await !isAlive(melun, after: 1))
        (member.isDisabled, member.version) = (false, 2)
        try await melun.store.save(member, by: melun.signature(.administrator), at: Melun.morning)
        #expect(try await !isAlive(melun, after: 2))
    }

    @Test func `signing out and a new password end a session`() async throws {
        let out = try await opened()
        try await out.store.closeSession(Self.token)
        #expect(try await !isAlive(out, after: 1))
        let changed = try await opened()
        try await changed.store.setPassword("neuf", of: changed[.contributor].id, at: Melun.morning)
        #expect(try await !isAlive(changed, after: 1))
    }

    @Test func `five failed sign-ins delay an e-mail for a quarter of an hour, from any address`()
        async throws
    {
        let melun = try await Melun()
        for seconds in Int64(1)...5 {
            #expect(try await admits(melun, "A@melun.example", "192.0.2.\(seconds)", after: seconds))
        }
        #expect(try await !admits(melun, "a@melun.example", "192.0.2.9", after: 6))
        #expect(try await admits(melun, "b@melun.example", "192.0.2.1", after: 6))
        #expect(try await !admits(melun, "a@melun.example", "192.0.2.9", after: 900))
        #expect(try await admits(melun, "a@melun.example", "192.0.2.9", after: 901))
    }

    @Test func `fifty failed sign-ins delay an address, for any e-mail`() async throws {
        let melun = try await Melun()
        for number in 1...50 {
            #expect(try await admits(melun, "\(number)@melun.example", "192.0.2.1", after: 1))
        }
        #expect(try await !admits(melun, "51@melun.example", "192.0.2.1", after: 2))
        #expect(try await admits(melun, "51@melun.example", "192.0.2.2", after: 2))
    }

    @Test func `of sign-ins tried at once, five pass`() async throws {
        let melun = try await Melun()
        let admitted = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 1...30 {
                group.addTask { try await admits(melun, "a@melun.example", "192.0.2.\(number)", after: 1) }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(admitted == 5)
    }

    @Test func `failed sign-ins are forgotten after a day`() async throws {
        let melun = try await Melun()
        _ = try await admits(melun, "a@melun.example", "192.0.2.1", after: 1)
        _ = try await admits(melun, "b@melun.example", "192.0.2.9", after: 86_402)
        let kept = try await melun.store.database.read {
            try String.fetchAll($0, sql: "SELECT subject FROM attempt")
        }
        #expect(kept == ["b@melun.example"])
    }

    @Test func `a sign-in clears the failures of its e-mail, and is told in the history`() async throws {
        let melun = try await Melun()
        let member = melun[.contributor]
        let rows = try await melun.store.verifyHistory().rows
        for _ in 1...5 { _ = try await admits(melun, member.email, "192.0.2.1", after: 0) }
        #expect(try await !admits(melun, member.email, "192.0.2.1", after: 0))
        #expect(try await melun.store.verifyHistory().rows == rows)
        try await melun.store.openSession(Self.token, of: member, at: Melun.morning)
        #expect(try await admits(melun, member.email, "192.0.2.1", after: 0))
        #expect(try await melun.store.verifyHistory().rows == rows + 1)
    }

    private func admits(
        _ melun: Melun, _ email: String, _ address: String, after seconds: Int64
    ) async throws -> Bool {
        try await melun.store.admitsSignIn(
            email: email, address: address, at: Melun.morning.adding(seconds: seconds))
    }

    private func opened() async throws -> Melun {
        let melun = try await Melun()
        try await melun.store.openSession(Self.token, of: melun[.contributor], at: Melun.morning)
        return melun
    }

    private func session(_ melun: Melun, after seconds: Int64) async throws -> LivingSession? {
        try await melun.store.session(Self.token, at: Melun.morning.adding(seconds: seconds))
    }

    private func isAlive(_ melun: Melun, after seconds: Int64) async throws -> Bool {
        try await session(melun, after: seconds) != nil
    }
}
