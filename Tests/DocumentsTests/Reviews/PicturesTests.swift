import Documents
import Domain
import Foundation
import Sample
import Testing

/// Photographs and counts of the journal, in the review and in the document of a fiche.
@Suite struct PicturesTests {
    let quarter = Quarter(of: MelunSample.steeringDay)
    let name = String(repeating: "a", count: 64) + ".jpg"

    func dossier() throws -> Dossier {
        var dossier = MelunSample.dossier()
        let fiche = try #require(dossier.actions.first { $0.number == 9 })
        var entry = JournalEntry(.campaign, .day(quarter.last), "Distribution de kits")
        entry.id = ID(9_999)
        entry.text = "Les équipes ont tenu un stand."
        entry.actions = [fiche.id]
        entry.counts = [.init(350, "kits distribués"), .init(120, "lycéens")]
        entry.pictures = [
            PictureUse(name, alternative: "Un stand et trois affiches", credit: "Ville de Melun"),
            PictureUse(String(repeating: "b", count: 64) + ".png"), PictureUse("../../secret.jpg"),
        ]
        dossier.entries.append(entry)
        return dossier
    }

    func review() throws -> Document {
        ReviewDocument.build(QuarterlyReview(quarter, of: try dossier()), on: quarter.last)
    }

    @Test func `an advance says its counts as French does`() throws {
        let said = try review().said
        #expect(said.contains("350 kits ont été distribués. On compte 120 lycéens."))
    }

    @Test func `a count that the text gives is not said twice`() throws {
        var dossier = try dossier()
        dossier.entries[dossier.entries.count - 1].text = "Au total, 350 kits distribués en un jour."
        let document = ReviewDocument.build(QuarterlyReview(quarter, of: dossier), on: quarter.last)
        #expect(!document.said.contains("350 kits ont été"))
    }

    @Test func `photographs are figures with their words and their credit`() throws {
        let review = try review()
        #expect(review.keptPictures == [name, String(repeating: "b", count: 64) + ".png"])
        let figures = figures(of: review)
        #expect(figures.map(\.alternative).contains("Un stand et trois affiches"))
        #expect(figures.map(\.alternative).contains { $0.hasSuffix("Distribution de kits") })
        #expect(review.said.contains("Crédit : Ville de Melun"))
    }

    @Test func `the fiche shows them too`() throws {
        let dossier = try dossier()
        let fiche = try #require(dossier.actions.first { $0.number == 9 })
        let sheet = ActionDocument.build(fiche, of: dossier, on: quarter.last)
        #expect(sheet.keptPictures.contains(name))
        #expect(sheet.said.contains("350 kits distribués et 120 lycéens."))
    }

    @Test func `a frozen document holds names, and bytes come when it is printed`() throws {
        let frozen = try JSONEncoder().encode(try review())
        let document = try JSONDecoder().decode(Document.self, from: frozen)
        #expect(try document == review())
        let shown = document.showing([name: Data("photo".utf8)])
        #expect(figures(of: shown).map(\.picture).contains(.jpeg(Data("photo".utf8))))
        #expect(!shown.keptPictures.contains(name))
    }

    @Test func `a photograph that stands upright is printed narrower`() throws {
        func head(_ width: UInt8, _ height: UInt8) -> Data {
            Data([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, height, 0, width, 3, 0, 0, 0, 0])
        }
        func width(_ bytes: Data) throws -> Double {
            try #require(figures(of: review().showing([name: bytes])).first { $0.picture == .jpeg(bytes) })
                .width
        }
        #expect(try width(head(150, 100)) == 0.6)
        #expect(abs(try width(head(100, 150)) - 0.3) < 0.001)
        #expect(try width(Data("photo".utf8)) == 0.6)
    }

    @Test func `only a name of bytes names a picture`() {
        for hostile in ["../a.jpg", "", String(repeating: "a", count: 64) + ".svg", name + "/x"] {
            #expect(Picture.named(hostile) == nil)
        }
        let json = Data(#"{"file":"../../etc/passwd"}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Picture.self, from: json) }
    }

    private func figures(of document: Document) -> [Block.Figure] {
        document.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
}
