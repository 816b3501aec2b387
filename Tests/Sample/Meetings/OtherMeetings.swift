import Domain

extension Meetings {
    /// The document names structures and counts nobody: they stand in the notes, not in the émargement.
    static let womensGroup: Meeting = {
        var meeting = numbered(
            5, .workingGroup, "Première réunion du groupe de travail sur la santé des femmes",
            .on(30, .march, 2021), of: Committees.womensHealth, on: fiches(9))
        meeting.objectives = [
            """
            Offrir un espace de rencontre aux acteurs de la santé des femmes et de la lutte contre les \
            violences
            """,
            "Recenser les besoins et les perspectives prioritaires des acteurs",
        ]
        meeting.notes = """
            Ont pris part à la réunion des représentants des signataires, dont la **Maison départementale \
            des solidarités**, des élus communautaires, des villes et des CCAS\u{202f}; le **Réseau Ville \
            Hôpital**, le **Foyer d’Olympe**, **Paroles de femmes – Le Relais** et la **Ligue contre le \
            cancer**\u{202f}; la **Caf 77** et le **CIDFF**.
            """
        meeting.conclusions = [
            "Importance des actions de repérage en milieu scolaire",
            "Montée en puissance des troubles de santé mentale",
            "Hébergement des femmes victimes de violences",
            "Formation des agents d’accueil au repérage des violences",
            "Éducation à la santé pour les femmes enceintes",
        ].enumerated().map { Conclusion(id: ID(Int64(30 + $0.offset)), $0.element, actions: fiches(9)) }
        return meeting
    }()

    static let healthGroup: Meeting = {
        var meeting = numbered(
            6, .workingGroup, "Groupe de travail des Rencontres de la Santé", .during(.january, 2023),
            of: Committees.healthMeetings, on: fiches(6))
        meeting.conclusions = [
            Conclusion(
                id: ID(40),
                """
                Thème de 2023\u{202f}: la lutte contre les addictions et la promotion de la santé mentale \
                des jeunes
                """,
                actions: fiches(6))
        ]
        return meeting
    }()

    /// 17 people of 8 communes, as the documents count; which communes, and how many of each, is chosen.
    static let firstUrbanism: Meeting = {
        var meeting = numbered(
            7, .information, "Introduction à l’Urbanisme Favorable à la Santé", .on(6, .february, 2023),
            at: TimeOfDay(14, 0), on: fiches(13))
        meeting.attendance = townsOfUrbanism([4, 3, 2, 2, 2, 2, 1, 1])
        meeting.contributions = [
            Contribution(
                """
                Concepts et définitions clés, liens entre santé, environnement et aménagement, cadre \
                national et régional
                """,
                by: Structures.ekopolis.id),
            Contribution(
                "Le plan local d’urbanisme de Melun et la démarche engagée depuis 2020",
                by: Structures.melun.id),
        ]
        return meeting
    }()

    /// 12 people of 8 communes, chosen in the same way.
    static let secondUrbanism: Meeting = {
        var meeting = numbered(
            8, .information, "Le «\u{202f}Logement Santé\u{202f}»", .on(20, .february, 2023),
            at: TimeOfDay(10, 0),
            on: fiches(13))
        meeting.attendance = townsOfUrbanism([3, 2, 2, 1, 1, 1, 1, 1])
        meeting.contributions = [
            Contribution(
                "Le label «\u{202f}Logements Santé\u{202f}», présenté par un promoteur qui en bénéficie",
                by: Structures.arcade.id),
            Contribution(
                "Un projet immobilier de Melun qui intègre l’Urbanisme Favorable à la Santé",
                by: Structures.melun.id),
        ]
        return meeting
    }()

    private static func townsOfUrbanism(_ headcounts: [Int]) -> [Attendance] {
        let communes = [
            Territory.melun, Territory.dammarie, Territory.leMee, Territory.vaux, Territory.saintFargeau,
            Territory.laRochette, Territory.boissiseLeRoi, Territory.rubelles,
        ]
        return zip(headcounts, communes).map(Attendance.group)
    }
}
