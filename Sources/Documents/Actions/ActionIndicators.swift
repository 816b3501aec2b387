import Domain

/// The indicators of the fiche, with the last value known and the course of those that have one.
struct ActionIndicators {
    let action: Action
    let day: Day
    let facts: Facts

    private var indicators: [Indicator] {
        let own = facts.dossier.indicators.filter { $0.action == action.id }
        return Indicator.Kind.allCases.flatMap { kind in own.filter { $0.kind == kind } }
    }

    var blocks: [Block] {
        var sheet = TermList("Indicateurs")
        guard !indicators.isEmpty else {
            sheet.add(TermList.missing, as: "Indicateurs")
            return sheet.blocks
        }
        sheet.add([table] + note + figures)
        return sheet.blocks
    }

    private var table: Block {
        .table(
            Text(French.count(indicators.count, "indicateur")),
            [
                .init("Indicateur", weight: 3), .init("Type", weight: 1.1),
                .init("Départ", weight: 1, alignment: .end), .init("Cible", weight: 1, alignment: .end),
                .init("Dernière valeur", weight: 1.5, alignment: .end),
                .init("Source et fréquence", weight: 2),
            ],
            indicators.map { indicator in
                [
                    name(indicator), Text(indicator.kind.label), amount(indicator.baseline, indicator),
                    amount(indicator.target, indicator), latest(indicator), source(indicator),
                ]
            })
    }

    private func name(_ indicator: Indicator) -> Text {
        Text(indicator.label + (indicator.isInvented ? "\u{a0}*" : ""))
    }

    private func source(_ indicator: Indicator) -> Text {
        Text([indicator.source, indicator.frequency].filter { !$0.isBlank }.joined(separator: " – "))
    }

    private func latest(_ indicator: Indicator) -> Text {
        let state = indicator.state(on: day, counting: facts.dossier.counted(by: indicator))
        guard let measured = state.measured else { return "–" }
        let when = state.day.map { "\n\(French.date($0))" } ?? ""
        return "\(strong: indicator.say(measured))\(when)"
    }

    private func amount(_ value: Double?, _ indicator: Indicator) -> Text {
        Text(value.map { indicator.say($0) } ?? "–")
    }

    private var note: [Block] {
        guard indicators.contains(where: \.isInvented) else { return [] }
        return [
            .paragraph(
                "* Indicateur proposé pour l’exemple\u{202f}: les documents du contrat ne le donnent pas.")
        ]
    }

    private var figures: [Block] {
        indicators.compactMap { indicator in
            indicator.course(on: day).map { .figure($0, caption: Text(indicator.label), width: 0.4) }
        }
    }
}
