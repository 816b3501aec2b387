import Domain

extension MelunSample {
    static var contract: Contract {
        Contract(
            id: ID(1), slug: "melun-val-de-seine-2021", name: "CLS de Melun Val de Seine",
            holder: "Communauté d’agglomération Melun Val de Seine", generation: 2,
            start: day(1, .january, 2021), end: day(31, .december, 2023), region: "Île-de-France",
            purpose: """
                Réduire les inégalités sociales et territoriales de santé et améliorer les parcours de santé \
                des habitants de l’agglomération, en réunissant autour de 15 fiches action les signataires, \
                les communes, les professionnels de santé, les associations et les habitants.
                """)
    }

    static var approvals: [Approval] {
        [
            Approval("Agence régionale de santé Île-de-France", .on(6, .january, 2021)),
            Approval("Conseil communautaire", .on(11, .february, 2021)),
            Approval("Assemblée départementale", .on(5, .march, 2021)),
            Approval("Processus de signature", .during(.april, 2021)),
        ]
    }
}

/// The articles of the contract that rule its committees and its review, quoted.
enum Articles {
    static let governance = Article(
        id: ID(6), number: 6, title: "La gouvernance",
        quotes: [
            "Le comité de pilotage est l’instance décisionnelle composée des signataires du CLS.",
            "Le Comité de Pilotage se réunira au moins une fois par an.",
        ] + steeringDuties + [
            "Le Comité technique est l’instance opérationnelle de mise en œuvre coordonnée du CLS.",
            "Le Comité Technique se réunira au minimum tous les semestres.",
        ] + technicalDuties)

    static let steeringDuties = [
        "Il fixe les orientations du CLS et notamment priorise les actions et leur mise en place.",
        """
        Il évalue les besoins en termes financiers, de moyens humains ou d’ingénierie pour la bonne \
        réalisation des actions programmées.
        """,
        """
        Il veille à l’articulation avec les autres politiques publiques et avec les actions portées sur le \
        territoire.
        """,
        "Il valide les bilans, évaluations et perspectives/orientations de l’année N+1.",
    ]

    static let technicalDuties = [
        """
        Il veille à la bonne mise en œuvre des orientations et décisions définies par le Comité de Pilotage.
        """,
        """
        Il assure la coordination et le pilotage partenarial de la mise en œuvre du CLS et la cohérence \
        interne du CLS entre ses différentes thématiques et avec les autres dispositifs en présence.
        """,
    ]

    static let evaluation = Article(
        id: ID(7), number: 7, title: "Évaluation du contrat", part: "Champs du contrat",
        quotes: [
            """
            Le suivi du processus de coordination sera réalisé à l’aide de revues trimestrielles du CLS.
            """,
            """
            [Les revues trimestrielles,] en tant qu’une synthèse de l’ensemble des rencontres et avancées \
            sur les différentes actions, […] seront produites tous les trimestres et partagées avec \
            l’ensemble des acteurs.
            """,
        ])
}

/// The plans that the documents link the contract with.
enum Plans {
    static let region = LinkedPlan(id: ID(1), .prs, "Projet régional de santé d’Île-de-France")
    static let mentalHealth = LinkedPlan(
        id: ID(2), .ptsm, "Projet territorial de santé mentale de Seine-et-Marne")
    static let city = LinkedPlan(id: ID(3), .cityContract, "Contrat de ville de Melun Val de Seine")
    static let professionals = LinkedPlan(id: ID(4), .cpts, "CPTS Melun Val de Seine")
    static let school = LinkedPlan(
        id: ID(5), .educationalCity, "Cité éducative Plateau de Corbeil – Plein Ciel")
    static let council = LinkedPlan(id: ID(6), .clsm, "Conseil local de santé mentale")
    static let food = LinkedPlan(id: ID(7), .foodPlan, "Projet Alim’Activ")
    static let department = LinkedPlan(id: ID(8), .other, "Pacte Santé 77 du Département de Seine-et-Marne")

    static let all = [region, mentalHealth, city, professionals, school, council, food, department]
}
