import Domain

/// The decisions of the COPIL of 7 February 2023 that something carries on.
extension Meetings {
    static let screeningFirst = ID<Decision>(2)
    static let seniorsFirst = ID<Decision>(3)
    static let approval = ID<Decision>(5)
    static let evaluation = ID<Decision>(7)
}

extension Meetings {
    static var decisionsOfFebruary: [Decision] {
        [
            decision(
                2,
                """
                Donner la priorité à la promotion du dépistage organisé des cancers, du cancer du sein en \
                particulier (fiche action\u{a0}9).
                """,
                .priority, on: 9, answering: Proposals.screening),
            decision(
                3,
                """
                Donner la priorité à l’information sur les résidences et les services destinés aux personnes \
                âgées (fiche action\u{a0}10).
                """,
                .priority, on: 10, answering: Proposals.seniors),
            decision(
                4,
                """
                Donner la priorité à la relance des échanges et du travail partenarial sur la santé mentale \
                (fiche action\u{a0}12).
                """,
                .priority, on: 12, answering: Proposals.mentalHealth),
            decision(
                5,
                """
                Approuver la proposition de l’UNAFAM 77\u{202f}: faire du CLS un moteur de rencontres sur \
                les ressources en santé mentale.
                """,
                .orientation, on: 12, answering: Proposals.resources),
            decision(
                6, "Valider les orientations et les priorités du CLS pour l’année 2023.", .orientation,
                answering: Proposals.groups),
            decision(
                7,
                """
                Valider la méthodologie et le calendrier d’évaluation du CLS 2021-2023, établis à partir du \
                cahier des charges d’évaluation des CLS.
                """,
                .orientation),
        ]
    }

    private static func decision(
        _ id: Int64, _ text: String, _ effect: Decision.Effect, on action: Int64? = nil,
        answering proposal: Conclusion? = nil
    ) -> Decision {
        var decision = Decision(text, effect, actions: action.map { fiches($0) } ?? [])
        decision.id = ID(id)
        decision.answers = [proposal].compactMap { $0?.id }
        return decision
    }

    /// «Prochaines étapes»: those that somebody carries out are tasks.
    static var tasksOfFebruary: [MeetingTask] {
        [
            task(1, "Compte-rendu du comité de pilotage"), task(2, "Planning de déploiement 2023"),
            task(
                3,
                """
                Évaluation du CLS, processus et effets\u{202f}: recueil des données et rédaction du \
                rapport, de septembre à décembre\u{a0}2023, par la coordinatrice du CLS avec la chargée de \
                mission Relations avec les collectivités de l’ARS-DD 77
                """, by: People.coordinator, before: .during(.december, 2023), carryingOut: evaluation),
            task(4, "Réunion publique de restitution", carryingOut: evaluation),
        ]
    }

    private static func task(
        _ id: Int64, _ text: String, by owner: Person? = nil, before due: Horizon? = nil,
        carryingOut decision: ID<Decision>? = nil
    ) -> MeetingTask {
        var task = MeetingTask(text, owner: owner?.id, due: due)
        task.id = ID(id)
        task.organization = Structures.agglomeration.id
        task.follows = [decision].compactMap(\.self)
        return task
    }

    static var stepsAfterFebruary: [Conclusion] {
        [
            Conclusion(
                id: ID(24),
                """
                Prochain COPIL (décembre\u{a0}2023 – janvier\u{a0}2024)\u{202f}: validation du rapport \
                d’évaluation et lancement des travaux de renouvellement de la contractualisation
                """),
            Conclusion(
                id: ID(25),
                """
                Communication et valorisation des résultats auprès des partenaires, et actualisation du \
                diagnostic territorial partagé, en vue de reconduire la contractualisation
                """),
        ]
    }

    static let notesOfFebruary = """
        L’atteinte des objectifs s’apprécie d’après les **indicateurs de processus, d’activité et de \
        résultat** que chaque fiche s’est donnés au montage du CLS. Les fiches sans planning de déploiement \
        demandent l’**arbitrage du COPIL** pour aboutir en 2023.

        L’évaluation croise **deux questions**, la réduction des inégalités sociales et territoriales de \
        santé et l’amélioration du parcours de santé, en deux temps, le processus puis les effets.
        """
}
