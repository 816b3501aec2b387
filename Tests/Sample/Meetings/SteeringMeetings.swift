import Domain

extension Meetings {
    /// Of this one the documents give the date and the decision alone.
    static let standbySteering: Meeting = {
        var meeting = numbered(
            1, .steering, "Comité de pilotage du CLS", .on(7, .december, 2021), of: Committees.steering)
        meeting.ordinal = 1
        var standby = Decision(
            "Mettre l’action\u{a0}7 en stand-by.", .standby, actions: fiches(7))
        standby.id = ID(1)
        meeting.decisions = [standby]
        return meeting
    }()

    static let februarySteering: Meeting = {
        var meeting = numbered(
            4, .steering, "Comité de pilotage du CLS", .on(7, .february, 2023), at: TimeOfDay(15, 0),
            in: "Communauté d’agglomération Melun Val de Seine", of: Committees.steering)
        meeting.ordinal = 2
        meeting.objectives = [
            "Présenter le bilan intermédiaire du CLS via l’outil de l’Agence régionale de santé",
            """
            Soumettre à l’arbitrage du COPIL les recommandations des deux comités techniques de 2022, et \
            fixer les objectifs de la dernière année du CLS
            """,
            "Aborder le calendrier et les modalités d’évaluation du CLS de seconde génération",
        ]
        meeting.agenda = agendaOfFebruary.map { AgendaItem($0) }
        meeting.attendance = attendanceOfFebruary
        meeting.decisions = decisionsOfFebruary
        meeting.conclusions = stepsAfterFebruary
        meeting.tasks = tasksOfFebruary
        meeting.notes = notesOfFebruary
        return meeting
    }()

    private static var agendaOfFebruary: [String] {
        [
            "I. Bilan intermédiaire du CLS via l’outil de l’Agence régionale de santé",
            "I.1. Démarrage des actions",
            "I.2. Actions en cours",
            "I.3. Atteinte des objectifs",
            "I.4. Points forts, points de blocage et d’amélioration",
            "II. Comités techniques de 2022",
            "II.1. Rappel des objectifs du COTECH selon la gouvernance du CLS",
            "II.2. Conclusions des deux COTECH de 2022",
            "II.3. Prochaines étapes de déploiement du CLS de seconde génération",
            "III. Évaluation du CLS de seconde génération de la CAMVS",
        ]
    }

    /// 8 people of the signatories and 6 elected members. Who came for the agglomeration beside its elected
    /// member, the documents do not say.
    private static var attendanceOfFebruary: [Attendance] {
        [
            .of(People.prevention, Structures.ars),
            .of(People.referent, Structures.ars),
            .of(People.delegate, Structures.prefecture, .excused),
            .of(People.insurance, Structures.cpam, as: "Responsable du département Prévention"),
            .of(People.attractiveness, Structures.department),
            .of(People.hospitalDirector, Structures.hospital),
            .of(
                People.councillor, Structures.agglomeration,
                as: """
                    Conseillère communautaire déléguée au Contrat local de santé, conseillère municipale de \
                    Melun déléguée à la santé, au handicap et à l’accessibilité
                    """),
            .of(People.director, Structures.agglomeration),
            .of(People.coordinator, Structures.agglomeration),
            .elected(People.electedOfDammarie, Structures.dammarie),
            .elected(People.electedOfLeMee, Structures.leMee),
            .elected(People.electedOfLivry, Structures.livry),
            .elected(People.electedOfMaincy, Structures.maincy),
            .elected(People.electedOfSaintFargeau, Structures.saintFargeau),
            .elected(People.electedOfVaux, Structures.vaux),
        ]
    }
}
