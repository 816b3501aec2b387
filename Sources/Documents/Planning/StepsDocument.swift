import Domain
import Drawings

/// The étapes of the planning on sheets of A3, lying: a line an étape with its date, who is responsible and its mark. Each
/// axis begins a sheet; the scale stands on each, the fiche that goes on too.
package enum StepsDocument {
    /// The étapes of a day, as that day knew them, or those that were chosen.
    package static func build(
        _ dossier: Dossier, choosing choice: Planning.Choice? = nil, over scale: PlanningScale = .year,
        for audience: Audience = .partners, on day: Day
    ) -> Document {
        let facts = Facts(dossier.known(on: day), for: audience, on: day)
        let body = StepsBody(drawn: DrawnPlanning(facts: facts, scale: scale, choosing: choice))
        var document = Document(
            of: dossier, title: "\(body.drawn.title)\u{202f}: les étapes", planningOn: day,
            chosen: body.drawn.chosen, blocks: body.blocks)
        document.sheet = .a3
        return Masking(dossier, for: audience).applied(to: document)
    }
}

private struct StepsBody {
    let drawn: DrawnPlanning

    /// What a sheet holds under its heading, in the measure of the drawing; the first bears the title of the document too.
    private static let (most, first) = (640.0, 470.0)

    private var planning: Planning { drawn.planning }

    var blocks: [Block] {
        let sheets = sheets
        guard !sheets.isEmpty else {
            let reason =
                drawn.chosen.isEmpty
                ? "Le planning ne compte encore aucune étape." : "Aucune étape ne correspond à ce choix."
            return [.paragraph(Text(reason))]
        }
        let drawings = sheets.enumerated().flatMap { index, sheet in
            (index == 0 ? [] : [.pageBreak]) + sheet
        }
        return [.paragraph(Text("\(planning.counts)."))] + drawn.moved + drawings
    }

    /// One or more a part, each with its heading, its drawing and what its shapes mean.
    private var sheets: [[Block]] {
        parts.enumerated().flatMap { place, part -> [[Block]] in
            let sheets = DrawnPlanning.parted(
                part.groups, on: .wide, upTo: Self.most, first: place == 0 ? Self.first : Self.most)
            return sheets.enumerated().map { index, rows in
                let number = sheets.count > 1 ? " (\(index + 1)/\(sheets.count))" : ""
                return sheet(part.title + number, rows, part.steps)
            }
        }
    }

    private func sheet(_ title: String, _ rows: [PlanningChart.Row], _ steps: [PlannedStep]) -> [Block] {
        let drawing = drawn.chart(title, rows, on: .wide).drawing()
        let said = rows.map(\.sentence).joined(separator: "\u{202f}; ")
        return [
            .heading(1, Text(title)),
            .figure(
                .svg(drawing.svg(id: "dessin")),
                caption: Text(
                    "\(French.capitalized(drawn.progress(of: steps))). \(drawn.legend(of: steps))"),
                alternative: "\(drawing.description) \(said)"),
        ]
    }

    private struct Part {
        let title: String
        /// A fiche each: its heading, then its étapes.
        let groups: [[PlanningChart.Row]]
        let steps: [PlannedStep]
    }

    /// The contract, then the axes; what has no étape at all has no sheet.
    private var parts: [Part] {
        let contract =
            planning.contract.isEmpty
            ? []
            : [
                Part(
                    title: DrawnPlanning.contract, groups: [planning.contract.map(row)],
                    steps: planning.contract)
            ]
        return contract
            + drawn.facts.dossier.axes.compactMap { axis in
                let lines = planning.lines.filter { $0.action.axis == axis.id }
                let steps = lines.flatMap(\.steps)
                guard !steps.isEmpty else { return nil }
                return Part(
                    title: "Axe\u{a0}\(axis.number)\u{202f}: \(axis.title)", groups: lines.map(group),
                    steps: steps)
            }
    }

    private func group(_ line: Planning.Line) -> [PlanningChart.Row] {
        let title = "\(line.action.number). \(line.action.title)"
        let state = line.steps.isEmpty ? "aucune étape" : drawn.progress(of: line.steps)
        return [.init(heading: "\(title) – \(state)")] + line.steps.map(row)
    }

    private func row(_ step: PlannedStep) -> PlanningChart.Row {
        let marks = (step.milestone.attains ? " ★" : "") + (step.milestone.isYearly ? " ↻" : "")
        return .init(
            step.title + marks + (step.milestone.isInvented ? " (plausible)" : ""),
            sentence: "\(step.title), \(step.sentence)", PlanningChart.Span(step),
            former: step.milestone.former.last?.due.map(PlanningChart.Span.init), isDone: step.isDone,
            facts: [date(step), responsibles(step)])
    }

    /// «24 mai 2023, précisée», «mai 2023, en retard».
    private func date(_ step: PlannedStep) -> String {
        guard let end = step.end else { return "–" }
        let state = step.isLate ? "en retard" : step.shift?.label
        return [end.spelled, state].compactMap(\.self).joined(separator: ", ")
    }

    private func responsibles(_ step: PlannedStep) -> String {
        let names = step.milestone.responsibles.compactMap { drawn.facts.organization($0)?.shortName }
        return names.joined(separator: ", ").unlessBlank ?? "–"
    }
}
