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
        let ids = try await melun.store.people(
            named: [known.fullName, bare.uppercased(), "Zoé Tremblin", "", "mme zoe tremblin"],
            in: Melun.slug, by: melun.signature())
        #expect(ids.count == 4 && ids[0] == known.id && ids[1] == known.id && ids[2] == ids[3])
        let added = try await melun.dossier().people.filter { $0.lastName == "Tremblin" }
        #expect(added.map(\.id) == [ids[2]])
    }

    @Test func `who may not edit the contract names known people alone`() async throws {
        let melun = try await Melun()
        let known = try #require(try await melun.dossier().people.first)
        let signature = melun.signature(.contributor)
        let ids = try await melun.store.people(named: [known.fullName], in: Melun.slug, by: signature)
        #expect(ids == [known.id])
        await #expect(throws: Refusal.self) {
            try await melun.store.people(named: ["Zoé Tremblin"], in: Melun.slug, by: signature)
        }
    }
}
