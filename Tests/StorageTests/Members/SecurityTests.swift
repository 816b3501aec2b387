import Domain
import FoundationEssentials
import Testing

@testable import Storage

/// The log of what was refused.
@Suite struct SecurityTests {
    private let event = SecurityEvent(.wrongPassword, nil, from: "192.0.2.1", at: "POST /connexion")

    @Test func `a refusal is kept with who, what, when and from where`() async throws {
        let melun = try await Melun()
        let rows = try await melun.store.verifyHistory().rows
        let member = melun[.reader]
        let forbidden = SecurityEvent(
            .forbidden, member.id, from: "2001:db8::/64", at: "POST /cls/{slug}/fiches")
        try await melun.store.note(forbidden, at: Melun.morning)
        let row = try #require(try await melun.store.securityLog().first)
        #expect(row.kind == .forbidden && row.memberName == member.name && row.times == 1)
        #expect(row.origin == "2001:db8::/64" && row.route == "POST /cls/{slug}/fiches")
        #expect(row.first == Melun.morning)
        #expect(try await melun.store.verifyHistory().rows == rows)
    }

    @Test func `the same refusal is counted ten times a minute, and no further`() async throws {
        let melun = try await Melun()
        for second in Int64(0)..<40 {
            try await melun.store.note(event, at: Melun.morning.adding(seconds: second))
        }
        let row = try #require(try await melun.store.securityLog().first)
        #expect(row.times == SecurityLimits.sameEachMinute && row.isCut)
        try await melun.store.note(event, at: Melun.morning.adding(seconds: 60))
        #expect(try await melun.store.securityLog().count == 2)
    }

    @Test func `a flood from many addresses grows the log by a hundred rows a minute`() async throws {
        let melun = try await Melun()
        for number in 0..<300 {
            let event = SecurityEvent(.missing, nil, from: "192.0.2.\(number)", at: "GET /admin")
            try await melun.store.note(event, at: Melun.morning)
        }
        let kept = try await melun.store.texts("SELECT count(*) || '' FROM security_event")
        #expect(kept == ["\(SecurityLimits.eachMinute)"])
    }

    @Test func `the log is kept twelve months, and no longer`() async throws {
        let melun = try await Melun()
        try await melun.store.note(event, at: Melun.morning)
        let year: Int64 = 365 * 86_400
        try await melun.store.putAway(at: Melun.morning.adding(seconds: year))
        #expect(try await melun.store.securityLog().count == 1)
        try await melun.store.putAway(at: Melun.morning.adding(seconds: year + 1))
        #expect(try await melun.store.securityLog().isEmpty)
    }

    @Test func `what anybody types is bounded before it is kept`() async throws {
        let melun = try await Melun()
        let long = String(repeating: "é\u{301}", count: 1_000_000)
        #expect(
            try await melun.store.admitsSignIn(email: long, address: long, at: Melun.morning))
        let kept = try await melun.store.texts(
            "SELECT max(length(CAST(subject AS BLOB))) || ' ' || max(length(origin)) FROM attempt")
        #expect(kept == ["254 31"] || kept == ["254 32"] || kept == ["253 32"])
    }

    @Test func `three letters a day for a forgotten password, whoever asks`() async throws {
        let melun = try await Melun()
        let mailbox = try #require(Mailbox("inconnue@exemple.fr"))
        var admitted: [Bool] = []
        for number in 1...5 {
            admitted.append(
                try await melun.store.admitsForgotten(
                    mailbox, from: "192.0.2.\(number)", at: Melun.morning))
        }
        #expect(admitted == [true, true, true, false, false])
    }
}
