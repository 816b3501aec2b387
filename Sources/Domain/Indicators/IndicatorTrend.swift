extension Indicator {
    /// How its value came to be what it is, in a few words: «en hausse, 17 le 6 février 2023», «stable depuis 2021»,
    /// «oui depuis le 31 mars 2023, non avant»; nil while fewer than two numbers were found.
    package func trend(counting facts: [CountedFact] = [], upTo day: Day) -> String? {
        guard scale != .words else { return nil }
        let found = course(counting: facts, upTo: day).compactMap { step in
            step.state.measured.flatMap { measured in measured.number.map { (step, measured, $0) } }
        }
        guard found.count > 1, let (_, last, number) = found.last else { return nil }
        let same = found.reversed().prefix { $0.2 == number }
        guard let began = same.last?.0 else { return nil }
        guard let (before, former, value) = found.dropLast(same.count).last else {
            return "stable depuis \(when(began))"
        }
        if scale == .yesNo { return "\(last.french) depuis \(when(began)), \(former.french) avant" }
        return "\(value < number ? "en hausse" : "en baisse"), \(say(former)) \(moment(before))"
    }

    private typealias Step = (day: Day, state: IndicatorState)

    /// «2021», «le 7 février 2023».
    private func when(_ step: Step) -> String { year(step).map(String.init) ?? "le \(French.date(step.day))" }

    /// «en 2021», «le 7 février 2023».
    private func moment(_ step: Step) -> String {
        year(step).map { "en \($0)" } ?? "le \(French.date(step.day))"
    }

    /// The year that a value counts, where it counts one.
    private func year(_ step: Step) -> Int? {
        let own = readings.first { $0.day == step.day }
        return own.flatMap(\.wholeYear)
    }
}

extension Indicator.Reading {
    /// The calendar year that it counts; nil where it counts something else.
    package var wholeYear: Int? {
        guard let since, since == Day.first(ofMonth: 1, day.year), day == Day.last(ofMonth: 12, day.year)
        else { return nil }
        return day.year
    }
}
