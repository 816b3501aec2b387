import Domain
import Drawings

/// The planning of a day on a scale: what every document draws of it.
struct DrawnPlanning {
    let facts: Facts
    let planning: Planning
    let scale: PlanningScale
    /// What of it is shown, in words; empty for all.
    let chosen: String

    init(facts: Facts, scale: PlanningScale = .year, choosing choice: Planning.Choice? = nil) {
        (self.facts, self.scale, chosen) = (facts, scale, choice?.words ?? "")
        planning = Planning(of: facts.dossier, on: facts.day).keeping(choice)
    }

    /// «Planning de déploiement 2023».
    var title: String {
        switch scale {
        case .quarter, .year: "Planning de déploiement \(facts.day.year)"
        case .contract: "Planning de déploiement \(facts.dossier.contract.period)"
        }
    }

    private var span: (first: Day, last: Day) { scale.span(of: facts.dossier, on: facts.day) }

    /// Lines on the scale, with the COPILs and the day that is told.
    func chart(
        _ title: String, _ rows: [PlanningChart.Row], on sheet: PlanningChart.Sheet
    ) -> PlanningChart {
        PlanningChart(
            title, rows, from: span.first, to: span.last, byYear: scale == .contract, today: facts.day,
            committees: committees, on: sheet)
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
        row(Self.contract, Self.contract, steps)
    }

    static let contract = "Vie du contrat et autres actions"

    private func row(_ title: String, _ name: String, _ steps: [PlannedStep]) -> PlanningChart.Row {
        let (first, last) = span
        return PlanningChart.Row(
            title, sentence: "\(name), \(progress(of: steps))",
            marks: steps.compactMap { step in
                guard let end = step.end, first <= end.last, end.first <= last else { return nil }
                return PlanningChart.Mark(
                    PlanningChart.Span(end), isDone: step.isDone, sentence: "\(step.title), \(step.sentence)")
            }, note: note(steps))
    }

    /// «3 étapes sur 5»; of those that were chosen alone, how many they are.
    func progress(of steps: [PlannedStep]) -> String {
        chosen.isEmpty ? PlannedStep.progress(of: steps) : French.count(steps.count, "étape")
    }

    /// What is said of a fiche that has no mark on the scale.
    private func note(_ steps: [PlannedStep]) -> String {
        if steps.isEmpty { return "aucune étape" }
        let undated = steps.count { !$0.isDone && $0.due == nil }
        return undated == 0 ? "rien sur cette période" : "\(French.count(undated, "étape")) sans date"
    }

    /// What the shapes mean, and what of these étapes is not in the documents of the contract.
    func legend(of steps: [PlannedStep]) -> String {
        let shapes = """
            Losange\u{202f}: un jour\u{202f}; barre\u{202f}: un mois ou plus. Plein\u{202f}: réalisé\u{202f}; vide\u{202f}: prévu. \
            Tirets\u{202f}: le \(French.date(facts.day)).
            """
        let invented = steps.count { $0.milestone.isInvented }
        guard invented > 0 else { return shapes }
        return """
            \(shapes) \(French.count(invented, "étape plausible", "étapes plausibles")), à confirmer, \
            \(French.noun(invented, "est comptée", "sont comptées")) ici.
            """
    }

    /// What moved since the last COPIL, in one sentence.
    var moved: [Block] {
        guard chosen.isEmpty, let sentence = facts.dossier.movedSinceLastShown(on: facts.day) else {
            return []
        }
        return [.paragraph(Text(sentence))]
    }

    /// Parts of a drawing that each hold on a sheet of such a height; the first may have less room.
    static func parted(
        _ groups: [[PlanningChart.Row]], on sheet: PlanningChart.Sheet, upTo most: Double,
        first: Double? = nil
    ) -> [[PlanningChart.Row]] {
        var parts: [[PlanningChart.Row]] = []
        var (part, room) = ([PlanningChart.Row](), first ?? most)
        for group in groups {
            let title = group.first { $0.isHeading }
            for row in group {
                let height = PlanningChart.height(of: row, on: sheet)
                // A heading does not stand last.
                let needed = row.isHeading ? height + 2 * 24 : height
                if needed > room, !part.isEmpty {
                    parts.append(part)
                    (part, room) = ([], most)
                    if let title, !row.isHeading {
                        let again = PlanningChart.Row(heading: "\(title.title) (suite)")
                        part.append(again)
                        room -= PlanningChart.height(of: again, on: sheet)
                    }
                }
                part.append(row)
                room -= height
            }
        }
        return part.isEmpty ? parts : parts + [part]
    }
}

extension Dossier {
    /// «Depuis le COPIL du 7 février 2023 : 17 étapes ajoutées, …»; nil where no COPIL was shown a planning before that day, or
    /// where nothing moved since.
    func movedSinceLastShown(on day: Day) -> String? {
        guard let shown = lastShown(on: day), shown.taken < day else { return nil }
        let comparison = PlanningComparison(
            from: shown.steps, to: photograph(on: day), on: day,
            numbers: Dictionary(actions.map { ($0.id, $0.number) }) { first, _ in first })
        let when = $meetings[shown.meeting]?.when.genitive ?? "du \(French.date(shown.taken))"
        return comparison.lines.isEmpty ? nil : "Depuis le COPIL \(when)\u{202f}: \(comparison.sentence)"
    }
}
