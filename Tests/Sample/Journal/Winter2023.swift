import Domain

extension Journal {
    private static let quarter = Horizon.quarter(endingIn: .march, 2023)

    static var unafam: JournalEntry {
        var entry = numbered(
            21, .meeting, quarter, "Rencontres avec l’UNAFAM 77", on: fiches(12),
            with: ids(Structures.unafam),
            """
            Proposée par l’UNAFAM 77 au COTECH de **juin\u{a0}2022** et approuvée par le COPIL de \
            **février\u{a0}2023**, l’action – **faire du CLS un moteur de rencontres sur les ressources en \
            santé mentale**, et d’abord sur la **stratégie départementale** que porte le PTSM – a été \
            organisée au fil de plusieurs rencontres.
            """)
        entry.follows = [Meetings.approval]
        return entry
    }

    static var mentalHealthPlan: JournalEntry {
        var entry = numbered(
            22, .partnership, quarter, "Lien avec la coordination du PTSM", on: fiches(12),
            with: ids(Structures.ars, Structures.unafam),
            """
            Le lien établi avec la **coordinatrice du PTSM** à l’ARS-DD 77 aboutit à une **réunion \
            d’information**, le 30\u{a0}mai à 10h00 à la CAMVS, sur deux sujets\u{202f}:

            - la **formation PSSM** (premiers secours en santé mentale), qui sensibilise aux gestes de \
            repérage et d’alerte\u{202f};
            - les **objectifs du PTSM** et la recherche de pilotes de projets parmi les partenaires du CLS.
            """)
        entry.follows = [Meetings.approval]
        return entry
    }

    static var firstUrbanism: JournalEntry {
        var entry = numbered(
            23, .meeting, .on(6, .february, 2023), "Introduction à l’Urbanisme Favorable à la Santé",
            on: fiches(13), with: ids(Structures.ekopolis, Structures.melun),
            """
            **Ekopolis**, pôle de ressources pour l’aménagement et la construction durables en \
            Île-de-France, a présenté les notions clés, les **liens entre la santé, l’environnement et \
            l’aménagement**, le cadre national et régional. La **Ville de Melun**, partenaire des deux \
            réunions proposées aux communes, a exposé son plan local d’urbanisme et la démarche qu’elle \
            mène **depuis 2020**.
            """)
        entry.participants = 17
        entry.communesRepresented = 8
        entry.meeting = Meetings.firstUrbanism.id
        return entry
    }

    static var secondUrbanism: JournalEntry {
        var entry = numbered(
            24, .meeting, .on(20, .february, 2023), "Le «\u{202f}Logement Santé\u{202f}»", on: fiches(13),
            with: ids(Structures.arcade, Structures.melun),
            """
            **Arcade-VYV Promotion** a présenté le label «\u{202f}Logements Santé\u{202f}», dont ce \
            promoteur bénéficie\u{202f}; la **Ville de Melun**, la traduction de sa démarche dans un projet \
            immobilier. Les deux réunions permettent d’atteindre les objectifs de la fiche.
            """)
        entry.participants = 12
        entry.communesRepresented = 8
        entry.meeting = Meetings.secondUrbanism.id
        return entry
    }

    static var vegetables: JournalEntry {
        var entry = numbered(
            25, .action, .during(.march, 2023), "Bilan de «\u{202f}Mon Panier Ma Santé\u{202f}»",
            on: fiches(14),
            with: ids(Structures.farm, Structures.therapy),
            """
            Le bilan a **validé la poursuite de l’action en 2023**. L’action vise à **favoriser la \
            consommation de légumes** par les habitants et à en faciliter l’accès\u{202f}: des paniers de \
            **légumes bio** de la **ferme Utopia**, à Vaux-le-Pénil, financés en partie par la CAMVS, sont \
            remis à des habitants que désignent les partenaires sociaux.

            Elle relève du projet Alim’Activ, coordination de la **lutte contre la précarité alimentaire** \
            que portent ensemble la CAMVS et l’UTEP du groupe hospitalier.
            """)
        entry.communes = [Territory.vaux.insee]
        entry.nextStep = "Groupe de travail sur les modalités de 2023"
        return entry
    }

    static let others2023: [JournalEntry] = [blueMarch2023]

    private static var blueMarch2023: JournalEntry {
        var entry = numbered(
            26, .campaign, .during(.march, 2023), "Mars bleu 2023\u{202f}: dépistage du cancer colorectal",
            with: ids(Structures.cpam, Structures.screening),
            """
            **Grâce au CLS**, et avec la CPAM 77 et le CRCDC, un **stand** a sensibilisé au dépistage les \
            **50\u{a0}–\u{a0}74\u{a0}ans**, éligibles à la campagne, et leur a remis des **kits de \
            dépistage**\u{202f}; une chargée de prévention le tenait, dans un lieu accessible et fréquenté \
            par ce public. Son retour, **très positif**, confirme que les stands ont atteint leurs \
            objectifs.
            """)
        entry.communes = [Territory.livry.insee, Territory.dammarie.insee, Territory.maincy.insee]
        entry.communesRepresented = 3
        return entry
    }
}
