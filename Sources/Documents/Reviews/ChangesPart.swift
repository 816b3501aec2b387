import Domain

/// What changed since the last review, and what became of its promises: what the committees of the quarter decided and
/// looked at is told with them.
struct ChangesPart {
    let review: QuarterlyReview
    let facts: Facts

    private var delta: Delta { review.delta }

    var pieces: [ReportSection.Piece] {
        [
            .init("changements", "Changements depuis la dernière revue", changes),
            .init("indicateurs", "Indicateurs qui ont changé", IndicatorChanges(review: review).blocks),
            .init("echeances", "Échéances passées", late),
            .init("promesses", "Suites annoncées", promises),
        ]
    }

    private var changes: [Block] {
        let items =
            [assessed, started, attained].compactMap(\.self) + standings + slips + blocking
            + [planning].compactMap(\.self)
        return items.isEmpty ? [] : [.bullets(items)]
    }

    /// «Planning. Depuis le COPIL du 7 février 2023 : 17 étapes ajoutées, …»
    private var planning: Text? {
        let end = review.quarter.last
        return review.dossier.known(on: end).movedSinceLastShown(on: end).map {
            "\(strong: "Planning de déploiement"). \($0)"
        }
    }

    /// «Un premier bilan a été établi pour chacune des 15 fiches action ; 4 ont atteint leurs objectifs (…).»
    private var assessed: Text? {
        guard !delta.assessed.isEmpty else { return nil }
        let all = delta.assessed.count == review.dossier.actions.count && delta.assessed.count > 1
        let whose =
            all
            ? "chacune des \(delta.assessed.count) fiches action"
            : Facts.fiches(delta.assessed.map(\.number))
        let attained = newlyAttained.filter(delta.assessed.contains)
        let said =
            attained.isEmpty
            ? "" : "\u{202f}; les objectifs y sont atteints pour \(Facts.fiches(attained.map(\.number)))"
        return "Un \(strong: "premier bilan") a été établi pour \(whose)\(said)."
    }

    /// Without those that a COPIL of the quarter was shown as attained.
    private var newlyAttained: [Action] {
        let shown = review.steering.flatMap { meeting in
            review.dossier.synthesisKnown(on: meeting.when.last).lines(in: .attained).map(\.action.id)
        }
        return delta.attained.filter { !shown.contains($0.id) }
    }

    /// Whether a committee of the quarter decided it: its part says so.
    private func isDecided(_ effects: Set<Decision.Effect>, _ action: Action) -> Bool {
        (review.steering + review.technical).flatMap(\.decisions).contains { decision in
            decision.outcome.isAdopted && effects.contains(decision.effect)
                && decision.actions.contains(action.id)
        }
    }

    private var started: Text? {
        sentence(delta.started, "a démarré", "ont démarré")
    }

    private var attained: Text? {
        sentence(newlyAttained, "a atteint ses objectifs", "ont atteint leurs objectifs")
    }

    private var standings: [Text] {
        let halted = delta.halted.filter { !isDecided([.standby, .stop], $0) }.compactMap { action -> Text? in
            guard let line = review.synthesis.lines.first(where: { $0.action.id == action.id }),
                let ruling = line.standing.stop ?? line.standing.standby
            else { return nil }
            let how = line.standing.stop == nil ? "a été mise en stand-by" : "a été arrêtée"
            return """
                La fiche\u{a0}\(action.number) \(strong: how) par le \(ruling.meetingName), \(ruling.when.prose).
                """
        }
        let prioritized = delta.prioritized.filter { !isDecided([.priority], $0) }.map(\.number)
        let resumed = delta.resumed.filter { !isDecided([.resumption], $0) }.map(\.number)
        let became = French.noun(prioritized.count, "est devenue prioritaire", "sont devenues prioritaires")
        return [simple(prioritized, became)].compactMap(\.self) + halted
            + [simple(resumed, French.noun(resumed.count, "a repris", "ont repris"))].compactMap(\.self)
    }

    private var slips: [Text] {
        delta.slipped.compactMap { line in
            line.forecasts.french(on: review.quarter.last).map {
                "L’échéance de la fiche\u{a0}\(line.action.number) \(strong: "a glissé")\u{202f}: atteinte \($0)."
            }
        }
    }

    private var blocking: [Text] {
        delta.blocking.filter { !delta.assessed.contains($0.action) }.flatMap { blocking in
            blocking.points.map { point in
                """
                \(strong: "Nouveau point bloquant") pour la fiche\u{a0}\(blocking.action.number)\u{202f}: \
                \(Text(markup: point.text).asSentence)
                """
            }
        }
    }

    /// Fiches whose first bilan this is are told with it.
    private func sentence(_ actions: [Action], _ one: String, _ many: String) -> Text? {
        let known = actions.filter { !delta.assessed.contains($0) }.map(\.number)
        return simple(known, French.noun(known.count, one, many))
    }

    private func simple(_ numbers: [Int], _ verb: String) -> Text? {
        guard !numbers.isEmpty else { return nil }
        return "\(French.capitalized(Facts.fiches(numbers))) \(strong: verb)."
    }

    /// Fiches of one date and one bilan make one item.
    private var late: [Block] {
        let lines = review.synthesis.late
        let ends = lines.compactMap { line in line.assessment.flatMap { LateEnd($0) } }
        let items = ends.uniqued.map { end in
            let numbers = lines.filter { $0.assessment.flatMap { LateEnd($0) } == end }.map(\.action.number)
            return Text(
                "\(French.capitalized(Facts.bareFiches(numbers)))\u{202f}: \(end.french(numbers.count)).")
        }
        guard !items.isEmpty else { return [] }
        let title = French.noun(lines.count, "Échéance passée", "Échéances passées")
        return [.callout(.attention, Text(title), [.bullets(items)])]
    }

    private var promises: [Block] {
        guard !review.promises.isEmpty else { return [] }
        return [.heading(2, "Suites annoncées par les revues précédentes")]
            + [.bullets(review.promises.map(told))]
    }

    private func told(_ promise: QuarterlyReview.Promise) -> Text {
        let whose = facts.fiches(promise.entry.actions).map { " pour \($0)" } ?? ""
        let what = "\(Grammar.quoted(promise.entry.title))\(whose)"
        guard promise.isKept else {
            return
                "\(strong: "Toujours attendue")\u{202f}: la suite de \(what), annoncée \(promise.entry.when.prose)."
        }
        let answers = promise.answers.map { "\(Grammar.quoted($0.title)) (\($0.when.french))" }
        return "\(strong: "Donnée")\u{202f}: la suite de \(what), par \(French.list(answers))."
    }
}

/// A forecast that passed, and what the last bilan says of it: one made before the date says nothing of what has been
/// attained since, and no more is told than it says.
private struct LateEnd: Hashable {
    private let horizon: Horizon
    private let bilan: Day
    private let attainment: Attainment?

    init?(_ assessment: Assessment) {
        guard let horizon = assessment.horizon else { return nil }
        (self.horizon, bilan, attainment) = (horizon, assessment.day, assessment.attainment)
    }

    func french(_ count: Int) -> String {
        let day = French.date(bilan)
        let state =
            bilan <= horizon.last
            ? "\(French.noun(count, "son", "leur")) dernier bilan, du \(day), est antérieur"
            : "\(Attainment.ofObjectives(attainment)) au bilan du \(day)"
        return "l’atteinte était prévue \(horizon.prose)\u{202f}; \(state)"
    }
}
