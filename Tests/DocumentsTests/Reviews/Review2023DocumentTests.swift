import Documents
import Domain
import Sample
import Testing

/// The review of January to March 2023, fact by fact, as the real one told the quarter.
@Suite struct Review2023DocumentTests {
    private static let quarter = Quarter(of: MelunSample.steeringDay)
    private static let shared = ReviewDocument.build(
        QuarterlyReview(quarter, of: MelunSample.dossier()), on: quarter.last)

    private let document = Self.shared

    @Test func `it has the order of the seed`() {
        let expected = [
            "La revue trimestrielle : un outil de suivi et de communication",
            "1. Retour sur le comité de pilotage du 7 février 2023", "Bilan intermédiaire du CLS 2021-2023",
            "Points facilitants, bloquants et d’amélioration", "Ce qu’il faut retenir des échanges",
            "Objectifs et priorités du CLS pour l’année 2023",
            "Calendrier et modalités d’évaluation du CLS 2021-2023", "2. Déploiement du CLS",
            "Fiche action 3", "Fiche action 6", "Fiche action 9", "Fiche action 10", "Fiche action 12",
            "Fiche action 13", "Fiche action 14", "Autres actions en lien avec les objectifs du CLS",
            "3. Ce qui a changé depuis la dernière revue", "4. Calendrier des dates à venir",
            "Annexe 1 : Participants du COPIL du 7 février 2023",
            "Annexe 2 : Synthèse des fiches action au 31 mars 2023", "Annexe 3 : Liste des fiches action",
            "Annexe 4 : Sigles et acronymes", "Annexe 5 : Sources",
            "Annexe 6 : Support présenté au 2e comité de pilotage du 7 février 2023",
            // The deck that the seed annexes, slide after slide: the tests of decks look into it.
            "Ouverture et introduction",
        ]
        let headings = document.headings()
        #expect(headings.count > expected.count && headings.last == "Prochaines étapes")
        for (heading, start) in zip(headings, expected) { #expect(heading.hasPrefix(start)) }
    }

    @Test func `its cover names the contract, the period and the six signatories`() {
        #expect(document.title == "Revue trimestrielle de janvier à mars\u{a0}2023")
        #expect(document.subtitle.hasPrefix("Contrat local de santé de seconde génération de la Communauté"))
        #expect(document.cover?.signatories.count == 6)
        #expect(document.cover?.signatories.first == "Agence régionale de santé Île-de-France")
        #expect(document.hasContents)
    }

    @Test(arguments: Fact.of2023)
    func `the quarter is told`(_ fact: Fact) {
        let part = document.part(fact.part)
        #expect(!part.isEmpty, "no part begins with «\(fact.part)»")
        for words in fact.words { #expect(part.contains(words), "\(fact.name): «\(words)»") }
    }

    @Test func `each counter stands in large figures`() {
        let figures = document.blocks.compactMap { block in
            if case .keyFigures(let figures) = block { figures.map(\.value) } else { nil }
        }
        #expect(figures.first == ["13/15", "12/15", "4", "4", "6", "1"])
    }

    @Test func `stamps say where each fiche stands`() {
        #expect(
            document.stamps == [
                "EN COURS", "EN COURS", "EN COURS · PRIORITAIRE", "EN COURS · PRIORITAIRE",
                "À DÉMARRER · PRIORITAIRE", "EN COURS", "OBJECTIFS ATTEINTS",
            ])
    }

    @Test func `what the writer made bold stays bold`() {
        let bold = document.blocks.flatMap { block -> [String] in
            guard case .paragraph(let text) = block else { return [] }
            return text.runs.filter(\.isStrong).map(\.text)
        }
        #expect(bold.contains { $0.contains("indemnité communautaire") })
        #expect(bold.contains { $0.withPlainSpaces == "17 participants représentant 8 communes" })
    }

    @Test func `the picture says in words what it shows`() throws {
        let figures = document.blocks.compactMap { block in
            if case .figure(let figure) = block { figure } else { nil }
        }
        let bar = try #require(figures.first)
        #expect(bar.alternative.withPlainSpaces.lowercased().contains("objectifs atteints : 4"))
        #expect(!bar.caption.isEmpty)
    }

    @Test func `the same facts give the same document`() {
        let again = QuarterlyReview(Self.quarter, of: MelunSample.dossier())
        #expect(ReviewDocument.build(again, on: Self.quarter.last) == document)
    }
}
