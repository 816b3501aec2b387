import Domain
import Testing

/// What a few letters typed in a field may mean.
@Suite struct DirectoryMatchTests {
    private let names: DirectoryNames

    init() {
        var insurance = Organization("Caisse primaire d’assurance maladie de Seine-et-Marne", .signatories)
        (insurance.id, insurance.acronym) = (ID(1), "CPAM 77")
        var social = Organization("Centre communal d’action sociale de Melun", .communes)
        social.id = ID(2)
        var centre = Organization("Centre communal d’action sociale", .communes)
        centre.id = ID(3)
        func person(_ id: Int64, _ first: String, _ last: String, at place: Int64, as function: String)
            -> Person
        {
            var person = Person(.madame, first, last)
            person.id = ID(id)
            person.roles = [Person.Role(ID(place), function)]
            return person
        }
        names = DirectoryNames(
            [insurance, social, centre],
            [
                person(1, "Thi Mai", "Nguyễn", at: 1, as: "Médecin conseil"),
                person(2, "Zoé", "Étienne-Faure", at: 2, as: "Directrice"),
                person(3, "Jeanne", "Martin", at: 1, as: "Chargée de prévention"),
                person(4, "Jeanne", "Martin", at: 2, as: "Accueil"),
            ])
    }

    @Test(arguments: ["CPAM", "cpam 77", "caisse primaire", "CPAM de Seine et Marne", "assurance mal"])
    func `a structure is found by its acronym, its name, both, begun`(typed: String) {
        #expect(names.structures(like: typed).map(\.code) == ["o1"])
    }

    @Test func `a structure is found by the initials of its name`() {
        #expect(names.structures(like: "CCAS").map(\.code) == ["o3"])
        #expect(names.structures(like: "nulle part") == [])
        #expect(names.structures(like: "") == [])
    }

    @Test(arguments: [("nguyen", "p1"), ("Mme Nguyen", "p1"), ("etienne", "p2"), ("faure zo", "p2")])
    func `a person is found by letters whatever the accents and the order`(typed: String, code: String) {
        #expect(names.people(like: typed).map(\.code) == [code])
    }

    @Test func `one reads whom one gets, with the function and the structure`() {
        let found = names.people(like: "martin")
        #expect(
            found.map(\.note) == [
                "Chargée de prévention, CPAM 77", "Accueil, Centre communal d’action sociale de Melun",
            ])
        #expect(found.map(\.college) == [.signatories, .communes])
    }

    @Test func `a structure leads to its people in a list, and makes nobody near`() {
        #expect(names.people(like: "cpam", inStructures: true).map(\.code) == ["p1", "p3"])
        #expect(names.people(like: "cpam") == [])
        #expect(names.people(like: "Paul Nguyen").map(\.code) == ["p1"])
    }

    @Test func `a name that several bear tells nobody, but where the structure does`() {
        #expect(names.person("Jeanne Martin") == nil)
        #expect(names.person("Martin Jeanne", at: ID(2)) == ID(4))
        #expect(names.code(of: ID<Person>(3)) == "p3")
        #expect(names.code(of: ID<Person>(1)) == nil)
        #expect(names.person(code: "p4") == ID(4))
        #expect(names.person(code: "o1") == nil)
    }
}
