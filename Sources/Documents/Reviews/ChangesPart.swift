import Domain

/// What changed since the last review, and what became of its promises.
struct ChangesPart {
    let review: QuarterlyReview
    let facts: Facts

    private var delta: Delta { review.delta }

    var pieces: [ReportSection.Piece] {
        [
            .init("changements", "Changements depuis la dernière revue", changes),
            .init("echeances", "Échéances passées", late),
            .init("promesses", "Suites annoncées", promises),
        ]
    }

    private var changes: [Block] {
        let items = [assessed, started, attained].compactMap(\.self) + standings + slips + blocking
        return items.isEmpty ? [] : [.bullets(items)]
    }

    /// «Un premier bilan a été établi pour chacune des 15 fiches action ; 4 ont atteint leurs objectifs (…).»
    private var assessed: Text? {
        guard !delta.assessed.isEmpty else { return nil }
        let all = delta.assessed.count == review.dossier.actions.count && delta.assessed.count > 1
        let whose =
            all
            ? "chacune des \(delta.assessed.count) fiches action"
            : Facts.fiches(delta.assessed.map(\.number))
        let attained = delta.attained.filter(delta.assessed.contains)
        let said =
            attained.isEmpty
            ? "" : "\u{202f}; les objectifs y sont atteints pour \(Facts.fiches(attained.map(\.number)))"
        return "Un \(strong: "premier bilan") a été établi pour \(whose)\(said)."
    }

    private var started: Text? {
        sentence(delta.started, "a démarré", "ont démarré")
    }

    private var attained: Text? {
        sentence(delta.attained, "a atteint ses objectifs", "ont atteint leurs objectifs")
    }

    private var standings: [Text] {
        let halted = delta.halted.compactMap { action -> Text? in
            guard let line = review.synthesis.lines.first(where: { $0.action.id == action.id }),
                let ruling = line.standing.stop ?? line.standing.standby
            else { return nil }
            let how = line.standing.stop == nil ? "a été mise en stand-by" : "a été arrêtée"
            return """
                La fiche\u{a0}\(action.number) \(strong: how) par le \(ruling.meetingName), \(ruling.when.prose).
                """
        }
        let prioritized = delta.prioritized.map(\.number)
        let became = French.noun(prioritized.count, "est devenue prioritaire", "sont devenues prioritaires")
        return [simple(prioritized, became)].compactMap(\.self) + halted
            + [
                simple(
                    delta.resumed.map(\.number), French.noun(delta.resumed.count, "a repris", "ont repris"))
            ]
            .compactMap(\.self)
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

    private var late: [Block] {
        let lines = review.synthesis.late
        guard !lines.isEmpty else { return [] }
        let items = lines.compactMap { line in
            line.assessment?.horizon.map { horizon in
                Text(
                    """
                    Fiche\u{a0}\(line.action.number)\u{202f}: l’atteinte des objectifs était prévue \
                    \(horizon.prose)\u{202f}; elle n’est pas atteinte au \(French.date(review.quarter.last)).
                    """)
            }
        }
        let title = French.noun(
            lines.count, "Échéance passée sans que les objectifs soient atteints",
            "Échéances passées sans que les objectifs soient atteints"
        )
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
