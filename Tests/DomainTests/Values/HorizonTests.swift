import Domain
import Testing

@Suite struct HorizonTests {
    @Test(arguments: [
        ("2023-02-20", "2023-02-20", "2023-02-20"), ("2023-07", "2023-07-01", "2023-07-31"),
        ("2023-T3", "2023-07-01", "2023-09-30"), ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
    ])
    func `a horizon reaches from its first to its last day`(code: String, first: String, last: String) {
        #expect(horizon(code).code == code)
        #expect(horizon(code).first == day(first))
        #expect(horizon(code).last == day(last))
    }

    @Test(arguments: [
        ("2023-02-20", "20 février 2023", "le 20 février 2023"),
        ("2023-07", "juillet 2023", "en juillet 2023"),
        ("2023-03-01", "1er mars 2023", "le 1er mars 2023"), ("2023-T3", "T3 2023", "au T3 2023"),
        ("2023", "2023", "en 2023"),
    ])
    func `a horizon is told at its own precision`(code: String, french: String, when: String) {
        #expect(French.folded(horizon(code).french) == French.folded(french))
        #expect(French.folded(horizon(code).when) == French.folded(when))
    }

    @Test(arguments: [
        ("2023-02-20", "du 20 février 2023"), ("2023-03-01", "du 1er mars 2023"),
        ("2023-03", "de mars 2023"), ("2023-04", "d’avril 2023"), ("2023-08", "d’août 2023"),
        ("2023-10", "d’octobre 2023"), ("2023-T3", "du 3e trimestre 2023"), ("2023", "de 2023"),
    ])
    func `after a name a horizon takes «de», elided and contracted`(code: String, genitive: String) {
        #expect(horizon(code).genitive.replacing("\u{a0}", with: " ") == genitive)
    }

    @Test func `machines read a day, a month and a year, and no quarter`() {
        for code in ["2023-02-20", "2023-07", "2023"] { #expect(horizon(code).machineDate == code) }
        #expect(horizon("2023-T3").machineDate == nil)
    }

    @Test(arguments: [
        "2023-T5", "2023-T0", "2023-13", "2023-00", "2023-1", "2023-+7", "23", "02023", "2023-", "",
        "T3-2023",
        "2023-02-30", "1899", "2201", "+023",
    ])
    func `what no horizon writes is not read`(code: String) {
        #expect(Horizon(code: code) == nil)
    }
}
