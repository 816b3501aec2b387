import Domain

extension SampleIndicators {
    private static let quarterly = "Revues trimestrielles"
    private static let bilan = "Bilan intermédiaire du 7\u{a0}février 2023"

    static func women(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Réunions du groupe de travail", .number, "réunions", .sum, target: 1, "|ND",
                source: quarterly
            ).founding.fed(by: .meetings),
            Indicator(
                of, .process, "Rencontres préparatoires d’Octobre Rose", .words, .last, "|||plusieurs",
                source: quarterly),
            Indicator(
                of, .activity, "Actions de promotion du dépistage organisé mises en place", .number,
                "actions", .sum, target: 2, "ND|ND|0", source: bilan
            ).founding,
            Indicator(
                of, .activity, "Agents formés au repérage des violences", .number, "agents", .sum, "ND|ND|ND"
            ).imagined,
            Indicator(
                of, .result, "Participation au dépistage organisé du cancer du sein", .ratio, .last,
                "ND|ND|ND", source: "CRCDC"
            ).imagined,
        ]
    }

    static func seniors(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Rencontres et réunions sur les séniors et les aidants", .number,
                "rencontres", .sum, target: 1, "ND|ND|1", source: quarterly
            ).founding.fed(by: .meetings),
            Indicator(
                of, .activity, "Actions de prévention et promotion de la santé mises en place", .number,
                "actions", .sum, target: 1, "ND|ND|0", source: bilan
            ).founding,
            Indicator(
                of, .activity, "Communes associées à la Halte répit", .number, "communes", .last, "SO|1|1",
                source: quarterly),
            Indicator(
                of, .result, "Aidants qui ont eu un temps de répit", .number, "aidants", .separate,
                "SO|ND|ND"
            ).imagined,
        ]
    }

    static func schooling(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Réunions du groupe auxquelles la CAMVS a pris part (cumul)", .number,
                "réunions", .last, target: 5, "2|ND|5", source: bilan
            ).founding,
            Indicator(
                of, .activity, "Guides diffusés", .number, "guides", .sum, target: 2, "ND|ND|ND",
                source: quarterly),
            Indicator(
                of, .result, "Familles qui connaissent le guide", .ratio, .last, "AV|AV|AV",
                source: "Questionnaire"
            ).imagined,
        ]
    }

    static func mentalHealth(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "CLSM actif", .yesNo, .last, target: 1, "non|non|non", source: bilan
            ).founding,
            Indicator(
                of, .process, "Rencontres avec l’UNAFAM 77", .words, .last, "|||plusieurs", source: quarterly),
            Indicator(
                of, .activity, "Réunions d’information PSSM et PTSM", .number, "réunions", .sum, target: 1,
                "", source: quarterly
            ).founding.fed(by: .meetings),
            Indicator(of, .activity, "Personnes formées PSSM", .number, "personnes", .sum, "AV|AV|AV")
                .imagined,
            Indicator(
                of, .result, "Projets du PTSM pilotés par un partenaire du CLS", .number, "projets", .last,
                "AV|AV|AV"
            ).imagined,
        ]
    }

    static func urbanism(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Réunions d’information aux communes", .number, "réunions", .sum, target: 2,
                "SO|SO", source: quarterly
            ).founding.fed(by: .meetings),
            Indicator(
                of, .activity, "Participations", .number, "participations", .sum, "SO|SO", source: quarterly
            ).fed(by: .participations),
            Indicator(
                of, .activity, "Communes représentées", .number, "communes", .separate, "SO|SO",
                source: quarterly
            ).fed(by: .communes),
            Indicator(
                of, .result, "Communes qui intègrent la santé dans un projet d’aménagement", .number,
                "communes", .last, "AV|AV|1", source: quarterly),
        ]
    }

    static func food(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Rencontres de coordination", .number, "rencontres", .sum, "2|ND|ND",
                source: quarterly),
            Indicator(
                of, .process, "Fiche de recensement créée et diffusée", .yesNo, .last, target: 1,
                "oui|oui|oui", source: quarterly
            ).founding,
            Indicator(
                of, .activity, "Plan d’action en déploiement", .yesNo, .last, target: 1, "ND|ND|oui",
                source: bilan
            ).founding,
            Indicator(
                of, .activity, "Livrets parus (professionnels, usagers)", .number, "livrets", .sum, target: 2,
                "0|ND|ND", source: quarterly),
            Indicator(
                of, .result, "«\u{202f}Mon Panier Ma Santé\u{202f}» reconduit après bilan", .yesNo, .last,
                target: 1, "SO|ND|ND|oui", source: quarterly),
        ]
    }

    static func youth(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Suivi des actions des partenaires assuré", .yesNo, .last, target: 1,
                "oui|oui|oui", source: bilan
            ).founding,
            Indicator(
                of, .activity, "Actions de partenaires déployées dans les QPV", .number, "actions", .last,
                target: 8, "5|6|6"
            ).founding.imagined,
            Indicator(
                of, .result, "Actions reconduites d’une année sur l’autre", .ratio, .last,
                "ND|4 sur 5|4 sur 5"
            ).imagined,
        ]
    }

    /// What articles 6 and 7 ask of the coordination.
    static var coordination: [Indicator] {
        [
            Indicator(
                .contract, .process, "COPIL tenus", .number, "COPIL", .sum, target: 1, "",
                source: "Article\u{a0}6 du contrat"
            ).yearly.fed(by: .steering),
            Indicator(
                .contract, .process, "COTECH tenus", .number, "COTECH", .sum, target: 2, "ND",
                source: "Article\u{a0}6 du contrat"
            ).yearly.fed(by: .technical),
            Indicator(
                .contract, .process, "Participations par collège", .number, "participations", .sum, "ND",
                source: "Émargements"
            ).yearly.fed(by: .participations),
            Indicator(
                .contract, .process, "Revues trimestrielles publiées", .number, "revues", .sum, target: 4,
                "ND|ND", source: "Article\u{a0}7 du contrat"
            ).yearly.fed(by: .reviews),
        ]
    }

    /// What it does beside its fiches.
    static var others: [Indicator] {
        [
            Indicator(
                .contract, .activity, "Communes avec un stand Mars bleu", .number, "communes", .last,
                "SO|ND||3", source: quarterly),
            Indicator(
                .contract, .activity, "Kits de dépistage remis", .number, "kits", .sum, "|||ND",
                source: quarterly
            ).fed(by: .counts, "kits de dépistage remis"),
        ]
    }
}
