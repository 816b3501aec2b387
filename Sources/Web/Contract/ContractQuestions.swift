import Domain
import HTML
import Storage

extension ContractTerms {
    /// What the forms of a contract offer to choose from, and what their rule asks.
    struct Choices: OfContract {
        let contract: Contract
        let communes: [Option<String>]
        let former: ContractTerms
        let use: ContractUse

        init(_ dossier: Dossier) {
            contract = dossier.contract
            communes = dossier.communes.map { Option($0.insee, code: $0.insee, $0.name) }
            former = dossier.terms
            use = ContractUse(dossier.actions, dossier.committees)
        }

        /// What is written must keep, with what other things name.
        var rule: Form<ContractTerms>.Rule {
            { terms throws(Refusal) in try terms.validate(replacing: former, in: use) }
        }
    }

    /// What was signed, where, how it was approved, and what it is linked with.
    static func form(_ choices: Choices) -> Form<ContractTerms> {
        Form(
            [
                .init("Le contrat", identity),
                .init(
                    "Le territoire",
                    hint:
                        "Une commune ou un quartier que citent des fiches ne se retire qu’après y avoir été retiré.",
                    territory(choices.communes)),
                .init(
                    "Approbations et avenants",
                    hint: "Dans l’ordre où ils ont eu lieu. \(Question<ContractTerms>.knownRowHint)",
                    approved(choices)),
                .init("Ce qui s’y rattache", [linkedPlans, quotedArticles]),
            ], rule: choices.rule)
    }

    static let identity: [Question<ContractTerms>] = [
        .text("name", "Nom du contrat", \.contract.name, isRequired: true),
        .text("holder", "Collectivité qui le porte", \.contract.holder, isRequired: true),
        .number(
            "generation", "Génération", \.contract.generation, hint: "1, 2, 3…", isRequired: false),
        .day("start", "Premier jour", \.contract.start, missing: "Indiquez le premier jour du contrat."),
        .day(
            "end", "Dernier jour, tel que signé", \.contract.end,
            hint: "Un avenant peut le repousser, plus bas.", missing: "Indiquez le dernier jour du contrat."),
        .area("purpose", "Ce que vise le contrat", \.contract.purpose),
    ]

    private static func territory(_ communes: [Option<String>]) -> [Question<ContractTerms>] {
        [
            .rows(
                "communes", "Communes", \.communes, key: \.insee, new: { Commune("", "") },
                [
                    .text("insee", "Code INSEE", \.insee).weight(1), .text("name", "Nom", \.name).weight(3),
                ]),
            .rows(
                "neighbourhoods", "Quartiers prioritaires (QPV)", \.neighbourhoods, key: \.id,
                new: { Neighbourhood(name: "", insee: "") },
                [
                    .text("name", "Nom", \.name).weight(3), .text("code", "Code", \.code).weight(1),
                    .one("insee", "Commune", \.insee, among: communes, as: .list(blank: nil)),
                ]),
        ]
    }

    /// Until its own date is read, a row stands on the first or the last day of the contract.
    private static func approved(_ choices: Choices) -> [Question<ContractTerms>] {
        let (start, end) = (Horizon.day(choices.contract.start), choices.contract.end)
        return [
            .rows(
                "approvals", "Approbations", \.approvals, new: { Approval("", start) },
                [
                    .text("label", "Qui, ou quoi", \.label).weight(3),
                    .horizon("when", "Quand", \.when, missing: "Indiquez la date."), .knownRow(\.known),
                ]),
            .rows(
                "amendments", "Avenants de prorogation", \.amendments,
                new: { Amendment("", signed: start, newEnd: end) },
                [
                    .text("label", "Intitulé", \.label).weight(3),
                    .horizon("signed", "Signé", \.signed, missing: "Indiquez la date."),
                    .day(
                        "newEnd", "Nouveau dernier jour", \.newEnd,
                        missing: "Indiquez le nouveau dernier jour."), .knownRow(\.known),
                ]),
        ]
    }

    private static let linkedPlans: Question<ContractTerms> = .rows(
        "plans", "Plans et démarches liés", \.plans, key: \.id, new: { LinkedPlan(.other, "") },
        [
            .one("kind", "Famille", \.kind, among: .all(\.label), as: .list(blank: nil)),
            .text("name", "Nom", \.name).weight(3),
        ])

    private static let quotedArticles: Question<ContractTerms> = .rows(
        "articles", "Articles cités", \.articles, key: \.id, hint: "Une phrase citée par ligne.",
        new: { Article(number: 0, title: "", quotes: []) },
        [
            .number("number", "Article", \.number).weight(1), .text("title", "Titre", \.title),
            .text("part", "Partie", \.part), .lines("quotes", "Phrases citées", \.quotes).weight(4),
        ])
}

extension ObjectPage {
    static let contract = ObjectPage(
        .contract,
        forms: {
            let choices = ContractTerms.Choices(.unknown)
            return [
                ContractTerms.form(choices).shape, ContractTerms.identityForm(choices).shape,
                Contract.regionForm.shape, AttainmentRule.form.shape,
            ]
        }, path: { slug, _, _ in Path.strategy(slug) })
}
