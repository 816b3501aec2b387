import Domain
import Sample
import Testing

@Suite struct DuplicatesTests {
    private func structure(
        _ id: Int64, _ name: String, _ change: (inout Organization) -> Void = { _ in }
    ) -> Organization {
        var organization = Organization(name, .partners)
        organization.id = ID(id)
        change(&organization)
        return organization
    }

    private func person(
        _ id: Int64, _ first: String, _ last: String, _ change: (inout Person) -> Void = { _ in }
    ) -> Person {
        var person = Person(.none, first, last)
        person.id = ID(id)
        change(&person)
        return person
    }

    private func reasons(_ one: Organization, _ other: Organization) -> [String] {
        Duplicates(of: [other, one], []).organizations.first?.reasons ?? []
    }

    private func reasons(_ one: Person, _ other: Person) -> [String] {
        Duplicates(of: [], [other, one]).people.first?.reasons ?? []
    }

    @Test func `the sample holds no double`() {
        let dossier = MelunSample.dossier()
        let found = Duplicates(of: dossier.organizations, dossier.people)
        #expect(
            found.isEmpty,
            "\(found.organizations.map { "\($0.first.name) / \($0.second.name)" }) \(found.people.map(\.reasons))"
        )
    }

    @Test func `the same number, address or name is a reason`() {
        let siret = structure(1, "Une") { $0.siret = "10000000000008" }
        #expect(reasons(siret, structure(2, "Autre") { $0.siret = "10000000000008" }) == ["même SIRET"])
        let finess = structure(1, "Une") { $0.finess = "770000001" }
        #expect(reasons(finess, structure(2, "Autre") { $0.finess = "770000001" }) == ["même FINESS"])
        let mail = structure(1, "Une") { $0.email = "A@b.fr" }
        #expect(reasons(mail, structure(2, "Autre") { $0.email = "a@B.fr" }) == ["même adresse électronique"])
        #expect(reasons(structure(1, "École  du Parc"), structure(2, "ecole du parc")) == ["même nom"])
        let unafam = structure(1, "Union nationale") { $0.acronym = "UNAFAM 77" }
        #expect(reasons(unafam, structure(2, "Unafam 77")) == ["le sigle de l’une est le nom de l’autre"])
        #expect(reasons(unafam, structure(2, "Autre") { $0.acronym = "unafam 77" }) == ["même sigle"])
    }

    @Test func `an acronym without its place, or the initials of a name, are a reason`() {
        let cpam = structure(1, "Caisse primaire d’assurance maladie") { $0.acronym = "CPAM 77" }
        let short = "l’une porte le sigle de l’autre, sans le lieu"
        #expect(reasons(cpam, structure(2, "CPAM")) == [short])
        #expect(reasons(structure(1, "CPAM 77"), structure(2, "cpam")) == [short])
        #expect(reasons(cpam, structure(2, "CPAM 91")) == [])
        let social = structure(1, "Centre communal d’action sociale")
        #expect(reasons(social, structure(2, "CCAS")) == ["l’une porte les initiales de l’autre"])
        #expect(reasons(structure(1, "Ville de Melun"), structure(2, "Ville")) == [])
    }

    @Test func `a pair of which somebody said that they are two is proposed no more`() {
        let (one, other) = (structure(1, "CPAM 77"), structure(2, "CPAM"))
        var distinct = DistinctPairs()
        distinct.organizations.insert(PairOfIDs(other.id, one.id))
        #expect(Duplicates(of: [one, other], []).organizations.count == 1)
        #expect(Duplicates(of: [one, other], [], but: distinct).isEmpty)
    }

    @Test func `names near one another are a reason, chance is not`() {
        let near = "noms à une ou deux lettres près"
        #expect(
            reasons(structure(1, "Croix-Rouge française"), structure(2, "Croix Rouge francaises")) == [near])
        #expect(reasons(structure(1, "Hôpital de Melun"), structure(2, "Hopitla de Melum")) == [near])
        #expect(reasons(structure(1, "CAF"), structure(2, "CAP")) == [])
        #expect(reasons(structure(1, "Addictions 77"), structure(2, "Addictions 78")) == [])
        let towns = [
            structure(1, "Commune de Lissy") { $0.insee = "77253" },
            structure(2, "Commune de Lizzy") { $0.insee = "77254" },
        ]
        #expect(reasons(towns[0], towns[1]) == [])
        let numbered = [
            structure(1, "Centre de santé") { $0.siret = "10000000000008" },
            structure(2, "Centre de santé") { $0.siret = "35600000000048" },
        ]
        #expect(reasons(numbered[0], numbered[1]) == [])
    }

    @Test func `people are doubles by address, name, turned name or a slip of the hand`() {
        #expect(
            reasons(person(1, "Aline", "Bertin"), person(2, "aline", "BERTIN")) == ["mêmes prénom et nom"])
        #expect(
            reasons(person(1, "Aline", "Bertin"), person(2, "Bertin", "Aline")) == ["prénom et nom inversés"])
        #expect(
            reasons(person(1, "Aline", "Bertin"), person(2, "Aline", "Bretin")) == [
                "noms à une ou deux lettres près"
            ])
        #expect(
            reasons(person(1, "Aline", "Bertin"), person(2, "A.", "Bertin")) == [
                "même nom, prénom réduit à son initiale"
            ])
        #expect(reasons(person(1, "Aline", "Bertin"), person(2, "Alain", "Bertrand")) == [])
        #expect(reasons(person(1, "", "Bertin"), person(2, "Aline", "Bertin")) == [])
        let role = Person.Role(ID(9), "Chargée")
        let twins = [
            person(1, "", "Bertin") { $0.roles = [role] }, person(2, "Aline", "Bertin") { $0.roles = [role] },
        ]
        #expect(reasons(twins[0], twins[1]) == ["même nom et même structure, un prénom manque"])
        let erased = person(2, "Aline", "Bertin") { $0.isErased = true }
        #expect(reasons(person(1, "Aline", "Bertin"), erased) == [])
    }

    @Test(arguments: [
        ("martine", "martin", true), ("martin", "matrin", true), ("martin", "mattern", false),
        ("abc", "abc", false),
        ("", "a", true), ("", "abc", false), ("addictions france", "adictions frances", true),
    ])
    func `one slip is near, two when the words are long`(left: String, right: String, isNear: Bool) {
        #expect(Letters.areNear(Array(left.utf8), Array(right.utf8)) == isNear)
        #expect(Letters.areNear(Array(right.utf8), Array(left.utf8)) == isNear)
    }
}
