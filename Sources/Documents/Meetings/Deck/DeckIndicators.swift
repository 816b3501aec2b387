import Domain

/// The indicators that found the attainment: how many are reached, and which remain.
struct DeckIndicators {
    /// As many as two slides hold; the others are counted.
    private static let most = 12

    let context: DeckContext

    var slides: [Block.Slide] {
        let own = context.isWhole ? nil : Set(context.synthesis.lines.map(\.action.id))
        let founding = FoundingIndicators(of: context.dossier, on: context.day, among: own)
        // Before any value there is nothing to show.
        guard founding.lacking.count < founding.count else { return [] }
        let remaining = founding.open + founding.lacking
        return [
            Block.Slide(
                "indicators",
                Text("Indicateurs qui fondent l’atteinte\u{202f}: \(founding.words)"),
                blocks: (remaining.isEmpty ? reached(founding) : [table(remaining.prefix(Self.most))])
                    + others(remaining.count - Self.most), notes: notes(founding))
        ]
    }

    private func reached(_ founding: FoundingIndicators) -> [Block] {
        [.paragraph("Chacun de ces indicateurs a atteint sa cible.")]
    }

    private func table(_ lines: ArraySlice<IndicatorList.Line>) -> Block {
        .table(
            "Ceux qui restent à atteindre",
            [
                .init("De", weight: 1.3), .init("Indicateur", weight: 6),
                .init("Valeur", weight: 2.2, alignment: .end), .init("Cible", weight: 2, alignment: .end),
            ],
            lines.map { line in
                let mark = line.indicator.isInvented ? "\u{a0}*" : ""
                let due = line.indicator.targetDue.map { ", \($0.prose)" } ?? ""
                return [
                    Text(line.subject), Text(line.indicator.label + mark),
                    Text(line.state.measured.map { line.indicator.say($0) } ?? "–"),
                    Text((line.indicator.targetText ?? "–") + due),
                ]
            }, rowHeader: false)
    }

    private func others(_ count: Int) -> [Block] {
        guard count > 0 else { return [] }
        return [.paragraph("Et \(French.count(count, "autre")).")]
    }

    private func notes(_ founding: FoundingIndicators) -> [Text] {
        let all = founding.reached + founding.open + founding.lacking
        guard all.contains(where: \.indicator.isInvented) else { return [] }
        return ["* Indicateur plausible, à confirmer\u{202f}: les documents du contrat ne le donnent pas."]
    }
}
