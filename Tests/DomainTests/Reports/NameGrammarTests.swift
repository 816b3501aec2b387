import Domain
import Sample
import Testing

/// Names in every way of writing them, and words that are no names.
@Suite struct NameGrammarTests {
    let book = NameBook(
        NameSpellings.people.map { person in
            NameBook.Bearer(
                person, isHidden: true, isResident: NameSpellings.residents.contains(person.id.rawValue))
        }, towns: NameSpellings.towns, structures: NameSpellings.structures, texts: NameSpellings.texts)

    @Test func `however a name is written, nothing of it is left`() {
        #expect(NameSpellings.spelled.count > 300)
        for line in NameSpellings.spelled {
            let pieces = line.split(separator: "{", omittingEmptySubsequences: false).flatMap {
                $0.split(separator: "}", omittingEmptySubsequences: false)
            }
            let hidden = pieces.enumerated().map {
                $0.offset.isMultiple(of: 2) ? String($0.element) : NameBook.mask
            }
            #expect(book.masked(pieces.joined()) == hidden.joined(), "\(line)")
        }
    }

    @Test func `sentences that name nobody stay as they are`() {
        #expect(NameSpellings.innocents.count > 90)
        for line in NameSpellings.innocents { #expect(book.masked(line) == line) }
    }

    @Test func `a name cut by marks is one name`() {
        #expect(book.masked(["Merci à Élo", "die Gar", "nier."]) == ["Merci à [nom masqué]", "", "."])
        #expect(book.masked(["GARNIER", NameBook.cellSeparator, "Élodie"])[0] == NameBook.mask)
    }

    @Test func `an answer is remembered for its passage alone`() throws {
        let text = "Petit déjeuner demandé. Selon Petit, oui."
        let findings = book.findings(in: text)
        #expect(findings.map(\.certainty) == [.left, .asked])
        let (opening, person) = (try #require(findings.first), try #require(findings.last))
        let answered = NameBook(
            NameSpellings.people.map { NameBook.Bearer($0, isHidden: true, isResident: false) },
            answers: [
                NameAnswer(opening.passage, isPerson: false), NameAnswer(person.passage, isPerson: true),
            ])
        #expect(answered.findings(in: text).map(\.certainty) == [.certain])
        #expect(answered.masked("Merci à Petit.") == "Merci à [nom masqué].")
    }

    @Test func `people whom the directory does not know are told`() {
        let text = "M. Dupuis, Mme Garnier-Petit, Mme Garnier, M. le maire et le Dr Morel."
        #expect(book.strangers(in: text) == ["M. Dupuis", "Mme Garnier-Petit", "Dr Morel"])
    }

    @Test func `a name that a reader may know is left where it is not that of a resident`() {
        let people = NameSpellings.people
        let partners = NameBook(
            people.map { person in
                let isResident = NameSpellings.residents.contains(person.id.rawValue)
                return NameBook.Bearer(person, isHidden: isResident, isResident: isResident)
            })
        let text = "Mme Garnier remercie Océane et M. Roy."
        #expect(partners.masked(text) == "Mme Garnier remercie [nom masqué].")
    }
}
