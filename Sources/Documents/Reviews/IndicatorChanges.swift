import Domain

/// The indicators that changed since the last review, in one short table: those that found the attainment first.
struct IndicatorChanges {
    /// More lines would be a grid: the others are counted.
    private static let most = 12

    let review: QuarterlyReview

    var blocks: [Block] {
        let shown = Array(review.indicators.prefix(Self.most))
        guard !shown.isEmpty else { return [] }
        return [
            .table(
                caption,
                [
                    .init("De", weight: 0.9), .init("Indicateur", weight: 3.6),
                    .init("Avant", weight: 1.5, alignment: .end),
                    .init("Au \(French.date(review.quarter.last))", weight: 1.5, alignment: .end),
                    .init("Cible", weight: 1.3, alignment: .end),
                ], shown.map(row))
        ] + others + Indicator.marks(of: shown.map(\.line.indicator))
    }

    private var caption: Text {
        let changed = French.count(
            review.indicators.count, "indicateur qui a changé", "indicateurs qui ont changé")
        let founding = review.indicators.count(where: \.line.indicator.founds)
        return Text(
            founding == 0
                ? changed
                : "\(changed), dont \(founding) en tête qui \(French.noun(founding, "fonde", "fondent")) l’atteinte"
        )
    }

    private var others: [Block] {
        let count = review.indicators.count - Self.most
        guard count > 0 else { return [] }
        let changed = French.noun(count, "autre indicateur a changé", "autres indicateurs ont changé")
        return [.paragraph("\(count) \(changed).")]
    }

    private func row(_ change: IndicatorChange) -> [Text] {
        let indicator = change.line.indicator
        let year = change.formerYear.map { " en \($0)" } ?? ""
        let before = change.before.map { indicator.say($0) + year } ?? "–"
        let now = change.line.state.measured.map { indicator.say($0) } ?? "–"
        let reached = change.line.isReached == true ? ", atteinte" : ""
        return [
            Text(change.line.subject), Text(indicator.label + (indicator.isInvented ? "\u{a0}*" : "")),
            Text(before), "\(strong: now)", Text(indicator.targetText.map { $0 + reached } ?? "–"),
        ]
    }
}
