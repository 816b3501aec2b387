import Domain
import HTML

/// The form of the contract: its questions, and what is stored as answers to them.
enum ContractFields {
    static func outline(of dossier: Dossier) -> FormOutline {
        FormOutline(parts: [
            ("Le contrat", nil, identity),
            (
                "Le territoire",
                "Une commune ou un quartier que citent des fiches ne se retire qu’après y avoir été retiré.",
                territory(dossier)
            ),
            ("Approbations et avenants", "Dans l’ordre où ils ont eu lieu.", approvals),
            ("Ce qui s’y rattache", nil, attached),
        ])
    }

    private static let identity = [
        FormField("name", "Nom du contrat", isRequired: true, .text(.full)),
        FormField("holder", "Collectivité qui le porte", isRequired: true, .text(.full)),
        FormField("generation", "Génération", hint: "1, 2, 3…", .number(unit: nil)),
        FormField("start", "Premier jour", isRequired: true, .date(.day)),
        FormField(
            "end", "Dernier jour, tel que signé", hint: "Un avenant peut le repousser, plus bas.",
            isRequired: true, .date(.day)),
        FormField("region", "Région de l’ARS", .text(.half)),
        FormField("purpose", "Ce que vise le contrat", .area(rows: 4)),
    ]

    private static func territory(_ dossier: Dossier) -> [FormField] {
        let communes = dossier.communes.map { Choice($0.insee, $0.name) }
        return [
            FormField(
                "communes", "Communes", .rows([communeCode, RowColumn("name", "Nom", weight: 3)], spare: 1)),
            FormField(
                "neighbourhoods", "Quartiers prioritaires (QPV)",
                .rows(
                    [
                        RowColumn("name", "Nom", weight: 3), RowColumn("code", "Code", weight: 1),
                        RowColumn("insee", "Commune", .choice(communes)), RowColumn("id", "", .hidden),
                    ], spare: 1)),
        ]
    }

    private static let communeCode = RowColumn("insee", "Code INSEE", weight: 1)

    private static let approvals = [
        FormField(
            "approvals", "Approbations",
            .rows(
                [RowColumn("label", "Qui, ou quoi", weight: 3), RowColumn("when", "Quand", .date)], spare: 1)),
        FormField(
            "amendments", "Avenants de prorogation",
            .rows(
                [
                    RowColumn("label", "Intitulé", weight: 3), RowColumn("signed", "Signé", .date),
                    RowColumn("newEnd", "Nouveau dernier jour", .date),
                ], spare: 1)),
    ]

    private static let attached = [
        FormField(
            "plans", "Plans et démarches liés",
            .rows(
                [
                    RowColumn(
                        "kind", "Famille",
                        .choice(LinkedPlan.Kind.allCases.map { Choice($0.rawValue, $0.label) })),
                    RowColumn("name", "Nom", weight: 3), RowColumn("id", "", .hidden),
                ], spare: 1)),
        FormField(
            "articles", "Articles cités", hint: "Une phrase citée par ligne.",
            .rows(
                [
                    RowColumn("number", "Article", .number, weight: 1),
                    RowColumn("title", "Titre", weight: 2), RowColumn("part", "Partie", weight: 2),
                    RowColumn("quotes", "Phrases citées", .area, weight: 4), RowColumn("id", "", .hidden),
                ], spare: 1)),
    ]

    static func answers(of dossier: Dossier) -> FormData {
        let contract = dossier.contract
        var answers: [(name: String, value: String)] = [
            ("name", contract.name), ("holder", contract.holder),
            ("generation", String(contract.generation)), ("start", French.date(contract.start)),
            ("end", French.date(contract.end)), ("region", contract.region), ("purpose", contract.purpose),
        ]
        answers.add("communes", ["insee", "name"], rows: dossier.communes.map { [$0.insee, $0.name] })
        answers.add(
            "neighbourhoods", ["name", "code", "insee", "id"],
            rows: dossier.neighbourhoods.map { [$0.name, $0.code, $0.insee, $0.id.description] })
        answers.add(
            "approvals", ["label", "when"], rows: dossier.approvals.map { [$0.label, $0.when.french] })
        answers.add(
            "amendments", ["label", "signed", "newEnd"],
            rows: dossier.amendments.map { [$0.label, $0.signed.french, French.date($0.newEnd)] })
        answers.add(
            "plans", ["kind", "name", "id"],
            rows: dossier.plans.map { [$0.kind.rawValue, $0.name, $0.id.description] })
        answers.add(
            "articles", ["number", "title", "part", "quotes", "id"],
            rows: dossier.articles.map {
                [
                    String($0.number), $0.title, $0.part, $0.quotes.joined(separator: "\n"),
                    $0.id.description,
                ]
            })
        return FormData(saying: answers)
    }
}
