import Domain
import Testing

@Suite struct SigningTests {
    private func signing(_ first: String, _ last: String) -> Signing {
        var signing = Signing()
        (signing.firstName, signing.lastName) = (first, last)
        return signing
    }

    @Test func `who looks for a name gives a last name, and who is new a whole one`() {
        let nobody = signing(" ", "")
        #expect(faults { () throws(Refusal) in try nobody.validateSearch() } == ["lastName"])
        #expect(faults { () throws(Refusal) in try nobody.validate() } == ["firstName", "lastName"])
        let half = signing("", "Bertin")
        #expect(faults { () throws(Refusal) in try half.validateSearch() } == [])
        #expect(faults { () throws(Refusal) in try half.validate() } == ["firstName"])
    }

    @Test func `words of more than 120 letters are refused`() {
        var long = signing("Aline", String(repeating: "n", count: 121))
        (long.function, long.structure) = (long.lastName, long.lastName)
        #expect(faults { () throws(Refusal) in try long.validateSearch() } == ["lastName"])
        #expect(
            faults { () throws(Refusal) in try long.validate() } == ["lastName", "function", "structure"])
        #expect(
            faults { () throws(Refusal) in try signing("Aline", String(repeating: "n", count: 120)).validate()
            }
                == [])
    }

    @Test func `a resident stands for no structure`() {
        var typed = signing("Aline", "Bertin")
        (typed.structure, typed.function) = ("CPAM 77", "Référente")
        #expect(typed.arrival.structure == "CPAM 77" && typed.arrival.college == nil)
        #expect(typed.arrival.row.function == "Référente" && typed.arrival.person?.lastName == "Bertin")
        typed.isResident = true
        #expect(typed.arrival.structure == "" && typed.arrival.college == .residents)
    }

    @Test func `the signature falls with the presence, and a name stands in for who is represented alone`() {
        var row = Attendance(.partners, .present)
        row.signedAt = Moment(milliseconds: 1)
        row.mark(.present, representedBy: "M. Brun")
        #expect(row.signedAt != nil && row.representative == "")
        row.mark(.represented, representedBy: "M. Brun")
        #expect(row.presence == .represented && row.signedAt == nil && row.representative == "M. Brun")
        row.mark(.excused, representedBy: "M. Brun")
        #expect(row.representative == "")
    }

    @Test func `an arrival of more than 300 letters is refused at each field`() {
        let long = String(repeating: "a", count: 301)
        let arrival = Arrival(long, of: long, Attendance(.partners, .present, function: long))
        #expect(faults { () throws(Refusal) in try arrival.validate() } == ["name", "structure", "function"])
    }
}
