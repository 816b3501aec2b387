/// What changed between two syntheses of one contract.
package struct Delta: Hashable, Sendable {
    /// Fiches whose first bilan came in between: nothing tells where they stood before.
    package let assessed: [Action]
    /// Fiches whose objectives became attained.
    package let attained: [Action]
    /// Fiches that started.
    package let started: [Action]
    /// Fiches whose forecast moved later, with the forecasts in order.
    package let slipped: [Synthesis.Line]
    /// Fiches stood by or stopped.
    package let halted: [Action]
    /// Fiches taken up again.
    package let resumed: [Action]
    /// Fiches that became a priority.
    package let prioritized: [Action]
    /// New points bloquants, by fiche.
    package let blocking: [Blocking]

    /// The new points bloquants of one fiche.
    package struct Blocking: Hashable, Sendable {
        package let action: Action
        package let points: [Assessment.Point]
    }

    /// Compares fiche by fiche; a fiche that one side does not have counts as new.
    package init(from before: Synthesis, to after: Synthesis) {
        let old = Dictionary(before.lines.map { ($0.action.id, $0) }) { first, _ in first }
        func newly(_ holds: (Synthesis.Line) -> Bool) -> [Action] {
            after.lines.filter { line in holds(line) && !(old[line.action.id].map(holds) ?? false) }.map(
                \.action)
        }
        assessed = newly { $0.assessment != nil }
        attained = newly { $0.assessment?.attainment == .attained }
        started = newly { $0.assessment?.started == true }
        halted = newly { $0.standing.isHalted }
        resumed = after.lines.filter { line in
            !line.standing.isHalted && old[line.action.id]?.standing.isHalted == true
        }.map(\.action)
        prioritized = newly { $0.standing.priority != nil }
        slipped = after.lines.filter { line in
            guard let known = old[line.action.id]?.forecasts.horizons.last else { return false }
            return line.forecasts.hasSlipped(since: known)
        }
        blocking = after.lines.compactMap { line in
            let known = old[line.action.id]?.assessment?.points ?? []
            let new = (line.assessment?.points ?? []).filter { $0.kind == .blocking && !known.contains($0) }
            return new.isEmpty ? nil : Blocking(action: line.action, points: new)
        }
    }

    /// Whether nothing changed.
    package var isEmpty: Bool {
        assessed.isEmpty && attained.isEmpty && started.isEmpty && slipped.isEmpty && halted.isEmpty
            && resumed.isEmpty && prioritized.isEmpty && blocking.isEmpty
    }
}
