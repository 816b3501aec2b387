import Domain
import Drawings

/// The deployment of the year: a line a fiche on a scale of time, then steps and forecasts to come, soonest first.
struct DeckPlanning {
    let context: DeckContext

    var slides: [Block.Slide] { [year, coming].compactMap(\.self) }

    private var own: Set<ID<Action>> { Set(context.synthesis.lines.map(\.action.id)) }

    /// «Planning de déploiement 2023», over as many slides as it takes.
    private var year: Block.Slide? {
        let drawn = DrawnPlanning(facts: context.facts)
        let lines = drawn.planning.lines.filter { own.contains($0.action.id) }
        let contract = context.isWhole ? drawn.planning.contract : []
        guard !contract.isEmpty || lines.contains(where: { !$0.steps.isEmpty }) else { return nil }
        let rows = (contract.isEmpty ? [] : [drawn.row(ofContract: contract)]) + lines.map(drawn.row)
        let title = drawn.title
        return Block.Slide(
            "planning:year", Text(title),
            blocks: [
                .timeline(
                    Block.Timeline(
                        drawn.chart(title, rows, on: .page),
                        legend: drawn.legend(of: contract + lines.flatMap(\.steps))))
            ])
    }

    private var coming: Block.Slide? {
        let dates = context.dossier.coming(after: context.day).filter {
            context.isWhole || !own.isDisjoint(with: $0.actions)
        }
        guard !dates.isEmpty else { return nil }
        return Block.Slide(
            "planning", Text("Déploiement du CLS\u{202f}: étapes et échéances à venir"),
            blocks: [
                .table(
                    "",
                    [
                        .init("Date", weight: 1.8), .init("Nature", weight: 1.5),
                        .init("Ce qui est prévu", weight: 5), .init("Fiches", weight: 1),
                    ],
                    dates.map { date in
                        [
                            Text(date.when.headed), Text(date.kind.label),
                            Text(markup: date.label).asClause, fiches(date.actions),
                        ]
                    })
            ])
    }

    private func fiches(_ ids: [ID<Action>]) -> Text {
        Text(French.list(ids.compactMap { context.facts.action($0)?.number }.sorted().map(String.init)))
    }
}
