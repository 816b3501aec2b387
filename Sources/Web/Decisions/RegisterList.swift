import Domain
import HTML

/// What the register shows, whatever is asked of it.
struct RegisterList: OfDossier {
    let dossier: Dossier
    let register: Register
    /// Those that took a decision.
    let committees: [Committee]
    let today: Day

    init(_ dossier: Dossier, on day: Day) {
        self.dossier = dossier
        today = day
        register = Register(dossier, on: day)
        let used = Set(register.lines.compactMap(\.meeting.committee))
        committees = dossier.committees.filter { used.contains($0.id) }
    }

    /// Who made a proposition, in short.
    func author(of proposal: Proposal) -> Organization? {
        dossier.$organizations[proposal.conclusion.organization]
    }

    private func numbers(_ line: Register.Line) -> [String] {
        dossier.actions(line.decision.actions).map { String($0.number) }
    }

    private func plain(_ text: String) -> String { Markup(text).plainText }

    private func lines<Thing>(_ things: [Thing], _ words: (Thing) -> String) -> String {
        things.map(words).joined(separator: "\n")
    }
}

extension RegisterList {
    /// The decisions that an address asks for.
    func listing(_ asked: FormData) -> Listing<Register.Line> {
        Listing(
            Path.decisions(slug), "décision", of: register.lines, asked, filters: filters, columns: columns)
    }

    private var filters: [ListingFilter<Register.Line>] {
        let years = Set(register.lines.map(\.meeting.when.first.year)).sorted(by: >).map(String.init)
        let fiches = dossier.actions.map { Choice(String($0.number), "\($0.shortName) – \($0.title)") }
        return [
            .any(
                "annee", "Année", years.map { Choice($0, $0) }, all: "Toutes", words: { $0 },
                values: { [String($0.meeting.when.first.year)] }),
            .any(
                "instance", "Instance", committees.map { Choice($0.id.description, $0.name) }, all: "Toutes"
            ) { $0.meeting.committee.map { [$0.description] } ?? [] },
            .any("fiche", "Fiche", fiches, all: "Toutes", words: { "fiche\u{a0}\($0)" }, values: numbers),
            .one("effet", "Effet", .all(\Decision.Effect.label)) { [$0.decision.effect.rawValue] },
            .one("suite", "Suite", .all(\Register.Sequel.label), all: "Toutes") { [$0.sequel.rawValue] },
        ]
    }

    private var columns: [ListingColumn<Register.Line>] {
        let shown = RegisterLine(list: self, today: today)
        return [
            .shown("Date", .by("date", \.meeting.when.first), text: \.meeting.when.french, cell: shown.when),
            .exported("Réunion") { $0.meeting.name },
            .shown("Décision", text: { plain($0.decision.text) }, cell: shown.decision),
            .exported("Suite donnée") { $0.decision.outcome.label },
            .exported("Réserve") { plain($0.decision.reserve) },
            .exported("Effet") { $0.decision.effect.label },
            .shown("Fiches", text: { numbers($0).joined(separator: ", ") }, cell: shown.fiches),
            .exported("Propositions") {
                lines($0.proposals) { "\(plain($0.conclusion.text)) (\($0.meeting.called))" }
            },
            .exported("Devenir") { $0.french }, .shown("Suite", cell: shown.sequel),
            .exported("Tâches") { lines($0.tasks) { plain($0.task.text) } },
            .exported("Réunions") { lines($0.meetings) { "\($0.title), \($0.when.french)" } },
            .exported("Journal") { lines($0.entries) { "\($0.title), \($0.when.french)" } },
            .exported("Bilans") {
                lines($0.assessments) { bilan in
                    "\(bilan.kind.label), fiche \(dossier.$actions[bilan.action].map { String($0.number) } ?? "")"
                }
            },
        ]
    }
}
