import Domain
import HTML

extension Meeting {
    /// What it left: contributions, conclusions, decisions, tasks, what comes next.
    static func decisionForm(_ choices: DecisionChoices, on today: Day) -> Form<Meeting> {
        Form(
            [
                .init("Apports et échanges", contributions(choices)),
                .init(
                    "Conclusions",
                    hint:
                        "Une conclusion sous réserve du COPIL est une proposition\u{202f}: elle attend sa décision.",
                    [
                        .rows(
                            "conclusions", "Ce que la réunion conclut", \.conclusions, key: \.id,
                            new: { Conclusion("") }, Conclusion.questions(choices))
                    ]),
                .init(
                    "Décisions", hint: decisionHint(choices),
                    [
                        .rows(
                            "decisions", "Ce que la réunion décide", \.decisions, key: \.id,
                            new: { Decision("") }, Decision.questions(choices))
                    ]),
                .init(
                    "Tâches",
                    hint: "Une décision tout juste écrite se choisit ici après un premier enregistrement.",
                    [
                        .rows(
                            "tasks", "Ce qu’elle demande", \.tasks, key: \.id, new: { MeetingTask("") },
                            MeetingTask.questions(choices))
                    ]), .init("La suite", sequel(choices)),
            ],
            rule: { meeting throws(Refusal) in
                try meeting.validate(today: today, among: choices.committees)
            })
    }

    private static func contributions(_ choices: DecisionChoices) -> [Question<Meeting>] {
        [
            .rows(
                "contributions", "Apports des structures", \.contributions, new: { Contribution("") },
                [
                    .structure("structure", "Structure", \.organization, in: choices.names),
                    .area("text", "Apport", \.text).weight(4),
                ]), .area("notes", "Ce qui s’est dit", \.notes, rows: 6),
        ]
    }

    private static func decisionHint(_ choices: DecisionChoices) -> String {
        choices.decides
            ? "L’effet d’une décision adoptée prend date le jour de la réunion, une fois tenue\u{202f}; il disparaît si la décision est corrigée."
            : "Un COPIL seul change une priorité, un stand-by, un bilan ou un groupe. Ici, notez ce que la réunion décide pour elle-même\u{202f}; le reste est une conclusion sous réserve."
    }

    private static func sequel(_ choices: DecisionChoices) -> [Question<Meeting>] {
        let next = Question<Meeting>.horizon("next", "Prochaine réunion annoncée", \.next)
        guard !choices.earlierDecisions.options.isEmpty else { return [next] }
        return [
            .offered(
                "follows", "Décisions que cette réunion poursuit", \.follows, choices.earlierDecisions,
                hint: "Le fil de la fiche ira de la décision à cette réunion."), next,
        ]
    }
}

extension Conclusion {
    /// One conclusion.
    static func questions(_ choices: DecisionChoices) -> [Question<Conclusion>] {
        [
            .area("text", "Conclusion", \.text).weight(4),
            .structure("structure", "Proposée par", \.organization, in: choices.names),
            .flag("awaits", "Sous réserve du COPIL", \.awaitsSteering), .actions(\.actions, choices),
            .one(
                "wish", "Effet souhaité", \.wish,
                among: Decision.Effect.wished.map { Option($0, code: $0.rawValue, $0.label) },
                as: .list(blank: "Aucun, une orientation")
            ).asked(by: "awaits", for: "oui"),
            .one(
                FieldShape("opens", "Groupe de travail à ouvrir", .suggested(choices.groups)),
                say: \.opens, read: { $0.opens = $1.text($2) }
            ).asked(by: "wish", for: Decision.Effect.opening.rawValue),
        ]
    }
}

extension Decision {
    /// Only a COPIL is asked for what changes something; elsewhere a row keeps what it had.
    static func questions(_ choices: DecisionChoices) -> [Question<Decision>] {
        let words: [Question<Decision>] = [
            .area("text", "Décision", \.text).weight(4),
            .one("outcome", "Suite donnée", \.outcome, among: .all(\.label), as: .list(blank: nil)),
            .area("reserve", "Réserve", \.reserve).weight(3)
                .asked(by: "outcome", for: Decision.Outcome.adoptedWithReserve.rawValue),
        ]
        guard choices.decides else { return words + [.actions(\.actions, choices)] }
        return words + [
            .one("effect", "Effet", \.effect, among: .all(\.label), as: .list(blank: nil)),
            .horizon("expected", "Planning demandé pour", \.expected)
                .asked(by: "effect", for: Decision.Effect.planAsked.rawValue),
            .actions(\.actions, choices), group(choices),
            .offered("answers", "Propositions auxquelles elle répond", \.answers, choices.propositions),
            assessments(choices),
        ]
    }

    /// A group that the contract has by its name; another name is that of a group to open.
    private static func group(_ choices: DecisionChoices) -> Question<Decision> {
        .one(
            FieldShape("committee", "Groupe de travail ouvert", .suggested(choices.groups)),
            say: { choices.name(of: $0.committee) },
            read: { decision, reader, name in
                let typed = reader.text(name)
                let known = choices.committees.first { French.folded($0.name) == French.folded(typed) }
                decision.committee = typed.isBlank ? nil : known?.id ?? reader.newcomers.group(typed)
            }
        ).weight(3).asked(by: "effect", for: Decision.Effect.opening.rawValue)
    }

    private static func assessments(_ choices: DecisionChoices) -> Question<Decision> {
        let chosen = Question<Decision>.offered(
            "assessments", "Bilans qu’elle valide", \.assessments, choices.assessments)
        return .own(chosen.shape, say: chosen.say) { decision, reader in
            chosen.read(&decision, &reader)
            decision.bearOnActions(of: choices.bilans)
        }.asked(by: "effect", for: Decision.Effect.validation.rawValue)
    }
}

extension MeetingTask {
    /// One task.
    static func questions(_ choices: DecisionChoices) -> [Question<MeetingTask>] {
        [
            .area("text", "À faire", \.text).weight(4),
            .person("owner", "Par qui", \.owner, in: choices.names, at: "structure"),
            .structure("structure", "Structure", \.organization, in: choices.names),
            .horizon("due", "Avant", \.due), .day("done", "Faite le", \.doneOn),
            .actions(\.actions, choices),
            .offered("follows", "Décisions qu’elle met en œuvre", \.follows, choices.decisionsToCarryOut),
        ]
    }
}

extension Question {
    /// Fiches by their numbers.
    fileprivate static func actions(_ slot: Slot<Value, [ID<Action>]>, _ choices: DecisionChoices) -> Question
    {
        one(
            FieldShape(
                "fiches", "Fiches (9, 10)",
                .chooser(
                    Chooser([], address: Path.suggestions(choices.names.slug, .actions), takesSeveral: true))),
            say: { choices.actions.words($0[keyPath: slot]) },
            read: { value, reader, name in value[keyPath: slot] = choices.actions.read(name, &reader) })
    }

    /// Some of those offered, or that were; what was chosen before keeps its place.
    fileprivate static func offered<Thing>(
        _ name: String, _ label: String, _ slot: Slot<Value, [ID<Thing>]>,
        _ offer: DecisionChoices.Offer<Thing>, hint: String? = nil
    ) -> Question {
        .own(
            FieldShape(name, label, hint: hint, .boxes(offer.options.map(\.choice))),
            say: { value, prefix in value[keyPath: slot].map { Answer(prefix + name, $0.description) } },
            read: { value, reader in
                let ticked = Set(reader.all(name))
                value[keyPath: slot] = offer.known.filter { ticked.contains($0.description) }
                    .inOrder(of: value[keyPath: slot])
            })
    }
}
