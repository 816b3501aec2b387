import Sample
import Testing

@testable import Domain

/// Who receives a review, in which version, and who does not.
@Suite struct RecipientTests {
    private let day = Moment(milliseconds: 1_680_505_200_000).day

    private func person(_ id: Int64, _ email: String, _ organization: Int64?) -> Person {
        var person = Person(.madame, "Ida", "Roussel \(id)")
        (person.id, person.email, person.receivesReview) = (ID(id), email, true)
        person.roles = organization.map { [Person.Role(ID($0), "Directrice")] } ?? []
        return person
    }

    private var organizations: [Organization] {
        var signatory = Organization("Caisse", acronym: "CPAM 77", .signatories)
        (signatory.id, signatory.signatorySince) = (ID(1), .year(2021))
        var partner = Organization("Association", .associations)
        partner.id = ID(2)
        return [signatory, partner]
    }

    private func recipients(
        _ people: [Person], _ subscribers: [Subscriber] = [], refusals: [Mailbox: Recipients.Hindrance] = [:]
    ) -> Recipients {
        Recipients(
            people: people, organizations: organizations, subscribers: subscribers, refusals: refusals,
            on: day)
    }

    private func subscriber(_ id: Int64, _ email: String, confirmed: Bool = true) -> Subscriber {
        let moment = Moment(milliseconds: 1)
        return Subscriber(id: ID(id), email: email, asked: moment, confirmed: confirmed ? moment : nil)
    }

    @Test func `each reads the version of its structures`() {
        let all = recipients(
            [person(1, "a@x.example", 2), person(2, "b@x.example", 1), person(3, "c@x.example", nil)],
            [subscriber(1, "d@x.example")]
        ).all
        #expect(all.map(\.audience) == [.signatories, .partners, .partners, .public])
        #expect(
            all.map(\.mailbox.description) == ["b@x.example", "a@x.example", "c@x.example", "d@x.example"])
        #expect(all[0].structure == "CPAM 77")
    }

    @Test func `an address is written to once, whatever its case`() {
        let all = recipients(
            [person(1, "A@x.example", 2), person(2, "a@X.example", 1)], [subscriber(1, "a@x.example")]
        ).all
        #expect(all.map(\.audience) == [.signatories])
    }

    @Test func `a mailbox of several readers has one letter, which says whose it is too`() throws {
        let found = recipients(
            [person(1, "A@x.example", 2), person(2, "a@X.example", 1)], [subscriber(1, "a@x.example")])
        let letter = try #require(found.all.first)
        #expect(found.all.count == 1 && letter.audience == .signatories)
        #expect(letter.name.hasSuffix("Roussel 2") && letter.sharers == ["Mme Ida Roussel 1", ""])
    }

    @Test func `who did not agree, is erased, or did not confirm receives nothing`() {
        var silent = person(1, "a@x.example", 1)
        silent.receivesReview = false
        var erased = person(2, "b@x.example", 1)
        erased.isErased = true
        let found = recipients(
            [silent, erased, person(3, "", 1)], [subscriber(1, "c@x.example", confirmed: false)])
        #expect(found.all.isEmpty && found.hindered.isEmpty)
    }

    @Test func `who left, was rejected or cannot be written to is told apart`() throws {
        let left = try #require(Mailbox("a@x.example"))
        let found = recipients(
            [person(1, "a@x.example", 1), person(2, "é@x.example", 1)],
            refusals: [left: .left(Moment(milliseconds: 0))])
        #expect(found.all.isEmpty)
        #expect(found.hindered.map(\.why) == [.left(Moment(milliseconds: 0)), .unwritable])
    }

    @Test func `a function that is over no longer gives the version of signatories`() {
        var former = person(1, "a@x.example", 1)
        former.roles[0].until = .year(2022)
        #expect(recipients([former]).all.map(\.audience) == [.partners])
    }
}
