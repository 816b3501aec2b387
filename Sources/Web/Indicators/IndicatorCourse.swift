import Domain
import Drawings
import HTML

extension Sparkline {
    /// The course of an indicator up to a day with where it starts and what it aims at; what is counted by itself too.
    init(_ indicator: Indicator, counting facts: [CountedFact] = [], upTo day: Day) {
        let steps =
            facts.isEmpty
            ? indicator.readings.filter { $0.day <= day }.map { ($0.day, $0.measured) }
            : indicator.course(counting: facts, upTo: day).compactMap { step in
                step.state.measured.map { (step.day, $0) }
            }
        self.init(
            indicator.label,
            steps.map { day, measured in
                DatedValue(
                    day: day.daysSinceEpoch, date: French.date(day), value: measured.number,
                    text: measured.french)
            },
            baseline: indicator.baseline.map { ReferenceValue($0, text: indicator.say($0)) },
            target: indicator.target.map { ReferenceValue($0, text: indicator.say($0)) })
    }

    /// Whether there is a course to draw.
    static func isDrawn(_ indicator: Indicator, counting facts: [CountedFact] = [], upTo day: Day) -> Bool {
        let numbers = indicator.readings.count { $0.day <= day && $0.value != nil }
        return indicator.scale != .words && numbers + facts.count { $0.day.map { $0 <= day } ?? false } > 1
    }
}
