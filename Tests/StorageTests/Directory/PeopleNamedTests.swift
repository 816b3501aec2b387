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
}
