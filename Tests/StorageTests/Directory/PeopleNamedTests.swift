import Domain
import Testing

@testable import Storage

@Suite struct PeopleNamedTests {
    @Test(arguments: [
        ("Mme Aline Bertin", "Mme Aline Bertin"), ("dr. jean-luc de La Tour", "Dr jean-luc de La Tour"),
        ("M. LE GALL", "M. LE GALL"), ("Zoé LE GALL", "Zoé LE GALL"), ("Bertin", "Bertin"), ("M.", "M."),
        ("  Aline \t Bertin ", "Aline Bertin"),
    ])
    func `a name typed in one field keeps all its words`(typed: String, full: String) {
        #expect(Person(typed: typed).fullName == full)
    }

    @Test func `capitals tell where the name begins`() {
        let person = Person(typed: "Mme Anne Marie LE GALL")
        #expect(person.civility == .madame)
        #expect(person.firstName == "Anne Marie" && person.lastName == "LE GALL")
        #expect(Person(typed: "Aline Bertin").lastName == "Bertin")
    }

    @Test func `people known by name are found with or without civility, others are added once`() async throws
    {
        let melun = try await Melun()
        let known = try #require(try await melun.dossier().people.first { $0.civility == .madame })
        let bare = "\(known.firstName) \(known.lastName)"
        var (first, second) = (try await melun.action(9), try await melun.action(3))
        var newcomers = Newcomers()
        first.contact = newcomers.person(known.fullName, at: nil)
        first.referent = newcomers.person("Zoé Tremblin", at: nil)
        second.contact = newcomers.person(bare.uppercased(), at: nil)
        second.referent = newcomers.person("mme zoe tremblin", at: nil)
        for action in [first, second] {
            try await melun.store.save(action, adding: newcomers, in: Melun.slug, by: melun.signature())
        }
        let added = try await melun.dossier().people.filter { French.folded($0.lastName) == "tremblin" }
        #expect(added.count == 1)
        for number in [3, 9] {
            let action = try await melun.action(number)
            #expect(action.contact == known.id && action.referent == added.first?.id)
        }
    }

    @Test func `who may not edit the contract adds nobody`() async throws {
        let melun = try await Melun()
        let before = try await melun.dossier()
        var action = try await melun.action(9)
        var newcomers = Newcomers()
        action.contact = newcomers.person("Zoé Tremblin", at: nil)
        let refused = await outcome { [action, newcomers] in
            try await melun.store.save(
                action, adding: newcomers, in: Melun.slug, by: melun.signature(.contributor))
        }
        #expect(refused == .forbidden)
        #expect(try await melun.dossier() == before)
    }
}
