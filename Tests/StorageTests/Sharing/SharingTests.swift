import Domain
import Formats
import Foundation
import GRDB
import Testing

@testable import Storage

/// The outbox, subscriptions and departures, on the sample.
@Suite struct SharingTests {
    private static let slug = Melun.slug
    private static let quarter = Quarter(of: Melun.morning.day).previous

    /// A letter that says nothing; its secrets are those of its recipient.
    private static func compose(_ mailbox: Mailbox, isPublic: Bool = false) throws -> ComposedLetter {
        var message = MailMessage(
            from: MailAddress("CLS", "cls@melun.example"), to: MailAddress("", mailbox.description))
        message.key = "\(mailbox)".filter(\.isLetter) + "\(Int.random(in: 0..<1_000_000_000))"
        return ComposedLetter(
            message, readHash: isPublic ? nil : secret("lire", mailbox), leaveHash: secret("quitter", mailbox)
        )
    }

    private static func secret(_ deed: String, _ mailbox: Mailbox) -> Data {
        var data = Data("\(deed) \(mailbox)".utf8.prefix(32))
        data.append(Data(count: 32 - data.count))
        return data
    }

    /// Two contacts who agreed, one of a signatory, and a review that was published.
    private func prepared() async throws -> Melun {
        let melun = try await Melun()
        let signatory = try #require(try await melun.dossier().organizations.first(where: \.isSignatory))
        for (name, organization) in [("Dupuis", signatory.id as ID<Organization>?), ("Morel", nil)] {
            var person = Person(.madame, "Ida", name)
            (person.email, person.receivesReview) = ("\(name)@X.example", true)
            person.roles = organization.map { [Person.Role($0, "Directrice")] } ?? []
            try await melun.store.save(person, in: Self.slug, by: melun.signature())
        }
        try await melun.publishReview(number: 1)
        return melun
    }

    private func distribute(_ melun: Melun, as role: Role = .coordinator) async throws {
        let now = try await state(melun)
        let mailing = Mailing(of: now.publication.id, subject: "Revue", words: "B", confirmed: Melun.morning)
        try await melun.store.distribute(
            Self.quarter, mailing, Self.letters(now), in: Self.slug, by: melun.signature(role))
    }

    private static func letters(_ now: Distribution) throws -> [AddressedLetter] {
        try now.recipients.all.map { AddressedLetter(try compose($0.mailbox), to: $0) }
    }

    private func state(_ melun: Melun) async throws -> Distribution {
        try await melun.store.distribution(
            of: Self.quarter, in: Self.slug, for: melun[.coordinator], on: Melun.morning.day)
    }

    private func mailbox(_ text: String) throws -> Mailbox { try #require(Mailbox(text)) }

    @Test func `a mailing puts one letter to each in the outbox, with its history`() async throws {
        let melun = try await prepared()
        try await distribute(melun)
        let now = try await state(melun)
        #expect(Set(now.letters.map(\.address)).isSuperset(of: ["dupuis@x.example", "morel@x.example"]))
        #expect(now.letters.first { $0.address == "dupuis@x.example" }?.audience == .signatories)
        #expect(now.recipients.all.isEmpty)
        #expect(try await melun.history().first?.kind == .mailing)
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `a version is distributed once, and newcomers receive it later, once`() async throws {
        let melun = try await prepared()
        try await distribute(melun)
        await #expect(throws: Refusal.conflict("Cette version a déjà été diffusée.")) {
            try await distribute(melun)
        }
        let before = try await state(melun).letters.count
        var person = Person(.madame, "Ida", "Nouvelle")
        (person.email, person.receivesReview) = ("MOREL@x.example", true)
        try await melun.store.save(person, in: Self.slug, by: melun.signature())
        (person.lastName, person.email) = ("Autre", "autre@x.example")
        try await melun.store.save(person, in: Self.slug, by: melun.signature())
        await #expect(throws: Refusal.stale) {
            try await melun.store.distributeToNewcomers(
                Self.quarter, [], in: Self.slug, by: melun.signature())
        }
        let count = try await melun.store.distributeToNewcomers(
            Self.quarter, Self.letters(try await state(melun)), in: Self.slug, by: melun.signature())
        #expect(count == 1)
        #expect(try await state(melun).letters.count == before + 1)
    }

    @Test func `nobody but the coordinator distributes`() async throws {
        let melun = try await prepared()
        for role in [Role.reader, .contributor, .referent] {
            await #expect(throws: Refusal.self) {
                try await distribute(melun, as: role)
            }
        }
    }

    @Test func `a letter is marked before it is sent and settled once`() async throws {
        let melun = try await prepared()
        try await distribute(melun)
        let moment = Melun.morning.adding(seconds: 120)
        let due = try await melun.store.dueLetters(at: moment, limit: 1)
        let id = try #require(due.first)
        let letter = try #require(try await melun.store.startSending(id))
        #expect(letter.message.hasPrefix("From: "))
        #expect(try await melun.store.startSending(id) == nil)
        #expect(try await melun.store.lettersUnderway() == [id])
        try await melun.store.settle(id, .later("Plus tard."), at: moment)
        #expect(!(try await melun.store.dueLetters(at: moment, limit: 99)).contains(id))
        let later = moment.adding(seconds: 61)
        #expect(try await melun.store.dueLetters(at: later, limit: 99).contains(id))
        _ = try await melun.store.startSending(id)
        try await melun.store.settle(id, .sent, at: later)
        try await melun.store.settle(id, .never("non"), at: later)
        let sent = try #require(try await state(melun).letters.first { $0.id == id })
        #expect((sent.state, sent.attempts, sent.reason) == (.sent, 2, ""))
        #expect(try await melun.store.texts("SELECT message FROM letter WHERE id = \(id)") == [""])
    }

    @Test func `three days of failures give up, and a person may try again`() async throws {
        let melun = try await prepared()
        try await distribute(melun)
        let due = try await melun.store.dueLetters(at: melun.signature().moment, limit: 1)
        let id = try #require(due.first)
        _ = try await melun.store.startSending(id)
        try await melun.store.settle(id, .later("Non."), at: Melun.morning.adding(seconds: 3 * 86_400 + 60))
        #expect(try await state(melun).letters.first { $0.id == id }?.state == .failed)
        try await melun.store.retry(id, in: Self.slug, by: melun.signature(after: 4 * 86_400))
        #expect(try await state(melun).letters.first { $0.id == id }?.state == .waiting)
    }

    @Test func `a rejected address is not written to until it changes`() async throws {
        let melun = try await prepared()
        try await distribute(melun)
        try await send(melun)
        let letter = try #require(try await state(melun).letters.first { $0.address == "morel@x.example" })
        try await melun.store.note(
            Bounce("Inconnue"), of: letter.id, in: Self.slug, by: melun.signature())
        try await melun.publishReview(number: 2)
        var now = try await state(melun)
        #expect(now.recipients.hindered.map(\.address) == ["morel@x.example"])
        var person = try #require(try await melun.dossier().people.first { $0.lastName == "Morel" })
        person.email = "morel@neuf.example"
        try await melun.store.save(person, in: Self.slug, by: melun.signature())
        now = try await state(melun)
        #expect(now.recipients.hindered.isEmpty)
        #expect(now.recipients.all.contains { $0.mailbox.description == "morel@neuf.example" })
    }

    @Test func `who leaves is withdrawn everywhere, and no import brings it back`() async throws {
        let melun = try await prepared()
        try await distribute(melun)
        let (leaving, moment) = (
            Self.secret("quitter", try mailbox("morel@x.example")), melun.signature().moment
        )
        #expect(try await melun.store.leaving(leaving).hasLeft == false)
        try await melun.store.leave(leaving, at: moment)
        try await melun.store.leave(leaving, at: moment)
        #expect(try await melun.store.leaving(leaving).hasLeft)
        var person = try #require(try await melun.dossier().people.first { $0.lastName == "Morel" })
        #expect(!person.receivesReview)
        #expect(try await state(melun).letters.first { $0.name.contains("Morel") }?.state == .cancelled)
        person.receivesReview = true
        try await melun.store.save(person, in: Self.slug, by: melun.signature())
        try await melun.publishReview(number: 2)
        let now = try await state(melun)
        #expect(now.recipients.hindered.map(\.why) == [.left(moment)])
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `the secret of a letter opens its version, until its person leaves or a year has passed`()
        async throws
    {
        let melun = try await prepared()
        try await distribute(melun)
        let reader = try mailbox("dupuis@x.example")
        let (hash, moment) = (Self.secret("lire", reader), melun.signature().moment)
        let text = try await melun.store.publishedText(byLetter: hash, at: moment)
        #expect(text.audience == .signatories && text.document == "{\"signatories\":1}")
        await #expect(throws: Refusal.notFound) {
            try await melun.store.publishedText(byLetter: hash, at: moment.adding(seconds: 366 * 86_400))
        }
        try await melun.store.leave(Self.secret("quitter", reader), at: moment)
        await #expect(throws: Refusal.notFound) {
            try await melun.store.publishedText(byLetter: hash, at: moment)
        }
    }

    @Test func `the public reads the public version and nothing before one is published`() async throws {
        let melun = try await Melun()
        await #expect(throws: Refusal.notFound) { try await melun.store.publicContract(Self.slug) }
        try await melun.publishReview(number: 1)
        try await melun.publishReview(number: 2)
        let contract = try await melun.store.publicContract(Self.slug)
        #expect(contract.reviews.map(\.publication.number) == [2, 1])
        #expect(contract.reviews[0].formats == ["pdf"])
        #expect(contract.axes.map(\.actions).reduce(0, +) == 15)
        #expect(contract.communes.count == 20)
        let quarter = Self.quarter
        #expect(try await melun.store.publishedText(of: quarter, in: Self.slug).document == "{\"public\":2}")
        #expect(
            try await melun.store.publishedText(of: quarter, number: 1, in: Self.slug).document
                == "{\"public\":1}")
    }

    @Test func `a subscription is asked, confirmed, and says nothing of who has one`() async throws {
        let melun = try await prepared()
        let (moment, wanted) = (melun.signature().moment, try mailbox("lectrice@x.example"))
        let hash = Self.secret("confirmer", wanted)
        try await ask(melun, wanted, at: moment)
        #expect(try await state(melun).recipients.count(.public) == 0)
        await #expect(throws: Refusal.notFound) {
            try await melun.store.confirmSubscription(hash, at: moment.adding(seconds: Subscriber.patience))
        }
        _ = try await melun.store.confirmSubscription(hash, at: moment)
        _ = try await melun.store.confirmSubscription(hash, at: moment)
        #expect(try await state(melun).recipients.count(.public) == 1)
        try await ask(melun, wanted, at: moment)
        #expect(
            try await melun.store.texts("SELECT message_key FROM letter WHERE mailing_id IS NULL").count == 2)
        let rows = try await melun.history().filter { $0.kind == .subscriber }
        #expect(rows.count == 1 && !rows[0].label.contains("@"))
    }

    @Test func `one mailbox and one network address are written to a few times alone`() async throws {
        let melun = try await prepared()
        let (moment, wanted) = (melun.signature().moment, try mailbox("lectrice@x.example"))
        for _ in 0..<5 { try await ask(melun, wanted, at: moment) }
        #expect(
            try await melun.store.texts("SELECT message_key FROM letter").count == SubscriptionLimits.mailbox)
        for number in 5..<SubscriptionLimits.network {
            try await ask(melun, try mailbox("l\(number)@x.example"), at: moment)
        }
        await #expect(throws: Refusal.self) {
            try await ask(melun, try mailbox("trop@x.example"), at: moment)
        }
    }

    @Test func `an erasure takes a person out of the letters`() async throws {
        let melun = try await prepared()
        try await distribute(melun)
        let person = try #require(try await melun.dossier().people.first { $0.lastName == "Dupuis" })
        let told = try await melun.store.letters(to: person.id, in: Self.slug, visibleTo: melun[.coordinator])
        #expect(told.map(\.subject) == ["Revue"] && told.map(\.letter.address) == ["dupuis@x.example"])
        try await melun.store.erase(person.id, version: person.version, in: Self.slug, by: melun.signature())
        let texts = try await melun.store.texts("SELECT address || coalesce(message, '') FROM letter")
        #expect(!texts.contains { $0.lowercased().contains("dupuis") })
        await #expect(throws: Refusal.notFound) {
            try await melun.store.publishedText(
                byLetter: Self.secret("lire", try mailbox("dupuis@x.example")), at: melun.signature().moment)
        }
    }

    private func ask(_ melun: Melun, _ mailbox: Mailbox, at moment: Moment) async throws {
        var letter = try Self.compose(mailbox, isPublic: true)
        letter.leaveHash = nil
        try await melun.store.askSubscription(
            of: mailbox, in: Self.slug, from: "192.0.2.1", tokenHash: Self.secret("confirmer", mailbox),
            at: moment, confirming: letter, known: letter)
    }

    private func send(_ melun: Melun) async throws {
        let moment = melun.signature().moment
        for id in try await melun.store.dueLetters(at: moment, limit: 100) {
            _ = try await melun.store.startSending(id)
            try await melun.store.settle(id, .sent, at: moment)
        }
    }
}

extension Melun {
    /// A version of the review of 2023-T1, its documents a word each.
    func publishReview(number: Int) async throws {
        let quarter = Quarter(of: Self.morning.day).previous
        try await store.write(in: Self.slug, by: signature(), .editContract) { writing in
            let publication = Publication(
                of: quarter, number: number, reason: number == 1 ? "" : "Une date était fausse.",
                published: Self.morning, digest: String(repeating: "0", count: 64))
            let id = try writing.save(publication)
            for audience in Audience.allCases {
                try writing.db.execute(
                    literal: """
                        INSERT INTO publication_text (publication_id, audience, document)
                        VALUES (\(id), \(audience), \("{\"\(audience.rawValue)\":\(number)}"))
                        """)
                try writing.db.execute(
                    literal: """
                        INSERT INTO publication_file (publication_id, audience, format, bytes)
                        VALUES (\(id), \(audience), 'pdf', \(Data("%PDF".utf8)))
                        """)
            }
        }
    }
}
