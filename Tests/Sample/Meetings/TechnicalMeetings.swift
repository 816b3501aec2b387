import Domain

/// The conclusions of the COTECHs of 2022 that waited for the COPIL.
enum Proposals {
    static let resources = Conclusion(
        id: ID(1), "Faire du CLS un moteur de rencontres sur les ressources en santé mentale.",
        by: Structures.unafam.id, awaitsSteering: true, actions: fiches(12))
    static let screening = Conclusion(
        id: ID(2),
        """
        Promouvoir le dépistage organisé des cancers, du cancer du sein en particulier, avec la fiche \
        action\u{a0}9.
        """,
        awaitsSteering: true, actions: fiches(9))
    static let seniors = Conclusion(
        id: ID(3),
        """
        Continuer d’informer sur les résidences et les services destinés aux personnes âgées, avec la fiche \
        action\u{a0}10.
        """,
        awaitsSteering: true, actions: fiches(10))
    static let mentalHealth = Conclusion(
        id: ID(4),
        """
        Relancer les échanges et le travail partenarial sur la santé mentale, avec la fiche action\u{a0}12.
        """,
        awaitsSteering: true, actions: fiches(12))
    static let groups = Conclusion(
        id: ID(5), "Mettre en place trois groupes de travail pour répondre à ces trois objectifs.",
        awaitsSteering: true)
}

extension Meetings {
    static let juneTechnical: Meeting = {
        var meeting = numbered(
            2, .technical, "Comité technique du CLS", .on(24, .june, 2022), of: Committees.technical)
        meeting.attendance = attendanceOfJune
        meeting.contributions = contributionsOfJune
        meeting.conclusions = [Proposals.resources]
        return meeting
    }()

    private static var attendanceOfJune: [Attendance] {
        [
            .of(People.insurance, Structures.cpam),
            .of(People.childhood, Structures.department, as: "MDS, cheffe-adjointe du service PMI-PE"),
            .of(People.councillor, Structures.agglomeration),
            .of(People.director, Structures.agglomeration),
            .of(People.projectOfficer, Structures.agglomeration),
            .of(People.coordinator, Structures.agglomeration),
            .of(People.accessOfficer, Structures.dammarie),
            .of(People.centreManager, Structures.vaux),
            .of(People.centreCoordinator, Structures.vaux),
            .of(People.networkDirector, Structures.hospitalNetwork),
            .of(People.unafamOfficer, Structures.unafam),
            .resident(People.firstOfDammarie, of: Territory.dammarie),
            .resident(People.secondOfDammarie, of: Territory.dammarie),
            .resident(People.ofMelun, of: Territory.melun),
        ]
    }

    private static var contributionsOfJune: [Contribution] {
        [
            Contribution(
                """
                Rôle de la CPTS pour sensibiliser les habitants et élever la participation au dépistage \
                organisé
                """,
                by: Structures.cpts.id),
            Contribution(
                """
                Possibilité de former, avec la CPAM 77, des habitants relais ou ambassadeurs du dépistage \
                organisé
                """,
                by: Structures.cpam.id),
            Contribution(
                "Réunion d’information de la MDS pour les communes et les partenaires du CLS",
                by: Structures.solidarities.id),
            Contribution("Participation de l’UNAFAM aux rencontres", by: Structures.unafam.id),
            Contribution(
                """
                Participation de la MDS aux ateliers sociolinguistiques de SOLIPAM et du centre social du \
                Mée-sur-Seine
                """,
                by: Structures.solidarities.id),
        ]
    }

    static let novemberTechnical: Meeting = {
        var meeting = numbered(
            3, .technical, "Comité technique du CLS", .on(15, .november, 2022), of: Committees.technical)
        meeting.attendance = institutionsInNovember + partnersInNovember
        meeting.conclusions = [
            Proposals.screening, Proposals.seniors, Proposals.mentalHealth, Proposals.groups,
        ]
        meeting.notes = """
            Trois sujets prioritaires ressortent, pour l’année 2023, des échanges de ce comité technique. \
            **Sous réserve de validation du comité de pilotage**, annoncé pour janvier\u{a0}2023, trois \
            groupes de travail seront mis en place pour y répondre.
            """
        return meeting
    }()

    private static var institutionsInNovember: [Attendance] {
        [
            .of(People.delegate, Structures.prefecture),
            .of(People.firstTrainee, Structures.prefecture),
            .of(People.secondTrainee, Structures.prefecture),
            .of(People.insurance, Structures.cpam),
            .of(People.childhood, Structures.department, as: "MDS, cheffe-adjointe du service PMI-PE"),
            .of(People.therapist, Structures.hospital),
            .of(People.councillor, Structures.agglomeration),
            .of(People.projectOfficer, Structures.agglomeration),
            .of(People.cohesion, Structures.melun),
            .of(People.solidarityDirector, Structures.vaux),
        ]
    }

    private static var partnersInNovember: [Attendance] {
        [
            .of(People.networkDirector, Structures.hospitalNetwork),
            .of(People.shelterDirector, Structures.womensWords),
            .of(People.coquelicotDirector, Structures.coquelicot),
            .of(People.evaluator, Structures.rivage),
            .of(People.screeningOfficer, Structures.screening),
            .of(People.addictionDirector, Structures.addictions),
            .of(People.unafamVolunteer, Structures.unafam),
            .of(People.physician, Structures.healthCentre),
            .of(People.healthDirector, Structures.healthCentre),
            .of(People.resident, Structures.healthCentre),
        ]
    }
}
