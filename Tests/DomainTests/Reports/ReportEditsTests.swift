import Domain
import Testing

@Suite struct ReportEditsTests {
    private let quarter = Quarter(of: Day.first(ofMonth: 1, 2023))

    private func edits(_ order: String...) -> ReportEdits {
        var chosen = ReportOrder(of: .quarter(quarter))
        chosen.places = order
        return ReportEdits(chosen)
    }

    @Test func `without an order the parts stay as the facts put them`() {
        #expect(edits().ordered(["a", "b", "c"]) == ["a", "b", "c"])
    }

    @Test func `a part that the order does not name stays after the one it follows`() {
        #expect(edits("c", "a").ordered(["a", "b", "c", "d"]) == ["c", "d", "a", "b"])
        #expect(edits("c", "b").ordered(["new", "b", "c"]) == ["new", "c", "b"])
    }

    @Test func `places that are gone, or of another rank, do not count`() {
        #expect(edits("z", "b", "y", "a").ordered(["a", "b"]) == ["b", "a"])
    }

    @Test func `a part that nobody wrote is of version 0`() {
        let part = edits().part("fiche-9")
        #expect(part.version == 0 && !part.isTouched && !part.isOwn)
        #expect(ReportPart("libre-1", of: .quarter(quarter)).isOwn)
    }

    @Test func `a part that no fact makes has a title`() {
        var own = ReportPart("libre-1", of: .quarter(quarter))
        own.title = " "
        #expect(faults(own.validate) == ["title"])
        own.title = "Le mot du maire"
        #expect(faults(own.validate) == [])
        #expect(faults(ReportPart("fiche-9", of: .quarter(quarter)).validate) == [])
    }

    @Test func `new, changed and gone facts are told in words`() {
        let a = ReportFact("avancee-1", "Avancée", said: "Une réunion")
        let b = ReportFact("avancee-2", "Avancée", said: "Deux réunions")
        let c = ReportFact("avancee-3", "Avancée", said: "Trois réunions")
        let other = ReportFact("avancee-1", "Avancée", said: "Une réunion reportée")
        #expect(FactChanges(from: [a], to: [a]).french == nil)
        #expect(FactChanges(from: [a], to: [a, b, c]).french == "2\u{a0}faits nouveaux")
        #expect(FactChanges(from: [a, b], to: [other]).french == "1\u{a0}fait modifié et 1\u{a0}fait retiré")
        #expect(FactChanges(from: [a, b], to: [other]).count == 2)
    }
}

@Suite struct StatedCountersTests {
    private func found(_ text: String) -> [StatedCounters.Subject: Int] {
        Dictionary(StatedCounters(in: text).statements.map { ($0.subject, $0.number) }) { first, _ in first }
    }

    @Test func `numbers in digits and in letters are found before what they count`() {
        #expect(found("**13 actions sur 15** ont démarré.") == [.started: 13])
        #expect(found("Douze fiches action sont en cours") == [.underway: 12])
        #expect(found("4 fiches ont déjà atteint leurs objectifs") == [.attained: 4])
        #expect(
            found("17\u{a0}participants, représentant huit communes") == [.participants: 17, .communes: 8])
        #expect(found("Le COPIL a pris quatre décisions.") == [.decisions: 4])
    }

    @Test func `what did not start, and what is not counted, passes`() {
        #expect(found("2 fiches n’ont pas démarré, 3 fiches non atteintes") == [:])
        #expect(found("Les fiches 3 et 4, le 7 février 2023, 350 kits") == [:])
    }

    @Test func `a number is read whole, and a part of a whole is no count of it`() {
        #expect(found("1 200 participants, soit 1\u{202f}200 participants") == [.participants: 1_200])
        #expect(found("20 participants, dont 12 participants de la CPAM") == [.participants: 20])
        #expect(found("12 participants de la CPAM et 3 participants du Mée-sur-Seine") == [:])
        #expect(found("12 participants des structures de la santé") == [.participants: 12])
        #expect(found("8 communes sur 20 communes") == [.communes: 8])
        #expect(found("Les 20 communes du territoire, dans plus de 12 communes") == [:])
        #expect(found("2 participants par commune, environ 30 participants") == [:])
        #expect(found("En 2023 200 participants") == [.participants: 200])
    }

    @Test func `only what the facts contradict is told`() {
        let counters = StatedCounters(in: "12 fiches ont démarré et 14 participants sont venus de 6 communes")
        let contradicted = counters.contradicted(by: [.started: 13, .participants: 14])
        #expect(contradicted.map(\.fact) == [13])
        #expect(contradicted.first?.statement.words == "12 fiches ont démarré")
    }
}
