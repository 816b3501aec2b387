import Domain
import Testing

/// The review of the first quarter of 2021, beside the document.
@Suite struct Review2021Tests {
    private let review = QuarterlyReview(Quarter(of: day("2021-03-31")), of: melun)

    @Test func `it tells the fiches that moved, in order`() {
        #expect(review.deployments.map(\.action.number) == [3, 9, 11, 14])
        #expect(review.deployments.map(\.entries.count) == [2, 2, 1, 5])
    }

    @Test func `no committee met yet`() {
        #expect(review.steering.isEmpty)
        #expect(review.meetings.isEmpty)
        #expect(review.delta.isEmpty)
        #expect(!review.isQuiet)
    }

    @Test func `the other actions are those of the document`() {
        let titles = review.others.map(\.title).joined(separator: "\n")
        #expect(review.others.count == 5)
        for word in ["Mon Agglo Ma Santé", "Mars bleu", "Covid-19", "acteurs", "habitants"] {
            #expect(titles.contains(word))
        }
    }

    @Test func `facts of the quarter are in the words of the journal`() {
        let entries = review.deployments.flatMap(\.entries) + review.others
        let text = French.folded(
            entries.map { "\($0.title)\n\(Markup($0.text).plainText)\n\($0.nextStep)" }.joined(
                separator: "\n"))
        let words = [
            "indemnité communautaire", "chirurgie dentaire", "rentrée universitaire 2021-2022",
            "Maison des internes", "Pacte Santé 77", "repérage en milieu scolaire", "femmes enceintes",
            "Mée-sur-Seine",
            "Parcours de santé", "Éducation nationale", "CCAS", "deux livrets", "Mon panier ma santé",
            "Bien dans mon assiette", "N’en jetez plus", "Actiom", "Assurance maladie", "vaccination",
            "bailleurs sociaux", "comités de quartier",
        ]
        for word in words { #expect(text.contains(French.folded(word)), "\(word)") }
    }

    @Test func `what comes is what was known then`() {
        #expect(review.coming.map(\.when.code) == ["2021-T3"])
        #expect(review.coming.first?.actions == [fiche(3)])
        #expect(review.promises.isEmpty)
    }

    @Test func `the stand-by of December came after it`() {
        #expect(review.synthesis.count(.willNotBeAttained) == 0)
    }
}
