import Domain
import HTML
import Storage

/// An étape as a form writes it, with what its source holds.
struct WrittenStep: Versioned {
    var milestone: Milestone
    /// As its source holds them, where it has one.
    let due: Horizon?
    let done: Milestone.Done?
    /// Gives it its own date again.
    var leavesSource = false

    var id: ID<WrittenStep> { ID(milestone.id.rawValue) }
    var version: Int {
        get { milestone.version }
        set { milestone.version = newValue }
    }

    init(_ step: PlannedStep) {
        (milestone, due, done) = (step.milestone, step.due, step.done)
    }

    /// A new one.
    init(_ milestone: Milestone) {
        (self.milestone, due, done) = (milestone, nil, nil)
    }

    /// As it is to be written.
    func written(on day: Day) -> Milestone {
        var milestone = milestone
        if leavesSource { milestone.leaveSource(holding: due, done: done, on: day) }
        return milestone
    }
}

extension WrittenStep {
    /// What the forms of an étape offer to choose from.
    struct Choices: Sendable {
        let names: DirectoryNames
        let actions: [Option<ID<Action>>]
        let others: [Option<ID<Milestone>>]
        /// The day of the form.
        let today: Day

        init(_ dossier: Dossier, of step: WrittenStep, on today: Day) {
            names = dossier.directoryNames
            actions = dossier.actions.map { Option($0.id, code: "\($0.number)", "\($0.number). \($0.title)") }
            let numbers = Dictionary(dossier.actions.map { ($0.id, $0.number) }) { first, _ in first }
            others = dossier.milestones.filter { $0.id != step.milestone.id }.map { other in
                let fiche = numbers[other.action].map { "fiche\u{a0}\($0)" } ?? "vie du contrat"
                return Option(other.id, "\(other.title) (\(fiche))")
            }
            self.today = today
        }

        /// None.
        static let unknown = Choices()

        private init() {
            (names, actions, others) = (DirectoryNames([], []), [], [])
            today = Day.first(ofMonth: 1, 1970)
        }
    }

    /// A title and, if it is known, a date: the rest unfolds.
    static func form(_ choices: Choices, isHeld: Bool = false) -> Form<WrittenStep> {
        Form(
            [
                .init(
                    [title, fiche(choices)]
                        + (isHeld ? [leaving] : [due(choices.today), done(choices.today)])),
                .init("Préciser", isFolded: true, details(choices)),
            ],
            rule: { step throws(Refusal) in
                try step.written(on: choices.today).validate(today: choices.today)
            })
    }

    /// What a line of the grid asks.
    static func line(on today: Day) -> Form<WrittenStep> {
        Form(
            [title, due(today), done(today)],
            rule: { step throws(Refusal) in
                try step.written(on: today).validate(today: today)
            })
    }

    private static let title: Question<WrittenStep> = .text(
        "title", "Étape", \.milestone.title, isRequired: true)

    private static func fiche(_ choices: Choices) -> Question<WrittenStep> {
        .one(
            "action", "Fiche action", \.milestone.action, among: choices.actions,
            as: .list(blank: "Vie du contrat et autres actions"))
    }

    private static func due(_ today: Day) -> Question<WrittenStep> {
        .one(
            FieldShape(
                "due", "Échéance",
                hint:
                    "Aussi précisément qu’on la connaît\u{202f}: 24 mai 2023, mai 2023, T3 2023, 2023, entre décembre 2023 et janvier 2024. Vide, sans date.",
                .date(.any)),
            say: { ($0.milestone.source == nil ? $0.milestone.due : $0.due)?.spelled ?? "" },
            read: { step, reader, name in
                guard step.milestone.source == nil else { return }
                let typed = reader.read(name, { Reading.due($0, on: today) }) {
                    Reading.noDate($0, on: today)
                }
                if typed == nil, !reader.text(name).isBlank { return }
                step.milestone.move(to: typed, on: today)
            })
    }

    private static func done(_ today: Day) -> Question<WrittenStep> {
        .one(
            FieldShape(
                "done", "Réalisée",
                hint:
                    "Le jour, le mois ou l’année\u{202f}; «\u{202f}date non connue\u{202f}» si personne ne l’a notée. Vide tant qu’elle ne l’est pas.",
                .date(.any)),
            say: { ($0.milestone.source == nil ? $0.milestone.done : $0.done)?.french ?? "" },
            read: { step, reader, name in
                guard step.milestone.source == nil else { return }
                let typed = reader.text(name)
                if typed == step.milestone.done?.french { return }
                if Reading.isUnknownDate(typed) {
                    return step.milestone.finish(.seen(today), on: today)
                }
                let when = reader.read(name, { Reading.due($0, on: today) }) {
                    Reading.noDate($0, on: today)
                }
                if when == nil, !typed.isBlank { return }
                step.milestone.finish(when.map(Milestone.Done.on), on: today)
            })
    }

    private static let leaving: Question<WrittenStep> = .flag(
        "leavesSource", "Lui donner sa propre date", \.leavesSource,
        hint: "Sa date est celle de ce qu’elle est, et change avec. Cochez pour l’en détacher.")

    private static func details(_ choices: Choices) -> [Question<WrittenStep>] {
        [
            .horizon("start", "Début", \.milestone.start),
            .structures("responsibles", "Responsables", \.milestone.responsibles, in: choices.names),
            .many("waits", "Attend", \.milestone.waits, among: choices.others),
            .flag(
                "attains", "Atteint les objectifs de la fiche", \.milestone.attains,
                hint: "Une étape par fiche au plus\u{202f}: sa date est l’échéance du prochain bilan."),
            .flag("isYearly", "Revient chaque année", \.milestone.isYearly),
            .text(
                "shortName", "Nom court", \.milestone.shortName,
                hint:
                    "Avec son article, pour les phrases qui la nomment parmi d’autres\u{202f}: l’évaluation.",
                width: .half),
            .flag(
                "isInvented", "Plausible, à confirmer", \.milestone.isInvented,
                hint: "Cochez tant qu’aucun document du contrat ne donne cette étape."),
            known(on: choices.today),
        ]
    }

    private static func known(on today: Day) -> Question<WrittenStep> {
        .one(
            FieldShape(
                "known", "Connu depuis le",
                hint: "Vide\u{202f}: aujourd’hui. Un document qui parle d’un jour d’avant n’en dit rien.",
                .date(.day)),
            say: { $0.milestone.known.map { $0 == today ? "" : French.date($0) } ?? "" },
            read: { step, reader, name in
                if let day = reader.day(name) {
                    reader.check(name) { () throws(Refusal) in try day.requireKnown(by: today) }
                    step.milestone.known = day
                }
            })
    }
}

extension ObjectPage {
    static let milestone = ObjectPage(
        .milestone, forms: { [WrittenStep.form(.unknown).shape] },
        path: { slug, id, _ in Path.step(slug, ID(id)) })

    static let planningVersion = ObjectPage(.planningVersion) { slug, id, _ in
        Path.planningVersion(slug, ID(id))
    }
}
