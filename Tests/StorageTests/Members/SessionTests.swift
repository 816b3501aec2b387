import Domain
import FoundationEssentials
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
        try await melun.store.save(member, by: melun.hand(.administrator), at: Melun.morning)
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
        try await melun.store.save(member, by: melun.hand(.administrator), at: Melun.morning)
        #expect(try await !isAlive(melun, after: 1))
        (member.isDisabled, member.version) = (false, 2)
        try await melun.store.save(member, by: melun.hand(.administrator), at: Melun.morning)
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

    @Test func `failed sign-ins are counted by e-mail and by address, and forgotten after a day`()
        async throws
    {
        let store = try await Melun().store
        func count(_ email: String, _ address: String, since seconds: Int64) async throws -> [Int] {
            let found = try await store.failedSignIns(
                email: email, address: address, since: Melun.morning.adding(seconds: seconds))
            return [found.email, found.address]
        }
        for seconds in Int64(1)...5 {
            try await store.recordFailedSignIn(
                email: "A@melun.example", address: "192.0.2.\(seconds % 2)",
                at: Melun.morning.adding(seconds: seconds))
        }
        #expect(try await count("a@melun.example", "192.0.2.1", since: 0) == [5, 3])
        #expect(try await count("a@melun.example", "192.0.2.1", since: 3) == [2, 1])
        #expect(try await count("b@melun.example", "192.0.2.0", since: 0) == [0, 2])
        try await store.recordFailedSignIn(
            email: "b@melun.example", address: "192.0.2.9", at: Melun.morning.adding(seconds: 86_405))
        #expect(try await count("a@melun.example", "192.0.2.1", since: 0) == [1, 1])
    }

    @Test func `a sign-in clears the failures of its e-mail, and is told in the history`() async throws {
        let melun = try await Melun()
        let member = melun[.contributor]
        let rows = try await melun.store.verifyHistory().rows
        try await melun.store.recordFailedSignIn(
            email: member.email, address: "192.0.2.1", at: Melun.morning)
        #expect(try await melun.store.verifyHistory().rows == rows)
        try await melun.store.openSession(Self.token, of: member, at: Melun.morning)
        let failed = try await melun.store.failedSignIns(
            email: member.email, address: "192.0.2.1", since: Melun.morning.adding(seconds: -1))
        #expect(failed.email == 0 && failed.address == 0)
        #expect(try await melun.store.verifyHistory().rows == rows + 1)
    }

    private func opened() async throws -> Melun {
        let melun = try await Melun()
        try await melun.store.openSession(Self.token, of: melun[.contributor], at: Melun.morning)
        return melun
    }

    private func session(_ melun: Melun, after seconds: Int64) async throws -> (
        member: Member, isStale: Bool
    )? {
        try await melun.store.session(Self.token, at: Melun.morning.adding(seconds: seconds))
    }

    private func isAlive(_ melun: Melun, after seconds: Int64) async throws -> Bool {
        try await session(melun, after: seconds) != nil
    }
}
