import Domain

extension Journal {
    static let actions2023: [JournalEntry] =
        [faculty, healthGroup, womensMeetings, respite, microFolies, unafam, mentalHealthPlan]
        + [firstUrbanism, secondUrbanism, vegetables]

    private static let quarter = Horizon.quarter(endingIn: .march, 2023)

    private static var faculty: JournalEntry {
        numbered(
            16, .meeting, .during(.january, 2023), "Rencontre avec la faculté de santé de l’UPEC",
            on: fiches(3),
            with: ids(Structures.university),
            """
            L’échange a porté sur la **communication autour de l’indemnité communautaire** et sur l’accueil \
            d’étudiants en médecine en **service sanitaire** sur le territoire. Un lien est engagé avec les \
            partenaires locaux qui pourraient les accueillir. Une rencontre avec le service Santé publique \
            de l’hôpital Henri-Mondor statuera, **le 20\u{a0}juin**, sur les modalités de collaboration et \
            d’accueil.

            *Le service sanitaire est un temps de la formation initiale des étudiants en santé\u{202f}: ils \
            y préparent et y réalisent des actions de prévention primaire, auprès d’un public cible.*
            """)
    }

    private static var healthGroup: JournalEntry {
        var entry = numbered(
            17, .meeting, .during(.january, 2023),
            "Groupe de travail\u{202f}: troisième édition des Rencontres",
            on: fiches(6),
            """
            Les **Rencontres de la Santé** sont reconduites pour la **troisième année consécutive**. Elles \
            porteront sur la **lutte contre les addictions** et la **promotion de la santé mentale des \
            jeunes**, le **24\u{a0}mai\u{a0}2023** à l’Espace Saint-Jean, à Melun.
            """)
        entry.meeting = Meetings.healthGroup.id
        return entry
    }

    private static var womensMeetings: JournalEntry {
        var entry = numbered(
            18, .meeting, quarter, "Préparation d’Octobre Rose 2023", on: fiches(9),
            with: ids(Structures.cpam, Structures.screening, Structures.cpts, Structures.solipam),
            """
            Plusieurs rencontres avec la **CPAM 77**, le **CRCDC**, la **CPTS Melun Val de Seine** et \
            **SOLIPAM** ont préparé l’action communautaire de la campagne d’Octobre Rose, dans la suite des \
            pistes suivies dès la première année du CLS. Elles aboutissent à un groupe de travail, \
            **le 9\u{a0}mai à 10h00 à la CAMVS**, qui organisera le déploiement de deux actions\u{202f}:

            - le **«\u{202f}Bus de Mammographie\u{202f}»**\u{202f};
            - **«\u{202f}Rendre Visibles les Invisibles\u{202f}»**.
            """)
        entry.nextStep = "Octobre Rose 2023"
        entry.next = .during(.october, 2023)
        entry.isToComplete = true
        entry.follows = [Meetings.screeningFirst]
        return entry
    }

    private static var respite: JournalEntry {
        var entry = numbered(
            19, .meeting, .during(.january, 2023), "Halte répit Alzheimer de Dammarie-les-Lys",
            on: fiches(10),
            with: ids(Structures.dammarie, Structures.redCross, Structures.alzheimer),
            """
            Rencontre avec la Ville de Dammarie-les-Lys autour de la **Halte répit Alzheimer**, créée en \
            2022 avec la **Croix-Rouge française** et **France Alzheimer**. Au Bois du Lys, dans un petit \
            **bâtiment séparé et récemment adapté**, le lieu réunira **plusieurs dispositifs d’accueil et \
            d’accompagnement** des malades et de leurs aidants\u{202f}: aux malades des activités adaptées, \
            aux aidants du répit.

            Pour soutenir cette initiative, le projet sera présenté au groupe de travail de la fiche, \
            **le 19\u{a0}juin à 10h00**, qui cherchera des **pistes de collaboration** avec les communes du \
            territoire et les autres partenaires du CLS.
            """)
        entry.communes = [Territory.dammarie.insee]
        entry.follows = [Meetings.seniorsFirst]
        return entry
    }

    private static var microFolies: JournalEntry {
        numbered(
            20, .partnership, quarter, "Lien avec le dispositif «\u{202f}Microfolies\u{202f}»",
            on: fiches(10),
            with: ids(Structures.agglomeration),
            """
            Le même groupe de travail cherchera comment ce dispositif de la CAMVS et les **structures \
            d’hébergement des personnes âgées** du territoire peuvent travailler ensemble.
            """)
    }
}
