import Domain
import Drawings
import HTML

/// The picture of the planning: its lines on a scale of time, with the committees and today.
struct PlanningDrawing: OfDossier {
    let dossier: Dossier
    let planning: Planning
    /// Those that the filters keep.
    let lines: [PlanningLines.Line]
    let scale: PlanningScale

    var html: HTML {
        guard lines.contains(where: { $0.step != nil }) else { return .empty }
        let drawing = chart.drawing()
        let legend: HTML = """
            <p class="line-note">◆ jour, réalisé · ◇ jour prévu · ▭ mois, trimestre ou année · trait pointillé\u{202f}: date d’avant · \
            tirets\u{202f}: aujourd’hui</p>
            """
        let figure = HTML.figure(
            HTML(trusted: drawing.svg(id: "planning")), label: "Dessin du planning", legend: legend,
            data: .table(drawing.data))
        return
            "<div class=\"planning-drawing\">\(HTML.details("Dessin du planning", isOpen: true, figure))</div>"
    }

    private var chart: PlanningChart {
        let (first, last) = scale.span(of: dossier, on: planning.day)
        return PlanningChart(
            "Planning de déploiement", rows, from: first, to: last, byYear: scale == .contract,
            today: planning.day, committees: committees)
    }

    /// By axis, then by fiche, as the lines are.
    private var rows: [PlanningChart.Row] {
        var rows: [PlanningChart.Row] = []
        var (axis, action): (ID<Axis>?, ID<Action>?) = (nil, nil)
        var isBegun = false
        for line in lines {
            guard let step = line.step else { continue }
            if let own = line.action {
                if axis != own.axis, let found = dossier.$axes[own.axis] {
                    rows.append(.init(heading: "Axe\u{a0}\(found.number)\u{202f}: \(found.title)"))
                }
                if action != own.id { rows.append(.init(heading: "\(own.number). \(own.title)")) }
                (axis, action) = (own.axis, own.id)
            } else if !isBegun {
                rows.append(.init(heading: "Vie du contrat et autres actions"))
                isBegun = true
            }
            rows.append(row(step))
        }
        return rows
    }

    private func row(_ step: PlannedStep) -> PlanningChart.Row {
        let marks = (step.milestone.attains ? " ★" : "") + (step.milestone.isYearly ? " ↻" : "")
        return .init(
            step.title + marks, sentence: "\(step.title), \(step.sentence)", PlanningChart.Span(step),
            former: step.milestone.former.last?.due.map(PlanningChart.Span.init), isDone: step.isDone)
    }

    private var committees: [PlanningChart.Marker] {
        dossier.meetings.filter { $0.kind == .steering && $0.state != .cancelled }.map {
            PlanningChart.Marker($0.when.last.daysSinceEpoch, $0.name)
        }
    }
}
