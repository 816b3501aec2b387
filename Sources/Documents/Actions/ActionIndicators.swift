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

    /// A column that no indicator fills is not drawn.
    private var table: Block {
        let all: [(column: Block.Table.Column, cell: (Indicator) -> Text, isFilled: (Indicator) -> Bool)] = [
            (.init("Indicateur", weight: 3), name, { _ in true }),
            (.init("Type", weight: 1.1), { Text($0.kind.label) }, { _ in true }),
            (
                .init("Départ", weight: 1, alignment: .end), { amount($0.baseline, $0) },
                { $0.baseline != nil }
            ),
            (.init("Cible", weight: 1, alignment: .end), { amount($0.target, $0) }, { $0.target != nil }),
            (.init("Dernière valeur", weight: 1.5, alignment: .end), latest, { _ in true }),
            (.init("Source et fréquence", weight: 2), source, { !source($0).isEmpty }),
        ]
        let drawn = all.filter { column in indicators.contains { column.isFilled($0) } }
        return .table(
            Text(French.count(indicators.count, "indicateur")), drawn.map(\.column),
            indicators.map { indicator in drawn.map { $0.cell(indicator) } })
    }

    private func name(_ indicator: Indicator) -> Text {
        let mark = Text(indicator.label + (indicator.isInvented ? "\u{a0}*" : ""))
        return indicator.founds ? mark + "\n\(emphasis: "fonde l’atteinte des objectifs")" : mark
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
                "* Indicateur plausible, à confirmer\u{202f}: les documents du contrat ne le donnent pas.")
        ]
    }

    private var figures: [Block] {
        indicators.compactMap { indicator in
            indicator.course(on: day).map { .figure($0, caption: Text(indicator.label), width: 0.4) }
        }
    }
}
