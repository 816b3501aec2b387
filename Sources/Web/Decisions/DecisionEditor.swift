import Domain
import HTML

/// The form of what a meeting left: contributions, conclusions, decisions, tasks, what comes next.
struct DecisionEditor: Sendable {
    let visit: MemberVisit
    let dossier: Dossier
    let meeting: Meeting

    private var slug: String { dossier.contract.slug }

    func form() throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .editContract)
        let page = Path.meeting(slug, meeting.id)
        let links = [
            Link("Réunions", Path.meetings(slug)), Link(meeting.name, page),
            Link("Suites", "", isCurrent: true),
        ]
        return FormerEditForm(
            contract: dossier.contract, section: .meetings, title: "Suites de la réunion",
            breadcrumb: visit.breadcrumb(dossier.contract) + links,
            action: Path.meetingDecisions(slug, meeting.id),
            back: page, outline: outline, stored: DecisionColumns(dossier: dossier).answers(of: meeting),
            version: meeting.version, kicker: "\(meeting.name) · \(meeting.when.french)", width: .wide)
    }

    private var choices: DecisionChoices { DecisionChoices(dossier: dossier, meeting: meeting) }

    private var outline: FormOutline {
        FormOutline([
            .init(
                title: "Apports et échanges", hint: nil,
                fields: [
                    FormField(
                        "contributions", "Apports des structures", .rows(contributionColumns, spare: 1)),
                    FormField("notes", "Ce qui s’est dit", .area(rows: 6)),
                ]),
            .init(
                title: "Conclusions",
                hint:
                    "Une conclusion sous réserve du COPIL est une proposition\u{202f}: elle attend sa décision.",
                fields: [
                    FormField("conclusions", "Ce que la réunion conclut", .rows(conclusionColumns, spare: 1))
                ]),
            .init(title: "Décisions", hint: decisionHint, fields: [decisions]),
            .init(
                title: "Tâches",
                hint: "Une décision tout juste écrite se choisit ici après un premier enregistrement.",
                fields: [FormField("tasks", "Ce qu’elle demande", .rows(taskColumns, spare: 1))]),
            .init(title: "La suite", hint: nil, fields: sequel),
        ])
    }

    private var decisionHint: String {
        meeting.kind.decides
            ? "L’effet d’une décision adoptée prend date le jour de la réunion, une fois tenue\u{202f}; il disparaît si la décision est corrigée."
            : "Un COPIL seul change une priorité, un stand-by, un bilan ou un groupe. Ici, notez ce que la réunion décide pour elle-même\u{202f}; le reste est une conclusion sous réserve."
    }

    private var decisions: FormField {
        FormField(
            "decisions", "Ce que la réunion décide",
            .rows(meeting.kind.decides ? steeringColumns : plainColumns, spare: 1))
    }

    private var sequel: [FormField] {
        let earlier = choices.earlierDecisions
        let next = FormField("next", "Prochaine réunion annoncée", .date(.any))
        guard !earlier.isEmpty else { return [next] }
        return [
            FormField(
                "follows", "Décisions que cette réunion poursuit",
                hint: "Le fil de la fiche ira de la décision à cette réunion.", .boxes(earlier)), next,
        ]
    }

    private var structures: [String] { dossier.organizations.map(\.name) }

    private var contributionColumns: [RowColumn] {
        [
            RowColumn("structure", "Structure", .suggested(structures)),
            RowColumn("text", "Apport", .area, weight: 4),
        ]
    }

    private var conclusionColumns: [RowColumn] {
        [
            RowColumn("text", "Conclusion", .area, weight: 4),
            RowColumn("structure", "Proposée par", .suggested(structures)),
            RowColumn("awaits", "Sous réserve du COPIL", .choice([Choice("oui", "Oui")])),
            RowColumn("fiches", "Fiches (9, 10)"), RowColumn("id", "", .hidden),
        ]
    }

    private var steeringColumns: [RowColumn] {
        let effects = Decision.Effect.allCases.map { Choice($0.rawValue, $0.label) }
        return [
            RowColumn("text", "Décision", .area, weight: 4), outcome,
            RowColumn("reserve", "Réserve, si elle en a une", .area, weight: 3),
            RowColumn("effect", "Effet", .choice(effects)), RowColumn("fiches", "Fiches (9, 10)"),
            RowColumn("committee", "Groupe de travail ouvert", .suggested(choices.groups), weight: 3),
            RowColumn("answers", "Propositions auxquelles elle répond", .boxes(choices.propositions)),
            RowColumn("assessments", "Bilans qu’elle valide", .boxes(choices.assessments)),
            RowColumn("id", "", .hidden),
        ]
    }

    private var plainColumns: [RowColumn] {
        [
            RowColumn("text", "Décision", .area, weight: 4), outcome,
            RowColumn("reserve", "Réserve, si elle en a une", .area, weight: 3),
            RowColumn("fiches", "Fiches (9, 10)"), RowColumn("id", "", .hidden),
        ]
    }

    private var outcome: RowColumn {
        let meetingDecisions = Decision.Outcome.allCases.map { Choice($0.rawValue, $0.label) }
        return RowColumn("outcome", "Suite donnée", .choice(meetingDecisions))
    }

    private var taskColumns: [RowColumn] {
        [
            RowColumn("text", "À faire", .area, weight: 4),
            RowColumn("owner", "Par qui", .suggested(dossier.people.map(\.fullName))),
            RowColumn("structure", "Structure", .suggested(structures)),
            RowColumn("due", "Avant", .date), RowColumn("done", "Faite le", .date),
            RowColumn("fiches", "Fiches (9, 10)"),
            RowColumn("follows", "Décisions qu’elle met en œuvre", .boxes(choices.decisionsToCarryOut)),
            RowColumn("id", "", .hidden),
        ]
    }
}
