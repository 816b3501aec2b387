import Domain
import Drawings

/// The planning of a day on the scale of its year: what every document draws of it.
struct PlanningYear {
    let facts: Facts
    let planning: Planning

    init(facts: Facts) {
        self.facts = facts
        planning = Planning(of: facts.dossier, on: facts.day)
    }

    var year: Int { facts.day.year }

    private var first: Day { .first(ofMonth: 1, year) }
    private var last: Day { .last(ofMonth: 12, year) }

    /// Lines on the scale, with the COPILs and the day that is told.
    func chart(
        _ title: String, _ rows: [PlanningChart.Row], on sheet: PlanningChart.Sheet
    ) -> PlanningChart {
        PlanningChart(
            title, rows, from: first, to: last, byYear: false, today: facts.day, committees: committees,
            on: sheet)
    }

    private var committees: [PlanningChart.Marker] {
        facts.dossier.meetings.filter { $0.kind == .steering && $0.state != .cancelled }.map {
            PlanningChart.Marker($0.when.last.daysSinceEpoch, $0.name)
        }
    }

    /// A fiche with the marks of its étapes.
    func row(_ line: Planning.Line) -> PlanningChart.Row {
        row("\(line.action.number). \(line.action.title)", line.action.shortName, line.steps)
    }

    /// The life of the contract, on one line.
    func row(ofContract steps: [PlannedStep]) -> PlanningChart.Row {
        let title = "Vie du contrat et autres actions"
        return row(title, title, steps)
    }

    private func row(_ title: String, _ name: String, _ steps: [PlannedStep]) -> PlanningChart.Row {
        PlanningChart.Row(
            title, sentence: "\(name), \(PlannedStep.progress(of: steps))",
            marks: steps.compactMap { step in
                guard let end = step.end, first <= end.last, end.first <= last else { return nil }
                return PlanningChart.Mark(
                    PlanningChart.Span(end), isDone: step.isDone, sentence: "\(step.title), \(step.sentence)")
            }, note: note(steps))
    }

    /// What is said of a fiche that has no mark in the year.
    private func note(_ steps: [PlannedStep]) -> String {
        if steps.isEmpty { return "aucune étape" }
        let undated = steps.count { !$0.isDone && $0.due == nil }
        return undated == 0 ? "rien en \(year)" : "\(French.count(undated, "étape")) sans date"
    }

    /// What the shapes mean, and what of these étapes is not in the documents of the contract.
    func legend(of steps: [PlannedStep]) -> String {
        let shapes = """
            Losange\u{202f}: un jour\u{202f}; barre\u{202f}: un mois ou plus. Plein\u{202f}: réalisé\u{202f}; vide\u{202f}: prévu. \
            Tirets\u{202f}: le \(French.date(facts.day)).
            """
        let invented = steps.count { $0.milestone.isInvented }
        guard invented > 0 else { return shapes }
        return
            "\(shapes) \(French.count(invented, "étape plausible", "étapes plausibles")), à confirmer, \(French.noun(invented, "est comptée", "sont comptées")) ici."
    }
}
