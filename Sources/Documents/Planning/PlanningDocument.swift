import Domain
import Drawings

/// The planning as a printed sheet: a line a fiche with its marks, then the étapes of each, then what a COPIL was asked.
package enum PlanningDocument {
    /// The planning of a day, as that day knew it.
    package static func build(
        _ dossier: Dossier, for audience: Audience = .partners, on day: Day
    ) -> Document {
        let facts = Facts(dossier.known(on: day), for: audience, on: day)
        let body = PlanningBody(year: PlanningYear(facts: facts))
        let date = French.date(day)
        let document = Document(
            of: dossier, title: "Planning de déploiement \(day.year)",
            subtitle: dossier.contract.name, date: "Au \(date)", day: day,
            footer: "Planning au \(date)", blocks: body.blocks)
        return Masking(dossier, for: audience).applied(to: document)
    }
}

private struct PlanningBody {
    let year: PlanningYear

    private var facts: Facts { year.facts }
    private var planning: Planning { year.planning }
    private var dossier: Dossier { facts.dossier }

    var blocks: [Block] {
        guard !planning.lines.isEmpty else {
            return [.paragraph("Le contrat ne compte encore aucune fiche action.")]
        }
        return [.paragraph(Text("\(planning.counts)."))] + moved + drawings + legend + asked + steps
    }

    /// What moved since the last COPIL, in one sentence.
    private var moved: [Block] {
        guard let shown = dossier.lastShown(on: facts.day), shown.taken < facts.day else { return [] }
        let comparison = PlanningComparison(
            from: shown.steps, to: dossier.photograph(on: facts.day), on: facts.day,
            numbers: Dictionary(dossier.actions.map { ($0.id, $0.number) }) { first, _ in first })
        return [
            .paragraph(
                Text("Depuis le \(French.date(shown.taken))\u{202f}: \(comparison.sentence)"))
        ]
    }

    /// One a axis, so that none is made small to hold on its page; of what takes several, «(1/2)».
    private var drawings: [Block] {
        dossier.axes.flatMap { axis -> [Block] in
            let lines = planning.lines.filter { $0.action.axis == axis.id }
            let parts = stride(from: 0, to: lines.count, by: Self.mostRows).map {
                Array(lines[$0..<min($0 + Self.mostRows, lines.count)])
            }
            return parts.enumerated().flatMap { index, part -> [Block] in
                let place = parts.count > 1 ? " (\(index + 1)/\(parts.count))" : ""
                let title = "Axe\u{a0}\(axis.number)\u{202f}: \(axis.title)\(place)"
                return [
                    .heading(1, Text(title)), .figure(drawing(part, title), caption: Text(caption(part))),
                ]
            }
        }
    }

    private static let mostRows = 24

    private func caption(_ lines: [Planning.Line]) -> String {
        let steps = lines.flatMap(\.steps)
        return
            "\(French.count(lines.count, "fiche action", "fiches action")), \(PlannedStep.progress(of: steps))."
    }

    private func drawing(_ lines: [Planning.Line], _ title: String) -> Drawing {
        year.chart(title, lines.map(year.row), on: .page).drawing()
    }

    private var legend: [Block] { [.paragraph(Text(year.legend(of: planning.steps)))] }

    /// What the COPIL was asked, and answered.
    private var asked: [Block] {
        guard let arbitrations = dossier.arbitrations(on: facts.day) else { return [] }
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
        let contract =
            planning.contract.isEmpty ? [] : [("Vie du contrat et autres actions", planning.contract)]
        return [.heading(1, "Étapes")]
            + (contract + groups).flatMap { title, steps -> [Block] in
                [.heading(2, Text(title)), table(steps)]
            }
    }

    private func table(_ steps: [PlannedStep]) -> Block {
        .table(
            Text(French.capitalized(PlannedStep.progress(of: steps))),
            [.init("Étape", weight: 3), .init("Échéance", weight: 1.2), .init("Où elle en est", weight: 2)],
            steps.map { step in
                [
                    "\(Text(markup: step.title))\(step.milestone.attains ? " ★" : "")\(emphasis: step.milestone.isInvented ? " (plausible)" : "")",
                    Text(step.due?.spelled ?? "–"), Text(French.capitalized(step.sentence)),
                ]
            })
    }
}
