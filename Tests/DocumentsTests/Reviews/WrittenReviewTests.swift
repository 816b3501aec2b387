import Domain
import Sample
import Testing

@testable import Documents

/// What a coordinator makes of the review that the facts write.
@Suite struct WrittenReviewTests {
    private let quarter = Quarter(of: MelunSample.steeringDay)
    private let review = QuarterlyReview(Quarter(of: MelunSample.steeringDay), of: MelunSample.dossier())

    private func written(_ parts: ReportPart..., order: [String] = []) -> WrittenReview {
        var edits = ReportEdits(of: .quarter(quarter))
        edits.order.places = order
        edits.parts = parts
        return WrittenReview(review, edits)
    }

    private func part(_ place: String, _ change: (inout ReportPart) -> Void) -> ReportPart {
        var part = ReportPart(place, of: .quarter(quarter))
        change(&part)
        return part
    }

    private func fiche(_ number: Int) throws -> String {
        let action = try #require(review.dossier.actions.first { $0.number == number })
        return "fiche-\(action.id)"
    }

    private func headings(_ written: WrittenReview) -> [String] {
        ReviewDocument.build(written, on: quarter.last).headings()
    }

    @Test func `nothing written, the facts speak alone`() {
        let plain = ReviewDocument.build(review, on: quarter.last)
        #expect(ReviewDocument.build(written(), on: quarter.last) == plain)
    }

    @Test func `every part that the facts make says the same once it is put in words`() {
        for part in written().parts {
            let facts = part.section.blocks
            let said = MarkupBlocks.blocks(
                of: part.assembledText, standing: facts, level: part.section.level)
            let words = facts.flatMap(\.cleanLines).joined(separator: " ")
            #expect(said.flatMap(\.cleanLines).joined(separator: " ") == words, "\(part.title)")
            #expect(MarkupBlocks.lostMarks(of: part.assembledText, standing: facts).isEmpty)
        }
    }

    @Test func `a wording takes the place of the facts, and keeps the tables that it names`() throws {
        let place = try fiche(9)
        let text = """
            # Octobre Rose
            **Trois** rencontres, [le programme](https://exemple.fr).
            [[mention d’état]]
            [[Tableau : un autre]]
            """
        let review = written(part(place) { $0.wording = text })
        let own = try #require(review.parts.first { $0.section.place == place })
        #expect(own.blocks.count == 3)
        #expect(own.blocks.first == .heading(3, "Octobre Rose"))
        #expect(own.blocks.last == own.section.blocks.first)
        let document = ReviewDocument.build(review, on: quarter.last)
        #expect(document.said.contains("Trois rencontres, le programme."))
        #expect(!document.said.contains("Rendre Visibles les Invisibles »."))
        #expect(
            MarkupBlocks.lostMarks(of: text, standing: own.section.blocks) == ["Tableau : un autre"])
    }

    @Test func `a reworded part says which facts are new since`() throws {
        let place = try fiche(13)
        let facts = try #require(written().parts.first { $0.section.place == place }).section.facts
        let reworded = written(
            part(place) {
                $0.wording = "Deux réunions d’information."
                $0.basis = Array(facts.dropLast(2))
            })
        let own = try #require(reworded.parts.first { $0.section.place == place })
        #expect(own.changes?.french == "2\u{a0}faits nouveaux")
    }

    @Test func `parts are hidden, retitled, completed, added and moved`() throws {
        let place = try fiche(6)
        let edits = written(
            part("calendrier") { $0.isHidden = true },
            part(place) {
                $0.title = "La journée de la santé"
                $0.addition = "Les affiches sont prêtes."
            },
            part("libre-1") {
                $0.title = "Le mot de la présidente"
                $0.wording = "Merci à toutes et à tous."
            }, order: ["libre-1", place, try fiche(3), "changements", "deploiement"])
        let titles = headings(edits)
        #expect(!titles.contains { $0.hasSuffix("Calendrier des dates à venir") })
        #expect(titles.contains("2. Le mot de la présidente"))
        let moved = try #require(titles.firstIndex { $0 == "La journée de la santé" })
        let other = try #require(titles.firstIndex { $0.hasPrefix("Fiche action 3") })
        #expect(moved < other)
        let changes = try #require(titles.firstIndex { $0.hasSuffix("depuis la dernière revue") })
        #expect(changes < moved)
        let document = ReviewDocument.build(edits, on: quarter.last)
        #expect(document.part("La journée de la santé").contains("Les affiches sont prêtes."))
    }

    @Test func `the deployment hides its fiches with it`() {
        let titles = headings(written(part("deploiement") { $0.isHidden = true }))
        #expect(!titles.contains { $0.hasPrefix("Fiche action") })
    }

    @Test func `acronyms come from the words as they were rewritten`() throws {
        let document = ReviewDocument.build(
            written(
                part("changements") { $0.wording = "Un groupe d’entraide mutuelle (GEM) ouvrira à Melun." }),
            on: quarter.last)
        #expect(document.part("Annexe 5").contains("Groupe d’entraide mutuelle"))
    }

    @Test func `signatories read what asks for their attention, and no fact twice`() {
        let quarter = Quarter(of: MelunSample.steeringDay.adding(months: 9))
        let review = QuarterlyReview(quarter, of: MelunSample.dossier())
        let edits = ReportEdits(of: .quarter(quarter))
        let signatories = ReviewDocument.build(
            WrittenReview(review, edits, for: .signatories), on: quarter.last)
        let partners = ReviewDocument.build(WrittenReview(review, edits), on: quarter.last)
        let attention = signatories.part("Annexe 2 : Points de vigilance")
        #expect(attention.contains("La fiche 8 est sans nouvelle depuis le 7 février 2023"))
        // Everybody reads these in the body.
        #expect(!attention.contains("fiche 13 était prévue") && !attention.contains("doit se réunir"))
        #expect(partners.body.contains("Fiche 13 : l’atteinte était prévue le 20 février 2023"))
        #expect(
            partners.body.contains(
                "Fiches 1 et 3 : l’atteinte était prévue en juillet 2023 ; leur dernier bilan, du 7 février 2023, est"
            ))
        #expect(!partners.said.contains("Points de vigilance"))
    }
}

extension Block {
    /// Its words, spaces apart.
    fileprivate var cleanLines: [String] {
        lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
    }
}
