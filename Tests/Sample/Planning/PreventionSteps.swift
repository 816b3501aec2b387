import Domain

extension SampleSteps {
    /// Fiches 8 to 12.
    static let prevention = laundry + women + seniors + schooling + mentalHealth

    private static let agglomeration = [Structures.agglomeration]

    private static let laundry = [
        step(8, 1, "Identification du porteur de la laverie"),
        step(8, 2, "Choix du local et du modèle économique", after: 1).invented,
        step(8, 3, "Ouverture de la laverie", after: 2).invented.attaining,
    ]

    private static let women = [
        step(
            9, 1, "Première réunion du groupe de travail", by: agglomeration, known: spring2021
        ).meeting(5, from: spring2021),
        womensExchanges,
        step(
            9, 3, "Rencontres avec la CPAM 77, le CRCDC, la CPTS et SOLIPAM",
            done: .on(.quarter(endingIn: .march, 2023)), by: agglomeration, known: spring2023),
        step(
            9, 4,
            "Groupe de travail «\u{202f}Bus de Mammographie\u{202f}» et «\u{202f}Rendre Visibles les Invisibles\u{202f}»",
            by: agglomeration, after: 3, known: spring2023
        ).meeting(9, from: spring2023),
        step(
            9, 5, "«\u{202f}Bus de Mammographie\u{202f}»", .during(.october, 2023), after: 4,
            known: spring2023),
        step(
            9, 6, "«\u{202f}Rendre Visibles les Invisibles\u{202f}»", .during(.october, 2023), after: 4,
            known: spring2023),
        step(9, 7, "Octobre Rose 2023", by: agglomeration, after: 5, 6, known: spring2023)
            .entry(18, from: spring2023).attaining.yearly,
        step(9, 8, "Action(s) de sensibilisation et promotion du dépistage organisé"),
    ]

    private static var womensExchanges: Milestone {
        var exchanges = step(
            9, 2, "Échanges interacteurs sur les violences, au Mée-sur-Seine", by: [Structures.leMee],
            known: spring2021)
        exchanges.start = .quarter(endingIn: .march, 2021)
        return exchanges
    }

    private static let seniors = [
        step(
            10, 1, "Création de la Halte répit Alzheimer par la commune", done: .on(.year(2022)),
            by: [Structures.dammarie]),
        step(
            10, 2, "Rencontre avec la Ville de Dammarie-les-Lys", done: .on(.during(.january, 2023)),
            by: agglomeration),
        step(
            10, 3, "Groupe de travail\u{202f}: présentation de la Halte répit, pistes de collaboration",
            by: agglomeration, after: 2, known: spring2023
        ).meeting(12, from: spring2023),
        step(
            10, 4, "Rapprocher «\u{202f}Microfolies\u{202f}» et les structures d’hébergement",
            by: agglomeration, after: 3, known: spring2023),
        step(10, 5, "Action(s) de prévention et promotion de la santé des personnes âgées").attaining,
    ]

    private static let schooling = [
        step(
            11, 1, "Deux premières rencontres du groupe «\u{202f}Parcours santé et accès aux droits\u{202f}»",
            done: .on(.quarter(endingIn: .march, 2021)), by: [Structures.education], known: spring2021),
        step(
            11, 2, "Participation à cinq réunions du groupe (en tout)",
            done: .seen(MelunSample.steeringDay), by: [Structures.education], after: 1
        ).attaining,
        step(
            11, 3, "Guide «\u{202f}Parcours de santé\u{202f}» pour les familles",
            by: [Structures.educationalCity], known: spring2021),
        step(
            11, 4, "Guide des acteurs du territoire", by: [Structures.educationalCity], known: spring2021),
    ]

    private static let mentalHealth = [
        step(
            12, 1, "Rencontres avec l’UNAFAM 77", done: .on(.quarter(endingIn: .march, 2023)),
            by: [Structures.agglomeration, Structures.unafam], known: spring2023),
        step(
            12, 2, "Lien avec la coordinatrice du PTSM (ARS-DD 77)",
            done: .on(.quarter(endingIn: .march, 2023)), by: agglomeration, known: spring2023),
        step(
            12, 3, "Réunion d’information\u{202f}: formation PSSM et PTSM", by: agglomeration, after: 1, 2,
            known: spring2023
        ).meeting(11, from: spring2023),
        step(12, 4, "Identification de pilotes de projets du PTSM", after: 3, known: spring2023),
        step(12, 5, "Redynamisation du CLSM", by: [Structures.mentalHealthCouncil]),
    ]
}
