import Domain

/// The indicators of the fiche, with the last value known and the course of those that have one.
struct ActionIndicators {
    let action: Action
    let day: Day
    let facts: Facts
    private let counting: Counting

    init(action: Action, day: Day, facts: Facts) {
        (self.action, self.day, self.facts) = (action, day, facts)
        counting = Counting(facts.dossier, for: facts.dossier.indicators.filter { $0.action == action.id })
    }

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
        sheet.add([table] + Indicator.marks(of: indicators) + figures)
        return sheet.blocks
    }

    /// A column that no indicator fills is not drawn.
    private var table: Block {
        let all: [(column: Block.Table.Column, cell: (Indicator) -> Text, isFilled: (Indicator) -> Bool)] = [
            (.init("Indicateur", weight: 3), \.named, { _ in true }),
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

    private func source(_ indicator: Indicator) -> Text {
        Text([indicator.source, indicator.frequency].filter { !$0.isBlank }.joined(separator: " – "))
    }

    private func latest(_ indicator: Indicator) -> Text {
        let counted = counting.facts(of: indicator)
        let state = indicator.state(on: day, counting: counted)
        guard let measured = state.measured else { return "–" }
        let when = state.day.map { "\n\(French.date($0))" } ?? ""
        let trend = indicator.trend(counting: counted, upTo: day).map { "\n\($0)" } ?? ""
        return "\(strong: indicator.say(measured))\(when)\(trend)"
    }

    private func amount(_ value: Double?, _ indicator: Indicator) -> Text {
        Text(value.map { indicator.say($0) } ?? "–")
    }

    private var figures: [Block] {
        indicators.compactMap { indicator in
            indicator.course(on: day).map { .figure($0, caption: Text(indicator.label), width: 0.4) }
        }
    }
}
