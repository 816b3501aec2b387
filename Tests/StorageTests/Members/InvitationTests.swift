import Domain
import Formats
import FoundationEssentials
import Testing

@testable import Storage

/// Acts on accounts have an author, are told to the person, and nobody acts as somebody else.
@Suite struct InvitationTests {
    @Test func `an act on an account is in the history with its author`() async throws {
        let melun = try await Melun()
        let (store, reader, administrator) = (melun.store, melun[.reader], melun[.administrator])
        let signature = melun.signature(.administrator)
        try await store.invite(reader.id, tokenHash: token(1), by: signature, at: signature.moment)
        try await store.endSessions(of: reader.id, by: signature)
        try await store.setPassword("x", of: reader.id, by: melun.signature(.reader), at: signature.moment)
        var changed = reader
        (changed.role, changed.isDisabled) = (.contributor, true)
        try await store.save(changed, by: signature, at: signature.moment)
        let rows = try await store.instanceHistory(about: reader.id)
        #expect(
            rows.prefix(4).map(\.memberName) == [
                administrator.name, reader.name, administrator.name, administrator.name,
            ])
        #expect(
            rows.prefix(4).map(\.label) == [
                reader.name, "\(reader.name), mot de passe changé", "\(reader.name), déconnexion partout",
                "\(reader.name), invitation donnée",
            ])
        let words = rows.first?.changes.flatMap { [$0.before, $0.after] }
        #expect(words == ["non", "oui", "Lecture", "Contribution"])
    }

    @Test func `who may not administer gives no invitation and ends no session of another`() async throws {
        let melun = try await Melun()
        let signature = melun.signature(.coordinator)
        let reader = melun[.reader].id
        let outcomes = await [
            outcome {
                try await melun.store.invite(
                    reader, tokenHash: token(1), by: signature, at: signature.moment)
            },
            outcome { try await melun.store.endSessions(of: reader, by: signature) },
            outcome { try await melun.store.accountData(of: reader, by: signature) },
            outcome { try await melun.store.eraseAccount(reader, version: 1, by: signature) },
        ]
        #expect(outcomes == Array(repeating: .forbidden, count: 4))
    }

    @Test func `a password chosen by invitation ends every session, and its acts say that access was given`()
        async throws
    {
        let melun = try await Melun()
        let (store, coordinator) = (melun.store, melun[.coordinator])
        try await store.setPassword("ancien", of: coordinator.id, at: Melun.morning)
        try await store.openSession(token(5), of: coordinator, at: Melun.morning)
        let giver = melun.signature(.administrator)
        try await store.invite(coordinator.id, tokenHash: token(1), by: giver, at: giver.moment)
        _ = try await store.takeInvitation(
            token(1), choosing: "neuf", in: melun[.administrator], at: giver.moment)
        #expect(try await store.session(token(5), at: giver.moment) == nil)
        #expect(await outcome { try await take(melun, token(1)) } == .notFound)
        let row = try #require(try await store.instanceHistory(about: coordinator.id).first)
        #expect(row.memberName == melun[.administrator].name)
        #expect(row.changes.map(\.after) == [melun[.administrator].name])
        try await store.openSession(token(6), of: coordinator, at: giver.moment)
        var action = try await melun.action(9)
        action.title = "Par un autre"
        try await store.save(action, in: Melun.slug, by: melun.signature())
        let given = "par un accès que l’administration a donné"
        #expect(try await melun.history().first?.label.hasSuffix(given) == true)
        #expect(
            try await store.instanceHistory(about: coordinator.id).first?.label.hasSuffix(given) == true)
        try await store.setPassword(
            "mien", of: coordinator.id, by: melun.signature(), at: giver.moment)
        (action.title, action.version) = ("Par moi", action.version + 1)
        try await store.save(action, in: Melun.slug, by: melun.signature())
        #expect(try await melun.history().first?.label == action.shortName)
    }

    @Test func `a first password is the person's own, unless somebody else takes it`() async throws {
        let melun = try await Melun()
        let giver = melun.signature(.administrator)
        func marked(in visitor: Member?) async throws -> Bool {
            let copy = try melun.copied()
            let reader = melun[.reader]
            try await copy.store.invite(reader.id, tokenHash: token(1), by: giver, at: giver.moment)
            _ = try await copy.store.takeInvitation(
                token(1), choosing: "x", in: visitor, at: giver.moment)
            return try await copy.store.accountDetails(of: reader.id, at: giver.moment).givenBy != nil
        }
        #expect(try await !marked(in: nil))
        #expect(try await !marked(in: melun[.reader]))
        #expect(try await marked(in: melun[.administrator]))
    }

    @Test func `the letter that tells of an act leaves with it, and with nothing that was refused`()
        async throws
    {
        let melun = try await Melun()
        let (reader, signature) = (melun[.reader], melun.signature(.administrator))
        let mailbox = try #require(Mailbox(reader.email))
        var message = MailMessage(
            from: MailAddress("Jalon", "jalon@melun.example"), to: MailAddress("", reader.email))
        (message.key, message.subject) = ("cle", "Votre compte")
        let notice = AccountNotice(ComposedLetter(message), to: mailbox)
        let refused = await outcome {
            try await melun.store.endSessions(
                of: reader.id, one: "rien", by: signature, telling: notice)
        }
        #expect(refused == .notFound)
        #expect(try await melun.store.dueLetters(at: signature.moment, limit: 9).isEmpty)
        try await melun.store.endSessions(of: reader.id, by: signature, telling: notice)
        #expect(try await melun.store.dueLetters(at: signature.moment, limit: 9).count == 1)
    }

    private func take(_ melun: Melun, _ hash: Data) async throws {
        let later = Melun.morning.adding(seconds: 3_600)
        _ = try await melun.store.takeInvitation(hash, choosing: "x", in: nil, at: later)
    }

    private func token(_ byte: UInt8) -> Data { Data(repeating: byte, count: 32) }
}
