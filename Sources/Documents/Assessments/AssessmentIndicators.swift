import Domain

/// The indicators of the fiche of a bilan: the values that it states, and of the others what was found by its day.
struct AssessmentIndicators {
    let assessment: Assessment
    let facts: Facts

    /// An indicator with what is told of it.
    private struct Told {
        let indicator: Indicator
        let measured: Indicator.Measured
        let trend: String?
    }

    var blocks: [Block] {
        let told = told
        guard !told.isEmpty else { return [] }
        let hasTarget = told.contains { $0.indicator.target != nil }
        return [
            .heading(1, "Indicateurs"),
            .table(
                Text("Valeurs au \(French.date(assessment.day))"),
                [.init("Indicateur", weight: 3), .init("Type", weight: 1.1)]
                    + (hasTarget ? [.init("Cible", weight: 1, alignment: .end)] : [])
                    + [.init("Valeur", weight: 1.6, alignment: .end)],
                told.map { row($0, hasTarget) }),
        ] + Indicator.marks(of: told.map(\.indicator)) + lacks(told)
    }

    private var told: [Told] {
        let all = facts.dossier.indicators
        let stated = Dictionary(assessment.values.map { ($0.indicator, $0.measured) }) { first, _ in first }
        let own = all.filter { $0.action == assessment.action || stated[$0.id] != nil }
        let counting = Counting(facts.dossier, for: own)
        return Indicator.Kind.allCases.flatMap { kind in own.filter { $0.kind == kind } }.compactMap {
            indicator in
            let counted = counting.facts(of: indicator)
            let found = indicator.state(on: assessment.day, counting: counted).measured
            guard let measured = stated[indicator.id] ?? found else { return nil }
            return Told(
                indicator: indicator, measured: measured,
                trend: measured == found ? indicator.trend(counting: counted, upTo: assessment.day) : nil)
        }
    }

    private func row(_ told: Told, _ hasTarget: Bool) -> [Text] {
        let trend = told.trend.map { "\n\($0)" } ?? ""
        return [told.indicator.named, Text(told.indicator.kind.label)]
            + (hasTarget ? [Text(told.indicator.targetText ?? "–")] : [])
            + ["\(strong: told.indicator.say(told.measured))\(trend)"]
    }

    private func lacks(_ told: [Told]) -> [Block] {
        told.contains { $0.measured == .lacking(.notSignificant) }
            ? [.paragraph("NS\u{202f}: valeur non significative.")] : []
    }
}
