import Domain
import HTML
import Storage

extension Action {
    /// What the forms of a fiche offer to choose from.
    struct Choices: Sendable {
        let names: DirectoryNames
        let axes: [Option<ID<Axis>>]
        let objectives: [Option<ID<Objective>>]
        /// The axis of each objective.
        let axisOf: [ID<Objective>: ID<Axis>]
        let communes: [Option<String>]
        let neighbourhoods: [Option<ID<Neighbourhood>>]
        let plans: [Option<ID<LinkedPlan>>]
        /// The other fiches.
        let actions: [Option<ID<Action>>]

        init(_ dossier: Dossier, except own: ID<Action>? = nil) {
            names = dossier.directoryNames
            axes = dossier.axes.map { Option($0.id, $0.label) }
            let numbers = Dictionary(dossier.axes.map { ($0.id, $0.number) }) { first, _ in first }
            objectives = dossier.objectives.map {
                Option($0.id, "Axe\u{a0}\(numbers[$0.axis] ?? 0), \($0.title)")
            }
            axisOf = Dictionary(dossier.objectives.map { ($0.id, $0.axis) }) { first, _ in first }
            communes = dossier.communes.map { Option($0.insee, code: $0.insee, $0.name) }
            neighbourhoods = dossier.neighbourhoods.map { Option($0.id, $0.name) }
            plans = dossier.plans.map { Option($0.id, $0.name) }
            actions = dossier.actions.filter { $0.id != own }.map {
                Option($0.id, "\($0.number). \($0.title)")
            }
        }
    }

    /// The questions of one section. Its identity alone asks for the objective, and so for that of its axis.
    static func form(_ section: ActionSection, _ choices: Choices) -> Form<Action> {
        Form(
            questions(section, choices),
            rule: { action throws(Refusal) in
                let objective = section == .identity ? action.objective : nil
                try action.validate(objectiveOf: objective.flatMap { choices.axisOf[$0] })
            })
    }

    private static func questions(_ section: ActionSection, _ choices: Choices) -> [Question<Action>] {
        switch section {
        case .identity: identity(choices)
        case .aims: aims
        case .people: people(choices)
        case .carriers: carriers(choices.names)
        case .calendar: calendar
        case .means: means(choices.names)
        case .results: results(choices)
        }
    }

    private static func identity(_ choices: Choices) -> [Question<Action>] {
        [
            .number("number", "Numéro dans le contrat", \.number, hint: "Unique dans le contrat."),
            .text(
                "code", "Code ARS", \.code,
                hint: "Par exemple 2021-505\u{202f}; vide tant que l’ARS ne l’a pas donné.", width: .short),
            .text("title", "Intitulé", \.title, isRequired: true),
            .one(
                "axis", "Axe stratégique", \.axis, among: choices.axes, isRequired: true,
                missing: "Choisissez l’axe stratégique."),
            .one(
                "objective", "Objectif stratégique", \.objective, among: choices.objectives,
                as: .list(blank: "Aucun pour l’instant")),
        ]
    }

    private static let aims: [Question<Action>] = [
        .area("context", "Constat", \.context, hint: "Ce qui a conduit à écrire la fiche.", rows: 6),
        .area(
            "generalObjective", "Objectif général", \.generalObjective,
            hint: "Une phrase\u{202f}: elle ouvre la page de la fiche.", rows: 3),
        .area(
            "specificObjectives", "Objectifs spécifiques", \.specificObjectives,
            hint: "Un par ligne, «\u{202f}- \u{202f}» devant.", rows: 5),
        .area(
            "operationalObjectives", "Objectifs opérationnels", \.operationalObjectives,
            hint: "Ce qui sera fait, un par ligne.", rows: 6),
    ]

    private static func people(_ choices: Choices) -> [Question<Action>] {
        let neighbourhoods: Question<Action> = .many(
            "neighbourhoods", "Quartiers prioritaires (QPV)", \.neighbourhoods, among: choices.neighbourhoods)
        return [
            .area(
                "description", "Description", \.description, hint: "Comment l’action se déroule.", rows: 8),
            .area("targetPublic", "Public cible", \.targetPublic, rows: 3),
            .many(
                "determinants", "Déterminants de santé visés", \.determinants, among: .all(\.label)),
            .many(
                "communes", "Communes", \.communes, among: choices.communes,
                hint: "Aucune cochée\u{202f}: tout le territoire."),
        ] + (choices.neighbourhoods.isEmpty ? [] : [neighbourhoods])
    }

    private static let known = "Tapez quelques lettres, un sigle ou une structure, puis choisissez."

    private static func carriers(_ names: DirectoryNames) -> [Question<Action>] {
        [
            .structure("pilot", "Structure pilote", \.pilot, in: names, hint: known),
            .person("contact", "Contact dans la structure", \.contact, in: names).hint(known),
            .person("referent", "Élu·e référent·e", \.referent, in: names).hint(known),
            .structures("partners", "Partenaires", \.partners, in: names, hint: known, spare: 2),
        ]
    }

    private static let calendar: [Question<Action>] = [
        .horizon("start", "Début", \.start),
        .horizon("end", "Fin", \.end),
        .flag(
            "isRecurring", "Action récurrente", \.isRecurring,
            hint: "Elle revient, chaque année par exemple."),
    ]

    private static func means(_ names: DirectoryNames) -> [Question<Action>] {
        [
            .area("humanMeans", "Moyens humains", \.humanMeans),
            .area("technicalMeans", "Moyens techniques", \.technicalMeans),
            .rows(
                "fundings", "Budget et financeurs", \.fundings,
                hint: "Montant en euros, vide s’il n’est pas connu.", spare: 2,
                new: { Funding("", euros: nil) },
                [
                    .suggested("funder", "Financeur", \.funder, from: names.structureNames).weight(4),
                    .number("euros", "Montant", \.euros).weight(1),
                ]),
        ]
    }

    private static func results(_ choices: Choices) -> [Question<Action>] {
        [
            .area("expectedResults", "Résultats attendus", \.expectedResults),
            .one(
                "participation", "Participation des habitants", \.participation, among: .all(\.label)),
            .many("plans", "Politiques et plans liés", \.plans, among: choices.plans),
            .many("linkedActions", "Fiches liées", \.linkedActions, among: choices.actions),
            .rows(
                "documents", "Documents", \.documents, hint: "Leur adresse commence par https://",
                new: { LinkedDocument("", "") },
                [.text("label", "Nom", \.label), .text("address", "Adresse", \.address).weight(3)]),
        ]
    }
}

extension ObjectPage {
    static let action = ObjectPage(
        .action, forms: { ActionSection.allCases.map { Action.form($0, Action.Choices(.unknown)).shape } },
        path: { slug, _, place in place.action.map { Path.action(slug, $0) } })
}
