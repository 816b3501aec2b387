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
}
