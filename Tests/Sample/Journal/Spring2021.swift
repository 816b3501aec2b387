import Domain

extension Journal {
    static let care2021: [JournalEntry] = [allowance, internHouse, womensGroup, violenceExchanges]

    private static let firstQuarter = Horizon.quarter(endingIn: .march, 2021)

    private static var allowance: JournalEntry {
        var entry = numbered(
            1, .action, .on(30, .march, 2021), "Indemnité communautaire pour les étudiants en santé",
            on: fiches(3), with: ids(Structures.university, Structures.ars),
            """
            Le conseil communautaire a approuvé le **versement d’une indemnité communautaire**, dès la \
            rentrée 2021-2022, aux étudiants de **deuxième année de médecine et de chirurgie dentaire** \
            inscrits à l’antenne de Melun de l’université Paris-Est Créteil.

            Son cadre juridique a été étudié au préalable, notamment avec l’ARS. La mesure vise à lutter \
            contre la désertification médicale.
            """)
        entry.communes = [Territory.melun.insee]
        entry.nextStep = "Premiers versements de l’indemnité, à la rentrée universitaire 2021-2022"
        entry.next = .quarter(endingIn: .september, 2021)
        return entry
    }

    private static var internHouse: JournalEntry {
        numbered(
            2, .meeting, .on(29, .march, 2021), "Premier échange sur la Maison des internes",
            on: fiches(3), with: ids(Structures.hospital, Structures.department),
            """
            Un premier échange avec le **groupe hospitalier** et le **Département** a permis à chacun de \
            mieux connaître les perspectives de ce projet, inscrit dans le **Pacte Santé 77**.
            """)
    }

    private static var womensGroup: JournalEntry {
        var entry = numbered(
            3, .meeting, .on(30, .march, 2021), "Première réunion du groupe de travail", on: fiches(9),
            with: ids(
                Structures.solidarities, Structures.hospitalNetwork, Structures.olympe,
                Structures.womensWords,
                Structures.cancerLeague, Structures.family, Structures.womensRights),
            """
            Représentants des signataires, élus communautaires, villes et CCAS, associations et partenaires \
            se sont réunis pour se connaître et **recenser les besoins**. Des pistes prioritaires en \
            ressortent\u{202f}:

            - le **repérage en milieu scolaire**\u{202f};
            - la montée des **troubles de santé mentale**\u{202f};
            - l’**hébergement** des femmes victimes de violences\u{202f};
            - la **formation des agents d’accueil** au repérage des violences\u{202f};
            - l’éducation à la santé des **femmes enceintes**.

            Le compte-rendu a été partagé avec l’ensemble des acteurs locaux concernés.
            """)
        entry.meeting = Meetings.womensGroup.id
        return entry
    }

    private static var violenceExchanges: JournalEntry {
        var entry = numbered(
            4, .meeting, firstQuarter, "Échanges interacteurs au Mée-sur-Seine", on: fiches(9),
            with: ids(Structures.leMee),
            """
            La CAMVS prend part aux **rendez-vous d’échanges** et aux réunions de travail que la Ville du \
            Mée-sur-Seine organise sur la lutte contre les **violences intrafamiliales**.
            """)
        entry.communes = [Territory.leMee.insee]
        return entry
    }

    static let school2021: [JournalEntry] = [
        numbered(
            5, .meeting, firstQuarter,
            "Groupe «\u{202f}Parcours santé et accès aux droits\u{202f}»\u{202f}: deux rencontres",
            on: fiches(11), with: ids(Structures.education, Structures.educationalCity),
            """
            **Deux rencontres** du groupe mis en place par la Cité éducative et piloté par l’Éducation \
            nationale ont précisé ses objectifs\u{202f}:

            - un **guide «\u{202f}Parcours de santé\u{202f}»** pour les familles, accès aux droits \
            compris\u{202f};
            - un **guide des acteurs** du territoire, pour qu’ils se connaissent mieux.
            """)
    ]
}
