import Domain
import HTML

/// The form of an instance: what it is, what rules it, who sits in it.
struct CommitteeEditor: Sendable {
    let visit: MemberVisit
    let dossier: Dossier

    /// What a new instance starts from.
    static let blank = Committee(.workingGroup, "")

    private var slug: String { dossier.contract.slug }

    func new() throws(Refusal) -> EditForm {
        try Access.require(visit.member, .editContract)
        return form("Nouvelle instance", Self.blank, Path.committees(slug), version: nil)
    }

    func edit(_ committee: Committee) throws(Refusal) -> EditForm {
        try Access.require(visit.member, .editContract)
        return form(
            "Modifier l’instance", committee, Path.committee(slug, committee.id), version: committee.version)
    }

    private func form(_ title: String, _ committee: Committee, _ action: String, version: Int?) -> EditForm {
        let list = Path.committees(slug)
        var links = [Link("Instances", list)]
        if version != nil { links.append(Link(committee.name, action)) }
        return EditForm(
            contract: dossier.contract, section: .committees, title: title,
            breadcrumb: visit.breadcrumb(dossier.contract) + links + [Link(title, "", isCurrent: true)],
            action: action, back: version == nil ? list : action, outline: outline,
            stored: CommitteeForm.answers(of: committee, in: dossier), version: version,
            kicker: version == nil ? nil : "\(committee.name)", width: .wide)
    }

    private var outline: FormOutline {
        FormOutline(parts: [
            ("Identité", nil, identity), ("Règle et rythme", nil, rules),
            (
                "Composition",
                "Qui siège, pour quelle structure, dans quel collège. Quelques lettres suffisent\u{202f}; un nom que l’annuaire ne connaît pas y est ajouté.",
                [
                    FormField("seats", "Sièges", .rows(seatColumns, spare: 2)),
                    FormField(
                        "composition", "Composition, telle que le contrat la dit", .area(rows: 3)),
                ]
            ),
        ])
    }

    private var identity: [FormField] {
        let kinds = Committee.Kind.allCases.map { Choice($0.rawValue, $0.label) }
        let fiches = dossier.actions.map { Choice($0.id.description, "\($0.shortName) – \($0.title)") }
        return [
            FormField("name", "Nom", isRequired: true, .text(.full)),
            FormField("kind", "Type", .radios(kinds)),
            FormField(
                "leader", "Structure qui l’anime", hint: "Pour une instance animée par un partenaire.",
                .suggested(dossier.organizations.map(\.name))),
            FormField(
                "duties", "Missions", hint: "Une par ligne.", .area(rows: 4)),
            FormField("actions", "Fiches que sert un groupe de travail", .boxes(fiches)),
        ]
    }

    private var rules: [FormField] {
        let articles = dossier.articles.map {
            Choice($0.id.description, "Article\u{a0}\($0.number) – \($0.title)")
        }
        return [
            FormField("article", "Article du contrat qui la régit", .choice(articles, blank: "Aucun")),
            FormField(
                "everyMonths", "Se réunit au moins tous les",
                hint: "12 pour une fois par an\u{202f}; vide quand rien ne le fixe.", .number(unit: "mois")),
        ]
    }

    private var seatColumns: [RowColumn] {
        let duties = Seat.Duty.allCases.map { Choice($0.rawValue, $0.label) }
        let colleges = College.allCases.map { Choice($0.rawValue, $0.label) }
        return [
            RowColumn("structure", "Structure", .suggested(dossier.organizations.map(\.name)), weight: 4),
            RowColumn("person", "Personne", .suggested(dossier.people.map(\.fullName)), weight: 3),
            RowColumn("college", "Collège", .choice(colleges), weight: 2),
            RowColumn("duty", "Rôle", .choice(duties), weight: 2),
            RowColumn("since", "Depuis", .date, weight: 1),
            RowColumn("until", "Jusqu’à", .date, weight: 1),
        ]
    }
}
