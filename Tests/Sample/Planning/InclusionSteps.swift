import Domain

extension SampleSteps {
    /// Fiches 13 to 15.
    static let inclusion = urbanism + food + youth

    private static let bearers = [Structures.agglomeration, Structures.hospital]

    private static let urbanism = [
        step(
            13, 1, "Première réunion\u{202f}: introduction à l’Urbanisme Favorable à la Santé",
            by: [Structures.agglomeration, Structures.melun]
        ).meeting(7, from: MelunSample.steeringDay),
        step(
            13, 2, "Seconde réunion\u{202f}: le «\u{202f}Logement Santé\u{202f}»", .on(20, .february, 2023),
            by: [Structures.agglomeration, Structures.melun]
        ).meeting(8, from: spring2023).attaining,
    ]

    private static let food = [
        step(
            14, 1, "Formation d’un représentant de chaque organisme",
            done: .on(.quarter(endingIn: .march, 2021)), by: bearers, known: spring2021),
        step(
            14, 2, "Rencontre avec les CCAS et services sociaux", done: .on(.during(.january, 2021)),
            by: bearers, known: spring2021),
        step(
            14, 3, "Comité de pilotage Alim’Activ, associations comprises", done: .on(.during(.march, 2021)),
            by: bearers, after: 2, known: spring2021),
        step(
            14, 4, "Fiche de recensement créée et diffusée", done: .on(.quarter(endingIn: .march, 2021)),
            by: bearers, known: spring2021),
        step(
            14, 5, "Deux livrets (professionnels, usagers)", by: bearers, after: 4, known: spring2021),
        step(
            14, 6, "Bilan de «\u{202f}Mon Panier Ma Santé\u{202f}»", done: .on(.during(.march, 2023)),
            by: [Structures.agglomeration, Structures.therapy], known: spring2023),
        step(
            14, 7,
            "Groupe de travail\u{202f}: modalités de «\u{202f}Mon Panier Ma Santé\u{202f}» en 2023",
            by: [Structures.agglomeration], after: 6, known: spring2023),
        deployment,
    ]

    /// It goes on through the contract: its dates are those of the contract, which no document says.
    private static var deployment: Milestone {
        var deployment = step(
            14, 8, "Poursuivre le déploiement du plan d’action (continu)", .year(2023), by: bearers)
        deployment.start = .year(2021)
        return deployment
    }

    private static let youth = [
        step(15, 1, "Poursuivre le suivi et le déploiement des actions des partenaires (continu)"),
        step(15, 2, "Point annuel avec les porteurs d’actions", known: spring2021).invented,
    ]
}

extension SampleSteps {
    /// «Vie du contrat et autres actions».
    static let contract = [
        life(
            1, "2e COPIL", .during(.january, 2023), named: "le 2e COPIL", known: day(15, .november, 2022)
        ).meeting(4, from: MelunSample.steeringDay),
        life(2, "Compte-rendu du COPIL", named: "le compte-rendu", after: 1).task(1),
        life(3, "Planning de déploiement 2023", named: "le planning", after: 1).task(2),
        life(4, "Prochain COTECH, au plus tard", .on(15, .may, 2023), named: "le COTECH"),
        life(
            5, "Revue du 2e trimestre\u{202f}: informations complémentaires", .quarter(endingIn: .june, 2023),
            named: "la revue", known: spring2023),
        evaluation,
        life(
            7, "3e COPIL\u{202f}: validation du rapport, lancement du renouvellement",
            between(.december, 2023, .january, 2024), named: "le 3e COPIL", after: 6
        ).meeting(14, from: spring2023),
        life(8, "Réunion publique de restitution", named: "la restitution", after: 7).task(4),
        life(9, "Communication et valorisation auprès des partenaires", after: 7, known: spring2023),
        life(10, "Actualisation du diagnostic territorial partagé", after: 7, known: spring2023),
        life(11, "Travaux de renouvellement de contractualisation", after: 7),
        blueMarch,
    ]

    private static var evaluation: Milestone {
        var evaluation = life(
            6, "Recueil des données et rapport d’évaluation", between(.september, 2023, .december, 2023),
            named: "l’évaluation"
        ).moved(to: .during(.september, 2023), from: spring2023)
        evaluation.responsibles = [Structures.agglomeration.id, Structures.ars.id]
        evaluation.start = .during(.september, 2023)
        return evaluation
    }

    /// Once in 2021, once in 2023: one étape that comes back.
    private static var blueMarch: Milestone {
        var march = life(12, "Mars bleu", known: spring2021).yearly
        march.responsibles = [Structures.cpam.id, Structures.screening.id]
        march.past = [.during(.march, 2021)]
        march.finish(.on(.during(.march, 2023)), on: spring2023)
        return march
    }

    private static func between(_ first: Month, _ year: Int, _ last: Month, _ end: Int) -> Horizon {
        let start = Day.first(ofMonth: first.rawValue, year)
        let stop = Day.last(ofMonth: last.rawValue, end)
        return Period(from: start, to: stop).map(Horizon.period) ?? .year(end)
    }
}
