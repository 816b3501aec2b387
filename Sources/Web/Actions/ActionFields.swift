import Domain
import HTML

/// The questions of each section of a fiche.
enum ActionFields {
    static func fields(of section: ActionSection, in dossier: Dossier, except own: ID<Action>? = nil)
        -> [FormField]
    {
        switch section {
        case .identity: identity(dossier)
        case .aims: aims
        case .people: people(dossier)
        case .carriers: carriers(dossier)
        case .calendar: calendar
        case .means: means(dossier)
        case .results: results(dossier, except: own)
        }
    }

    private static func identity(_ dossier: Dossier) -> [FormField] {
        let names = Dictionary(dossier.axes.map { ($0.id, $0.number) }) { first, _ in first }
        return [
            FormField(
                "number", "Numéro dans le contrat", hint: "Unique dans le contrat.", isRequired: true,
                .number(unit: nil)),
            FormField(
                "code", "Code ARS",
                hint: "Par exemple 2021-505\u{202f}; vide tant que l’ARS ne l’a pas donné.",
                .text(.short)),
            FormField("title", "Intitulé", isRequired: true, .text(.full)),
            FormField(
                "axis", "Axe stratégique", isRequired: true,
                .radios(dossier.axes.map { Choice($0.id.description, $0.label) })),
            FormField(
                "objective", "Objectif stratégique",
                .choice(
                    dossier.objectives.map {
                        Choice($0.id.description, "Axe\u{a0}\(names[$0.axis] ?? 0), \($0.title)")
                    }, blank: "Aucun pour l’instant")),
        ]
    }

    private static let aims = [
        FormField("context", "Constat", hint: "Ce qui a conduit à écrire la fiche.", .area(rows: 6)),
        FormField(
            "generalObjective", "Objectif général",
            hint: "Une phrase\u{202f}: elle ouvre la page de la fiche.",
            .area(rows: 3)),
        FormField(
            "specificObjectives", "Objectifs spécifiques", hint: "Un par ligne, «\u{202f}- \u{202f}» devant.",
            .area(rows: 5)),
        FormField(
            "operationalObjectives", "Objectifs opérationnels", hint: "Ce qui sera fait, un par ligne.",
            .area(rows: 6)),
    ]

    private static func people(_ dossier: Dossier) -> [FormField] {
        let quarters = FormField(
            "neighbourhoods", "Quartiers prioritaires (QPV)",
            .boxes(dossier.neighbourhoods.map { Choice($0.id.description, $0.name) }))
        return [
            FormField("description", "Description", hint: "Comment l’action se déroule.", .area(rows: 8)),
            FormField("targetPublic", "Public cible", .area(rows: 3)),
            FormField(
                "determinants", "Déterminants de santé visés",
                .boxes(Determinant.allCases.map { Choice($0.rawValue, $0.label) })),
            FormField(
                "communes", "Communes", hint: "Aucune cochée\u{202f}: tout le territoire.",
                .boxes(dossier.communes.map { Choice($0.insee, $0.name) })),
        ] + (dossier.neighbourhoods.isEmpty ? [] : [quarters])
    }

    private static let known = "Tapez quelques lettres\u{202f}; un nom nouveau s’ajoute à l’annuaire."

    private static func carriers(_ dossier: Dossier) -> [FormField] {
        let structures = dossier.organizations.map(\.name)
        let people = dossier.people.map(\.fullName)
        return [
            FormField("pilot", "Structure pilote", hint: known, .suggested(structures)),
            FormField("contact", "Contact dans la structure", hint: known, .suggested(people)),
            FormField("referent", "Élu·e référent·e", hint: known, .suggested(people)),
            FormField(
                "partners", "Partenaires", hint: known,
                .rows([RowColumn("name", "Structure", .suggested(structures), weight: 4)], spare: 2)),
        ]
    }

    private static let calendar = [
        FormField("start", "Début", .date(.any)),
        FormField("end", "Fin", .date(.any)),
        FormField("isRecurring", "Action récurrente", hint: "Elle revient, chaque année par exemple.", .box),
        FormField(
            "milestones", "Étapes",
            hint: "Dates comme vous les connaissez\u{202f}: 9 mai 2023, juillet 2023, T3 2023.",
            .rows(
                [
                    RowColumn("label", "Étape", weight: 4), RowColumn("due", "Prévue", .date, weight: 1),
                    RowColumn("reached", "Franchie", .date, weight: 1),
                ], spare: 2)),
    ]

    private static func means(_ dossier: Dossier) -> [FormField] {
        [
            FormField("humanMeans", "Moyens humains", .area(rows: 4)),
            FormField("technicalMeans", "Moyens techniques", .area(rows: 4)),
            FormField(
                "fundings", "Budget et financeurs", hint: "Montant en euros, vide s’il n’est pas connu.",
                .rows(
                    [
                        RowColumn(
                            "funder", "Financeur", .suggested(dossier.organizations.map(\.name)), weight: 4),
                        RowColumn("euros", "Montant", .number, weight: 1),
                    ], spare: 2)),
        ]
    }

    private static func results(_ dossier: Dossier, except own: ID<Action>?) -> [FormField] {
        let others = dossier.actions.filter { $0.id != own }
        return [
            FormField("expectedResults", "Résultats attendus", .area(rows: 4)),
            FormField(
                "participation", "Participation des habitants",
                .radios(Participation.allCases.map { Choice($0.rawValue, $0.label) })),
            FormField(
                "plans", "Politiques et plans liés",
                .boxes(dossier.plans.map { Choice($0.id.description, $0.name) })),
            FormField(
                "linkedActions", "Fiches liées",
                .boxes(others.map { Choice($0.id.description, "\($0.number). \($0.title)") })),
            FormField(
                "documents", "Documents", hint: "Leur adresse commence par https://",
                .rows([RowColumn("label", "Nom"), RowColumn("address", "Adresse", weight: 3)], spare: 1)),
        ]
    }
}
