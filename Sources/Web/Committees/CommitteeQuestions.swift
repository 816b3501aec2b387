import Domain
import Storage

extension Committee {
    /// What the form of an instance offers to choose from.
    struct Choices: Sendable {
        let names: DirectoryNames
        let articles: [Option<ID<Article>>]
        let actions: [Option<ID<Action>>]

        init(_ dossier: Dossier) {
            names = dossier.directoryNames
            articles = dossier.articles.map { Option($0.id, "Article\u{a0}\($0.number) – \($0.title)") }
            actions = dossier.actions.map { Option($0.id, "\($0.shortName) – \($0.title)") }
        }
    }

    /// What it is, what rules it, who sits in it.
    static func form(_ choices: Choices) -> Form<Committee> {
        Form(
            [
                .init("Identité", identity(choices)), .init("Règle et rythme", rules(choices)),
                .init(
                    "Composition",
                    hint:
                        "Qui siège, pour quelle structure, dans quel collège. Quelques lettres suffisent\u{202f}; un nom que l’annuaire ne connaît pas y est ajouté.",
                    [
                        .rows(
                            "seats", "Sièges", \.seats, spare: 2, new: { Seat(.member, .partners) },
                            Seat.questions(choices.names)),
                        .area(
                            "composition", "Composition, telle que le contrat la dit", \.composition, rows: 3),
                    ]),
            ], rule: { committee throws(Refusal) in try committee.validate() })
    }

    private static func identity(_ choices: Choices) -> [Question<Committee>] {
        [
            .text("name", "Nom", \.name, isRequired: true),
            .one("kind", "Type", \.kind, among: .all(\.label), missing: "Choisissez le type d’instance."),
            .structure(
                "leader", "Structure qui l’anime", \.leader, in: choices.names,
                hint: "Pour une instance animée par un partenaire."),
            .lines("duties", "Missions", \.duties, hint: "Une par ligne."),
            .many("actions", "Fiches que sert un groupe de travail", \.actions, among: choices.actions),
        ]
    }

    private static func rules(_ choices: Choices) -> [Question<Committee>] {
        [
            .one(
                "article", "Article du contrat qui la régit", \.article, among: choices.articles,
                as: .list(blank: "Aucun")),
            .number(
                "everyMonths", "Se réunit au moins tous les", \.everyMonths,
                hint: "12 pour une fois par an\u{202f}; vide quand rien ne le fixe.", unit: "mois"),
        ]
    }
}

extension Seat {
    /// A seat names a structure, a person, or both; unless said otherwise, its college is that of the structure.
    fileprivate static func questions(_ names: DirectoryNames) -> [Question<Seat>] {
        [
            .own(
                FieldShape("structure", "Structure", .structure(in: names)),
                say: { [Answer($1 + "structure", names.name($0.organization))] },
                read: { seat, reader in
                    let college = College(rawValue: reader.text("college"))
                    seat.organization = reader.structure("structure", in: names, orNew: college ?? .partners)
                    seat.college = college ?? names.college(seat.organization) ?? .partners
                }
            ).weight(4),
            .person("person", "Personne", \.person, in: names, at: "structure").weight(3),
            .one("college", "Collège", \.college, among: .all(\.label), as: .list(blank: nil)),
            .one("duty", "Rôle", \.duty, among: .all(\.label), as: .list(blank: nil)),
            .horizon("since", "Depuis", \.since).weight(1),
            .horizon("until", "Jusqu’à", \.until).weight(1),
        ]
    }
}

extension ObjectPage {
    static let committee = ObjectPage(
        .committee, forms: { [Committee.form(Committee.Choices(.unknown)).shape] },
        path: { slug, id, _ in Path.committee(slug, ID(id)) })
}
