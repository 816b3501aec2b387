/// Where an indicator stands at the end of a day: what it says, and what makes it.
package struct IndicatorState: Hashable, Sendable {
    /// Nil while nothing was ever noted of it.
    package var measured: Indicator.Measured?
    /// The day of the last thing that makes it.
    package var day: Day?
    /// The typed values that make it, oldest first.
    package var readings: [Indicator.Reading] = []
    /// The recorded facts that make it, oldest first.
    package var facts: [CountedFact] = []

    /// Between how many and how many things there are in all, where each number counts some that others may count too;
    /// nil where one number says it.
    package var distinct: ClosedRange<Int>? {
        let numbers = facts.map(\.number)
        guard numbers.count > 1, let most = numbers.max() else { return nil }
        let sum = numbers.reduce(0, +)
        return most < sum ? most...sum : nil
    }

    /// How many communes the facts name, each once; nil where they name none.
    package var named: Int? {
        let communes = facts.reduce(into: Set<String>()) { $0.formUnion($1.communes) }
        return communes.isEmpty ? nil : communes.count
    }

    /// How many came of each college, those that came.
    package var byCollege: [(college: College, number: Int)] {
        let sums = facts.reduce(into: [College: Int]()) { $0.merge($1.byCollege, uniquingKeysWith: +) }
        return College.allCases.compactMap { college in sums[college].map { (college, $0) } }
    }
}

extension Indicator {
    /// Where it stands at the end of a day, from what was typed and from what recorded facts make of it.
    package func state(on day: Day, counting facts: [CountedFact] = []) -> IndicatorState {
        let told = readings.filter { $0.day <= day && isCounted($0.day, on: day) }
        if isShare { return share(told, facts, on: day) }
        let recorded = facts.filter { fact in
            fact.isRecorded(by: day) && fact.day.map { isCounted($0, on: day) } ?? false
        }
        return aggregation == .sum && scale != .words && scale != .yesNo
            ? summed(told, recorded) : last(told, recorded)
    }

    /// The state of each day that changed it, oldest first: its course.
    package func course(counting facts: [CountedFact] = [], upTo day: Day) -> [(
        day: Day, state: IndicatorState
    )] {
        let days = Set(readings.map(\.day) + facts.compactMap(\.day)).filter { $0 <= day }.sorted()
        return days.map { ($0, state(on: $0, counting: facts)) }
    }

    /// Whether étapes answer it: how many of them are done, or whether all are.
    private var isShare: Bool { feed == .milestones && (scale == .ratio || scale == .yesNo) }

    /// «3 sur 5», «oui»: what was typed after the last étape was done goes before.
    private func share(_ told: [Reading], _ facts: [CountedFact], on day: Day) -> IndicatorState {
        let known = facts.filter { $0.isRecorded(by: day) || $0.known.map { $0 <= day } ?? true }
        let done = known.filter { $0.isRecorded(by: day) }
        let last = done.compactMap(\.day).max()
        if known.isEmpty || told.last.map({ last ?? $0.day <= $0.day }) ?? false { return nothing(told.last) }
        return IndicatorState(
            measured: scale == .yesNo
                ? .yes(done.count == known.count) : .ratio(Double(done.count), of: Double(known.count)),
            day: last, facts: known)
    }

    /// A number that was counted, on its scale.
    private func counted(_ number: Int) -> Measured {
        scale == .yesNo ? .yes(number > 0) : .number(Double(number))
    }

    private func isCounted(_ other: Day, on day: Day) -> Bool { !isYearly || other.year == day.year }

    /// What was typed holds for its time; recorded facts are added to it where it says nothing.
    private func summed(_ told: [Reading], _ recorded: [CountedFact]) -> IndicatorState {
        let base = told.last { $0.since == nil }
        let after = told.filter { reading in
            guard let since = reading.since else { return false }
            return base.map { $0.day < since } ?? true
        }
        let known = ([base].compactMap(\.self) + after).filter(\.measured.isTold)
        let free = recorded.filter { fact in
            !known.contains { reading in fact.day.map(reading.covers) ?? false }
        }
        guard !known.isEmpty || !free.isEmpty else { return nothing(told.last) }
        var state = IndicatorState(readings: known, facts: free)
        state.day = (known.map(\.day) + free.compactMap(\.day)).max()
        state.measured = sum(known.map(\.measured), free.reduce(0) { $0 + $1.number })
        return state
    }

    private func sum(_ values: [Measured], _ facts: Int) -> Measured {
        guard scale == .ratio else {
            return .number(values.compactMap(\.number).reduce(Double(facts), +))
        }
        var (part, whole) = (0.0, 0.0)
        for case .ratio(let one, let all) in values { (part, whole) = (part + one, whole + all) }
        return .ratio(part, of: whole)
    }

    private func last(_ told: [Reading], _ recorded: [CountedFact]) -> IndicatorState {
        guard let fact = recorded.last, let last = fact.day, (told.last?.day ?? last) <= last else {
            return nothing(told.last)
        }
        var state = IndicatorState(facts: recorded)
        (state.measured, state.day) = (counted(fact.number), last)
        return state
    }

    /// What a single value says; of what is recorded by itself and was never typed, that nothing is recorded.
    private func nothing(_ reading: Reading?) -> IndicatorState {
        guard let reading else {
            return IndicatorState(measured: feed == .none || scale == .ratio ? nil : counted(0))
        }
        return IndicatorState(measured: reading.measured, day: reading.day, readings: [reading])
    }
}

extension Indicator.Reading {
    /// Whether it already counts what happened on a day.
    fileprivate func covers(_ other: Day) -> Bool {
        other <= day && (since.map { $0 <= other } ?? true)
    }
}
