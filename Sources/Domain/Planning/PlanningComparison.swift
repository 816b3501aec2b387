/// What became of étapes between two plannings: in sentences first, then étape by étape.
package struct PlanningComparison: Hashable, Sendable {
    /// What became of one.
    package enum Change: Hashable, Sendable {
        case added, removed
        case moved(Shift)
        /// Within its date, or without one.
        case doneInTime
        case doneLate, doneEarly
    }

    /// One étape that is not as it was.
    package struct Line: Hashable, Sendable {
        package let step: PlanningVersion.Step
        package let before: PlanningVersion.Step?
        package let change: Change
    }

    /// In the order of the fiches, then of time.
    package let lines: [Line]
    private let numbers: [ID<Action>: Int]
    private let day: Day

    /// From one to another, as seen on the day of the later one. `numbers` are those of the fiches.
    package init(
        from old: [PlanningVersion.Step], to new: [PlanningVersion.Step], on day: Day,
        numbers: [ID<Action>: Int]
    ) {
        (self.numbers, self.day) = (numbers, day)
        let before = Dictionary(old.map { ($0.milestone, $0) }) { first, _ in first }
        let kept = Set(new.map(\.milestone))
        let found = new.compactMap { step in Self.line(step, before[step.milestone]) }
        let gone = old.filter { !kept.contains($0.milestone) }
            .map { Line(step: $0, before: $0, change: .removed) }
        lines = (found + gone).sorted {
            (numbers[$0.step.action] ?? Int.max, $0.step.milestone) < (
                numbers[$1.step.action] ?? Int.max, $1.step.milestone
            )
        }
    }

    private static func line(_ step: PlanningVersion.Step, _ before: PlanningVersion.Step?) -> Line? {
        guard let before else { return Line(step: step, before: nil, change: .added) }
        if let done = step.done, before.done == nil {
            return Line(step: step, before: before, change: change(done, dueAt: before.due))
        }
        guard step.done == nil, let shift = Shift(from: before.due, to: step.due) else { return nil }
        return Line(step: step, before: before, change: .moved(shift))
    }

    private static func change(_ done: Milestone.Done, dueAt due: Horizon?) -> Change {
        guard let due, case .on(let when) = done else { return .doneInTime }
        if due.last < when.last { return .doneLate }
        return when.last < due.first ? .doneEarly : .doneInTime
    }

    /// Those of one change.
    package func lines(_ change: Change) -> [Line] { lines.filter { $0.change == change } }

    /// «17 étapes ajoutées, dont …; 3 dates précisées (fiche 6, évaluation, 3e COPIL); 1 réalisée à sa date (fiche 13); aucune
    /// n’a glissé; aucune retirée.»
    package var sentence: String {
        let parts = [added] + moves + deeds + [slips, removals]
        return parts.compactMap(\.self).joined(separator: "\u{202f}; ") + "."
    }

    private var added: String? {
        let added = lines(.added).map(\.step)
        if added.isEmpty { return "aucune étape ajoutée" }
        let head = French.count(added.count, "étape ajoutée", "étapes ajoutées")
        let waiting = added.filter { $0.done == nil }
        let dated = waiting.filter { $0.due != nil }
        let ofFiches = dated.filter { $0.action != nil }
        let done = added.count - waiting.count
        let undated = waiting.count - dated.count
        let parts =
            [
                ofFiches.isEmpty
                    ? nil
                    : "\(French.count(ofFiches.count, "datée")) \(arePast(ofFiches) ? "" : "et à venir ")(\(names(ofFiches)))"
            ] + dated.filter { $0.action == nil }.map(ofContract) + [
                done == 0 ? nil : French.count(done, "déjà réalisée", "déjà réalisées"),
                undated == 0 ? nil : "\(undated) sans date",
            ]
        return "\(head), dont \(parts.compactMap(\.self).joined(separator: ", "))"
    }

    private func arePast(_ steps: [PlanningVersion.Step]) -> Bool {
        steps.contains { step in step.due.map { $0.last < day } ?? false }
    }

    /// «1 au 2e trimestre pour la revue».
    private func ofContract(_ step: PlanningVersion.Step) -> String? {
        guard let due = step.due else { return nil }
        let when =
            if case .quarter(let quarter) = due, quarter.year == day.year {
                "au \(French.ordinal(quarter.number)) trimestre"
            } else {
                due.spelledWhen
            }
        return "1 \(when) pour \(step.shortName.unlessBlank ?? "«\u{202f}\(step.title)\u{202f}»")"
    }

    private var moves: [String?] {
        [Shift.precised, .placed, .advanced, .widened, .lost].map { shift in
            let moved = lines(.moved(shift)).map(\.step)
            guard !moved.isEmpty else { return nil }
            let noun = French.count(moved.count, "date \(shift.label)", "dates \(shift.label)s")
            let words =
                switch shift {
                case .precised, .advanced, .widened: noun
                case .placed: French.count(moved.count, "étape datée", "étapes datées")
                case .lost: "\(French.count(moved.count, "étape")) sans date désormais"
                case .slipped: ""
                }
            return "\(words) (\(names(moved)))"
        }
    }

    private var deeds: [String?] {
        [
            (Change.doneInTime, "à sa date", "à leur date"), (.doneEarly, "en avance", "en avance"),
            (.doneLate, "en retard", "en retard"),
        ]
        .map { change, one, many in
            let done = lines(change).map(\.step)
            guard !done.isEmpty else { return nil }
            return
                "\(French.count(done.count, "réalisée")) \(done.count < 2 ? one : many) (\(names(done)))"
        }
    }

    private var slips: String {
        let slipped = lines(.moved(.slipped)).map(\.step)
        if slipped.isEmpty { return "aucune n’a glissé" }
        return "\(slipped.count)\u{a0}\(French.noun(slipped.count, "a", "ont")) glissé (\(names(slipped)))"
    }

    private var removals: String {
        let removed = lines(.removed).map(\.step)
        return removed.isEmpty
            ? "aucune retirée" : "\(French.count(removed.count, "retirée")) (\(names(removed)))"
    }

    /// «fiches 3, 9, 10 et 12»; with some of the contract, «fiche 6, évaluation, 3e COPIL».
    private func names(_ steps: [PlanningVersion.Step]) -> String {
        let fiches = Set(steps.compactMap { numbers[$0.action] }).sorted()
        let others = steps.filter { $0.action == nil }.map(\.bareName)
        let own = "\(French.noun(fiches.count, "fiche"))\u{a0}\(French.list(fiches.map(String.init)))"
        return ((fiches.isEmpty ? [] : [own]) + others).joined(separator: ", ")
    }
}

extension PlanningVersion.Step {
    /// Its short name without its article, else its title.
    fileprivate var bareName: String {
        guard let name = shortName.unlessBlank else { return title }
        for article in ["la ", "le ", "les ", "l’", "l'"] where name.lowercased().hasPrefix(article) {
            return String(name.dropFirst(article.count))
        }
        return name
    }
}
