import Documents
import Domain
import Sample
import Testing

/// The review of January to March 2021: before any bilan or committee.
@Suite struct Review2021DocumentTests {
    private static let quarter = Quarter(of: MelunSample.dossier().contract.start)
    private static let shared = ReviewDocument.build(
        QuarterlyReview(quarter, of: MelunSample.dossier()), on: quarter.last)

    private let document = Self.shared

    @Test func `it begins with the adoption, and has no return on a committee`() {
        let expected = [
            "Validation et adoption du contrat local de santé", "La revue trimestrielle : un outil",
            "1. Déploiement du CLS", "Fiche action 3", "Fiche action 9", "Fiche action 11", "Fiche action 14",
            "Autres actions en lien avec les objectifs du CLS", "2. Participation des habitants",
            "3. Calendrier des dates à venir", "Annexe 1 : Liste des fiches action",
            "Annexe 2 : Sources", "Annexe 3 : Sigles et acronymes",
        ]
        let headings = document.headings()
        #expect(headings.count == expected.count)
        for (heading, start) in zip(headings, expected) { #expect(heading.hasPrefix(start)) }
    }

    @Test(arguments: facts) func `the quarter is told`(_ fact: Fact) {
        let part = document.part(fact.part)
        #expect(!part.isEmpty, "no part begins with «\(fact.part)»")
        for words in fact.words { #expect(part.contains(words), "\(fact.name): «\(words)»") }
    }

    @Test func `no bilan, no stamp`() {
        #expect(document.stamps.isEmpty)
        #expect(!document.said.contains("Au bilan du"))
    }
}

private let facts: [Fact] = [
    Fact(
        "six signatories", in: "Validation et adoption", "six signataires", "la Préfecture de Seine-et-Marne",
        "le Groupe hospitalier Sud Île-de-France"),
    Fact(
        "the approvals", in: "Validation et adoption",
        "par l’Agence régionale de santé Île-de-France le 6 janvier 2021, par le conseil communautaire le 11 février 2021, puis par l’assemblée départementale le 5 mars 2021"
    ),
    Fact(
        "the signature", in: "Validation et adoption", "Le processus de signature a été entamé en avril 2021"),
    Fact("the article", in: "La revue trimestrielle", "L’article 7"),
    Fact(
        "fiche 3, allowance", in: "Fiche action 3", "30 mars 2021", "indemnité communautaire", "2021-2022",
        "chirurgie dentaire", "antenne de Melun"),
    Fact("fiche 3, interns", in: "Fiche action 3", "Maison des internes", "29 mars 2021", "Pacte Santé 77"),
    Fact(
        "fiche 9, first meeting", in: "Fiche action 9", "30 mars 2021", "Foyer d’Olympe", "Paroles de femmes",
        "Ligue contre le cancer", "la Caf 77", "CIDFF", "recenser les besoins"),
    Fact(
        "fiche 9, leads", in: "Fiche action 9", "repérage en milieu scolaire", "troubles de santé mentale",
        "hébergement", "femmes enceintes"),
    Fact("fiche 9, Le Mée", in: "Fiche action 9", "Ville du Mée-sur-Seine", "violences intrafamiliales"),
    Fact("fiche 11", in: "Fiche action 11", "Parcours santé et accès aux droits", "Deux rencontres", "guide"),
    Fact(
        "fiche 14", in: "Fiche action 14", "Janvier 2021", "CCAS", "Mars 2021", "deux livrets",
        "Mon panier ma santé"),
    Fact(
        "others", in: "Autres actions", "Mon Agglo Ma Santé", "Actiom", "Mars bleu", "Covid-19", "vaccination"
    ),
    Fact("actors", in: "Autres actions", "Poursuite des rencontres avec les acteurs", "Bailleurs sociaux"),
    Fact(
        "residents", in: "2. Participation des habitants", "démocratie participative", "comités de quartier"),
]
