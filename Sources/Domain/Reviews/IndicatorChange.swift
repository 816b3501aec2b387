/// An indicator whose value is not what the review before could say.
package struct IndicatorChange: Hashable, Sendable {
    /// As it stands at the end of the quarter.
    package let line: IndicatorList.Line
    /// What was found before; nil where nothing was.
    package let before: Indicator.Measured?
    /// The year that it counted, where it now counts another.
    package let formerYear: Int?

    /// Those of a quarter: those that found the attainment first, then in the order of the fiches.
    static func all(
        from before: Dossier, on start: Day, to after: Dossier, on end: Day
    ) -> [IndicatorChange] {
        let old = IndicatorList(of: before, on: start).lines.reduce(into: [:]) { states, line in
            states[line.indicator.id] = line.state
        }
        let changes = IndicatorList(of: after, on: end).lines.compactMap { line -> IndicatorChange? in
            let former = old[line.indicator.id]?.measured
            let formerYear = line.indicator.isYearly && start.year != end.year ? start.year : nil
            guard let now = line.state.measured, now.isTold || former?.isTold == true,
                now != former || formerYear != nil
            else { return nil }
            // What counts by itself and counted nothing, or nothing yet of its year, says nothing new.
            if line.state.day == nil, former == nil || formerYear != nil { return nil }
            return IndicatorChange(line: line, before: former, formerYear: formerYear)
        }
        return changes.filter(\.line.indicator.founds) + changes.filter { !$0.line.indicator.founds }
    }
}
