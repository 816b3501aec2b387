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
            "Ce qu’il faut retenir des échanges",
            "Objectifs et priorités du CLS pour l’année 2023",
            "Calendrier et modalités d’évaluation du CLS 2021-2023", "2. Déploiement du CLS",
            "Fiche action 3", "Fiche action 6", "Fiche action 9", "Fiche action 10", "Fiche action 12",
            "Fiche action 13", "Fiche action 14", "Autres actions en lien avec les objectifs du CLS",
            "3. Ce qui a changé depuis la dernière revue", "4. Calendrier des dates à venir",
            "Annexe 1 : Participants du COPIL du 7 février 2023",
            "Annexe 2 : Synthèse des fiches action au 31 mars 2023",
            "Annexe 3 : Support présenté au 2e comité de pilotage du 7 février 2023", "Annexe 4 : Sources",
            "Annexe 5 : Sigles et acronymes",
        ]
        let headings = document.headings()
        #expect(headings.count == expected.count)
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

    @Test func `the slides of the COPIL are annexed as slides, in their order`() {
        let slides = document.blocks.compactMap { block in
            if case .slide(let slide) = block { slide } else { nil }
        }
        #expect(slides.allSatisfy { $0.layout == .annexed && $0.notes.isEmpty && !$0.blocks.isEmpty })
        #expect(slides.first?.title == "Ouverture et introduction")
        #expect(slides.last?.title == "Prochaines étapes")
        #expect(!document.isDeck)
    }

    @Test func `the body says once what its annexes tell, and refers to them`() {
        let body = document.body
        for words in [
            "Caisse primaire d’assurance maladie de Seine-et-Marne", "Reste-à-faire", "Portage politique",
            "Favoriser l’accueil",
        ] {
            #expect(body.ranges(of: words).count <= 1, "«\(words)»")
        }
        for words in [
            "14 participants", "13 actions sur 15", "30 mai", "UNAFAM 77 au COTECH du 24 juin 2022",
        ] {
            #expect(body.ranges(of: words).count <= 2, "«\(words)»")
        }
        #expect(body.contains("les critères d’avancement ci-dessous (annexe 2)"))
        #expect(body.contains("du portage du CLS (annexe 3)"))
        let tables = document.cleaned.blocks.count { if case .table = $0 { true } else { false } }
        // The indicators, the calendar, the participants of two colleges, the fiches, the sources.
        #expect(tables == 6)
    }

    @Test func `the reason why a fiche has not started stands where it is first named`() throws {
        let body = document.body
        let first = try #require(body.firstRange(of: "la fiche 12"))
        #expect(
            body[first.upperBound...].hasPrefix(
                " (action portée par le conseil local de santé mentale (CLSM), qui n’est pas actif ; manque de ressources"
            ))
    }

    @Test func `an annex that is hidden is referred to by nothing, and leaves its points to the body`() {
        var edits = ReportEdits(of: .quarter(Self.quarter))
        var deck = ReportPart("annexe-diaporama-4", of: .quarter(Self.quarter))
        deck.isHidden = true
        var who = ReportPart("annexe-participants-4", of: .quarter(Self.quarter))
        who.isHidden = true
        edits.parts = [deck, who]
        let review = QuarterlyReview(Self.quarter, of: MelunSample.dossier())
        let body = ReviewDocument.build(WrittenReview(review, edits), on: Self.quarter.last).body
        #expect(body.contains("Portage politique (fiche 3)"))
        #expect(body.contains("ci-dessous (annexe 1)"))
        #expect(!body.contains("annexe 3"))
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
