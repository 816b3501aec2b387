import Domain
import Testing

@Suite struct DirectoryTests {
    @Test func `a structure has a name, and numbers that can be`() {
        var organization = Organization(" ", .partners)
        organization.siret = "1234"
        organization.finess = "12"
        organization.email = "nobody"
        #expect(faults(organization.validate) == ["name", "siret", "finess", "email"])
        organization = Organization("Ekopolis", .partners)
        organization.siret = "10000000000008"
        organization.finess = "77000001A"
        organization.email = "contact@ekopolis.example"
        #expect(faults(organization.validate) == [])
        #expect(organization.shortName == "Ekopolis")
    }

    @Test(arguments: [
        ("a@b.fr", true), ("prenom.nom+cls@agglo.example", true), ("a@b", false), ("@b.fr", false),
        ("a@", false),
        ("a b@c.fr", false), ("a@b@c.fr", false), ("<a@b.fr>", false), ("a@b.fr,c@d.fr", false), ("", false),
        ("a@b.fr\n", false),
    ])
    func `an address has one at sign and nothing that breaks a header`(text: String, isEmail: Bool) {
        #expect(Person.isEmail(text) == isEmail)
    }

    @Test func `a person is told with the civility`() {
        #expect(Person(.madame, "Aline", "Bertin").fullName == "Mme Aline Bertin")
        #expect(Person(.doctor, "", "Bertin").fullName == "Dr Bertin")
        #expect(Person(.none, "Aline", "Bertin").fullName == "Aline Bertin")
        #expect(faults(Person(.none, "Aline", "").validate) == ["lastName"])
    }

    @Test func `a structure takes no name that another bears`() {
        let taken: Set = ["ekopolis", "unafam 77"]
        #expect(
            faults { () throws(Refusal) in try Organization("EKOPOLIS", .partners).validate(taken: taken) }
                == ["name"])
        #expect(
            faults { () throws(Refusal) in try Organization("Autre", .partners).validate(taken: taken) } == []
        )
        var both = Organization("Ekopolis", .partners)
        both.siret = "12"
        #expect(faults { () throws(Refusal) in try both.validate(taken: taken) } == ["siret", "name"])
    }

    @Test func `a role names a structure, and does not end before it begins`() {
        var person = Person(.none, "Aline", "Bertin")
        person.roles = [Person.Role(ID(3), "Chargée"), Person.Role(.unsaved, "Sans structure")]
        (person.roles[0].since, person.roles[0].until) = (.year(2022), .year(2021))
        #expect(
            faults(person.validate) == ["roles.0.until", "roles.1.structure"])
        person.roles = [Person.Role(ID(3), "Chargée")]
        (person.roles[0].since, person.roles[0].until) = (.year(2022), .year(2022))
        #expect(faults(person.validate) == [])
    }

    @Test func `consent is never of the future`() throws {
        let today = try #require(Day(2023, 4, 3))
        var person = Person(.none, "Aline", "Bertin")
        person.consent(true, on: today, noted: today)
        #expect(faults { () throws(Refusal) in try person.validate(on: today) } == [])
        person.consentOn = Day(2023, 4, 4)
        #expect(faults { () throws(Refusal) in try person.validate(on: today) } == ["consentOn"])
    }
}
