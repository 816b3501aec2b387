import Domain
import Drawings

/// The planning as a printed sheet: a line a fiche with its marks, then the étapes of each, then what a COPIL was asked.
package enum PlanningDocument {
    /// The planning of a day, as that day knew it, or what was chosen of it.
    package static func build(
        _ dossier: Dossier, choosing choice: Planning.Choice? = nil, over scale: PlanningScale = .year,
        for audience: Audience = .partners, on day: Day
    ) -> Document {
        let facts = Facts(dossier.known(on: day), for: audience, on: day)
        let body = PlanningBody(drawn: DrawnPlanning(facts: facts, scale: scale, choosing: choice))
        let document = Document(
            of: dossier, title: body.drawn.title, planningOn: day, chosen: body.drawn.chosen,
            blocks: body.blocks)
        return Masking(dossier, for: audience).applied(to: document)
    }
}

extension Document {
    /// A document of the planning of a day.
    init(of dossier: Dossier, title: String, planningOn day: Day, chosen: String, blocks: [Block]) {
        let date = French.date(day)
        self.init(
            of: dossier, title: title,
            subtitle: [dossier.contract.name, chosen].filter { !$0.isEmpty }.joined(separator: " – "),
            date: "Au \(date)", day: day, footer: "Planning au \(date)", blocks: blocks)
    }
}

private struct PlanningBody {
    let drawn: DrawnPlanning

    private var facts: Facts { drawn.facts }
    private var planning: Planning { drawn.planning }
    private var dossier: Dossier { facts.dossier }

    var blocks: [Block] {
        guard !planning.lines.isEmpty || !planning.contract.isEmpty else {
            let reason =
                drawn.chosen.isEmpty
                ? "Le contrat ne compte encore aucune fiche action."
                : "Aucune ligne ne correspond à ce choix."
            return [.paragraph(Text(reason))]
        }
        return [.paragraph(Text("\(planning.counts)."))] + drawn.moved + drawings
            + [.paragraph(Text(drawn.legend(of: planning.steps)))] + asked + steps
    }

    /// One a axis, so that none is made small to hold on its page; of what takes several, «(1/2)».
    private var drawings: [Block] {
        dossier.axes.flatMap { axis -> [Block] in
            let lines = planning.lines.filter { $0.action.axis == axis.id }
            let rows = lines.map { [drawn.row($0)] }
            let parts = DrawnPlanning.parted(rows, on: .page, upTo: 660)
            return parts.enumerated().flatMap { index, part -> [Block] in
                let place = parts.count > 1 ? " (\(index + 1)/\(parts.count))" : ""
                let title = "Axe\u{a0}\(axis.number)\u{202f}: \(axis.title)\(place)"
                return [
                    .heading(1, Text(title)),
                    .figure(
                        drawn.chart(title, part, on: .page).drawing(),
                        caption: Text(caption(lines, part.count))),
                ]
            }
        }
    }

    private func caption(_ lines: [Planning.Line], _ count: Int) -> String {
        let fiches = French.count(count, "fiche action", "fiches action")
        guard count == lines.count else { return "\(fiches) sur \(lines.count)." }
        return "\(fiches), \(drawn.progress(of: lines.flatMap(\.steps)))."
    }

    /// What the COPIL was asked, and answered.
    private var asked: [Block] {
        guard drawn.chosen.isEmpty, let arbitrations = dossier.arbitrations(on: facts.day) else { return [] }
        let rows = arbitrations.lines.map { line -> [Text] in
            [
                Text("\(line.action.number). \(line.action.title)"),
                Text(markup: line.shown.assessment?.remaining ?? ""),
                Text(line.ruling.map { "\($0.effect.label) (\($0.source))" } ?? "Sans arbitrage rapporté"),
                Text(line.engaged ?? "–"),
            ]
        }
        return [
            .heading(1, "Arbitrages du COPIL \(arbitrations.steering.when.genitive)"),
            .paragraph(Text("\(arbitrations.counts).")),
            .table(
                Text(French.count(rows.count, "fiche action", "fiches action")),
                [
                    .init("Fiche", weight: 2), .init("Reste-à-faire", weight: 2),
                    .init("Arbitrage", weight: 1.4), .init("Engagée depuis", weight: 1.2),
                ], rows),
        ]
    }

    private var steps: [Block] {
        let groups = planning.lines.filter { !$0.steps.isEmpty }.map { line in
            ("\(line.action.shortName)\u{202f}: \(line.action.title)", line.steps)
        }
        let contract = planning.contract.isEmpty ? [] : [(DrawnPlanning.contract, planning.contract)]
        let all = contract + groups
        guard !all.isEmpty else { return [] }
        return [.heading(1, "Étapes")]
            + all.flatMap { title, steps -> [Block] in [.heading(2, Text(title)), table(steps)] }
    }

    private func table(_ steps: [PlannedStep]) -> Block {
        .table(
            Text(French.capitalized(drawn.progress(of: steps))),
            [.init("Étape", weight: 3), .init("Échéance", weight: 1.2), .init("Où elle en est", weight: 2)],
            steps.map { step in
                [
                    "\(Text(markup: step.title))\(step.milestone.attains ? " ★" : "")\(emphasis: step.milestone.isInvented ? " (plausible)" : "")",
                    Text(step.due?.spelled ?? "–"), Text(French.capitalized(step.sentence)),
                ]
            })
    }
}
