import Domain

extension Journal {
    static let food2021: [JournalEntry] = [training, socialServices, foodSteering, foodSurvey, foodIdeas]

    private static let firstQuarter = Horizon.quarter(endingIn: .march, 2021)

    private static var training: JournalEntry {
        numbered(
            6, .training, firstQuarter, "Formation du binôme CAMVS – GHSIF", on: fiches(14),
            with: ids(Structures.hospital),
            """
            L’action conjointe a commencé par la **participation d’un représentant de chaque organisme** aux \
            sessions de formation.
            """)
    }

    private static var socialServices: JournalEntry {
        numbered(
            7, .meeting, .during(.january, 2021), "Rencontre avec les CCAS et les services sociaux",
            on: fiches(14), with: ids(Structures.hospital),
            """
            Une première rencontre a réuni les **CCAS** et les **services sociaux** autour de la \
            coordination communautaire de la lutte contre la précarité alimentaire.
            """)
    }

    private static var foodSteering: JournalEntry {
        numbered(
            8, .meeting, .during(.march, 2021), "Comité de pilotage Alim’Activ", on: fiches(14),
            with: ids(Structures.hospital),
            """
            Le comité a élargi le cercle aux **associations** et **planifié les premières actions** de la \
            coordination.
            """)
    }

    private static var foodSurvey: JournalEntry {
        var entry = numbered(
            9, .deliverable, firstQuarter, "Recensement de l’offre d’aide alimentaire", on: fiches(14),
            with: ids(Structures.hospital),
            """
            Une **fiche de recensement** a été diffusée à l’ensemble des acteurs du territoire, en vue de \
            **deux livrets**\u{202f}: l’un pour les professionnels, l’autre pour les usagers.
            """)
        entry.nextStep = "Deux livrets, pour les professionnels et pour les usagers"
        return entry
    }

    private static var foodIdeas: JournalEntry {
        numbered(
            10, .action, firstQuarter, "Actions en cours de réflexion", on: fiches(14),
            """
            D’autres actions sont à l’étude\u{202f}: **«\u{202f}Mon panier ma santé\u{202f}»**, \
            «\u{202f}Bien dans mon assiette, bien dans mes baskets\u{202f}», «\u{202f}N’en jetez \
            plus\u{202f}!\u{202f}».
            """)
    }
}

/// Actions that no fiche holds.
extension Journal {
    static let others2021: [JournalEntry] = [mutualInsurance, blueMarch2021, covid, actors, residents]

    private static var mutualInsurance: JournalEntry {
        numbered(
            11, .campaign, firstQuarter, "«\u{202f}Mon Agglo Ma Santé\u{202f}»\u{202f}: mutuelles négociées",
            with: ids(Structures.actiom),
            """
            À la demande d’habitants et de partenaires, le dispositif est relancé\u{202f}: **nouveaux \
            supports** et **campagne de communication** font connaître la prise de rendez-vous et \
            l’orientation, simplifiées, vers les mutuelles négociées par l’association Actiom.
            """)
    }

    private static var blueMarch2021: JournalEntry {
        numbered(
            12, .campaign, .during(.march, 2021), "Mars bleu\u{202f}: dépistage du cancer colorectal",
            with: ids(Structures.cpam),
            """
            Les messages de l’**Assurance maladie** sur le dépistage organisé ont été relayés pendant tout \
            le mois.
            """)
    }

    private static var covid: JournalEntry {
        numbered(
            13, .campaign, firstQuarter, "Covid-19\u{202f}: vaccination et dépistage",
            with: ids(Structures.hospital),
            """
            Les messages du GHSIF sur la **vaccination** ont été relayés, et des **locaux** mis à \
            disposition de la campagne de dépistage.
            """)
    }

    private static var actors: JournalEntry {
        var entry = numbered(
            14, .meeting, firstQuarter, "Poursuite des rencontres avec les acteurs",
            """
            **Bailleurs sociaux, centres sociaux, services Habitat, associations, ateliers \
            sociolinguistiques**\u{202f}: ces échanges ont fait apparaître des pistes communes, dans un \
            esprit de transversalité et d’intersectorialité.
            """)
        entry.nextStep = "Réunions des groupes de travail, en cours de planification"
        return entry
    }

    private static var residents: JournalEntry {
        numbered(
            15, .action, firstQuarter, "Participation des habitants",
            """
            Les formes de **démocratie participative** du territoire sont en cours de prospection. Les \
            **comités de quartier** apparaissent comme des relais possibles.
            """)
    }
}
