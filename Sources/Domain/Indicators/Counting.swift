/// What is recorded as indicators count it, gathered once for all of them.
package struct Counting {
    /// An advance with its words folded.
    private struct Told {
        let entry: JournalEntry
        let title: String
        /// How many of each thing it counts.
        let counts: [String: Int]
    }

    private let dossier: Dossier
    private var held: [Indicator.Subject: [Meeting]] = [:]
    private var told: [Indicator.Subject: [Told]] = [:]
    private var steps: [Indicator.Subject: [PlannedStep]] = [:]

    /// For some indicators of a contract: what none of them counts is not looked at.
    package init(_ dossier: Dossier, for indicators: [Indicator]) {
        self.dossier = dossier
        let feeds = Set(indicators.map(\.feed))
        if !feeds.isDisjoint(with: [.meetings, .steering, .technical, .participations, .communes]) {
            for meeting in dossier.meetings where meeting.state == .held {
                for subject in subjects(of: meeting.actions) { held[subject, default: []].append(meeting) }
            }
        }
        if !feeds.isDisjoint(with: [.entries, .counts]) {
            for entry in dossier.entries {
                let own = Told(
                    entry: entry, title: French.folded(entry.title),
                    counts: entry.counts.reduce(into: [:]) { counts, count in
                        counts[French.folded(count.label), default: 0] += count.number
                    })
                for subject in subjects(of: entry.actions) { told[subject, default: []].append(own) }
            }
        }
        if feeds.contains(.milestones) { gatherSteps() }
    }

    /// The étapes of the planning, whenever they are done.
    private mutating func gatherSteps() {
        for step in dossier.steps(on: Day.last(ofMonth: 12, 9_999)) {
            for subject in subjects(of: [step.action].compactMap(\.self)) {
                steps[subject, default: []].append(step)
            }
        }
    }

    /// What some fact is about: the contract, its fiches, their axes.
    private func subjects(of actions: [ID<Action>]) -> Set<Indicator.Subject> {
        var subjects: Set<Indicator.Subject> = [.contract]
        for id in actions {
            subjects.insert(.action(id))
            if let axis = dossier.$actions[id]?.axis { subjects.insert(.axis(axis)) }
        }
        return subjects
    }

    /// What an indicator counts, in the order in which it is recorded.
    package func facts(of indicator: Indicator) -> [CountedFact] {
        switch indicator.feed {
        case .none: []
        case .meetings: meetings(of: indicator).map { CountedFact($0, 1) }
        case .steering: instances(.steering).map { CountedFact($0, 1) }
        case .technical: instances(.technical).map { CountedFact($0, 1) }
        case .participations: participations(of: indicator)
        case .communes: representations(of: indicator)
        case .entries: entries(of: indicator)
        case .counts: counts(of: indicator)
        case .milestones: milestones(of: indicator)
        case .reviews:
            dossier.periods.closings.sorted { $0.key < $1.key }.map { quarter, day in
                CountedFact(
                    place: .review(quarter), title: "Revue \(quarter.code)", when: .day(day), number: 1)
            }
        }
    }

    private func instances(_ kind: Meeting.Kind) -> [Meeting] {
        (held[.contract] ?? []).filter { $0.kind == kind }
    }

    /// The meetings held on its fiche or its axis; a COPIL or a COTECH that looks at it is none of its own.
    private func meetings(of indicator: Indicator) -> [Meeting] {
        (held[indicator.subject] ?? []).filter { meeting in
            switch meeting.kind {
            case .steering, .technical: indicator.subject == .contract
            case .workingGroup, .information, .external: true
            }
        }
    }

    /// Those whose émargement counts: of the contract, its own instances.
    private func sittings(of indicator: Indicator) -> [Meeting] {
        guard indicator.subject == .contract else { return meetings(of: indicator) }
        return (held[.contract] ?? []).filter { $0.kind == .steering || $0.kind == .technical }
    }

    /// Those whose title has its words; all of them where it has none.
    private func entries(of indicator: Indicator) -> [CountedFact] {
        let words = French.folded(indicator.feedWords)
        return (told[indicator.subject] ?? []).filter { words.isEmpty || $0.title.contains(words) }
            .map { CountedFact($0.entry, 1) }
    }

    private func counts(of indicator: Indicator) -> [CountedFact] {
        let words = French.folded(indicator.feedWords)
        return (told[indicator.subject] ?? []).compactMap { told in
            told.counts[words].map { CountedFact(told.entry, $0) }
        }
    }

    /// The étapes whose title has its words, those to do last. What comes back each year counts each time, but in a share.
    private func milestones(of indicator: Indicator) -> [CountedFact] {
        let words = French.folded(indicator.feedWords)
        let own = (steps[indicator.subject] ?? []).filter {
            words.isEmpty || French.folded($0.title).contains(words)
        }
        let isCount = indicator.scale == .number
        let facts = own.flatMap { step -> [CountedFact] in
            var times: [Horizon?] = [step.done?.when]
            if isCount { times += step.milestone.past.filter { $0 != step.done?.when }.map(Optional.some) }
            return times.map { CountedFact(step, $0) }
        }
        return facts.filter { $0.day != nil || !isCount }.enumerated().sorted { left, right in
            let (first, second) = (left.element.day, right.element.day)
            return first == second
                ? left.offset < right.offset
                : second.map { second in first.map { $0 < second } ?? false } ?? true
        }.map(\.element)
    }

    /// People that came, meeting by meeting: whoever came twice counts twice.
    private func participations(of indicator: Indicator) -> [CountedFact] {
        sittings(of: indicator).compactMap { meeting in
            let totals = meeting.attendanceTotals
            guard totals.participants > 0 else { return nil }
            var fact = CountedFact(meeting, totals.participants)
            fact.byCollege = totals.byCollege
            return fact
        }
    }

    private func representations(of indicator: Indicator) -> [CountedFact] {
        sittings(of: indicator).compactMap { meeting in
            let communes = meeting.attendanceTotals.communes
            guard !communes.isEmpty else { return nil }
            var fact = CountedFact(meeting, communes.count)
            fact.communes = communes
            return fact
        }
    }
}

extension Dossier {
    /// What one indicator counts of what is recorded; of several, `Counting` gathers it once.
    package func counted(by indicator: Indicator) -> [CountedFact] {
        Counting(self, for: [indicator]).facts(of: indicator)
    }
}

extension CountedFact {
    fileprivate init(_ meeting: Meeting, _ number: Int) {
        self.init(place: .meeting(meeting.id), title: meeting.name, when: meeting.when, number: number)
    }

    fileprivate init(_ step: PlannedStep, _ when: Horizon?) {
        self.init(
            place: .milestone(step.id), title: step.title, when: when, number: when == nil ? 0 : 1)
        known = step.milestone.known
    }

    fileprivate init(_ entry: JournalEntry, _ number: Int) {
        self.init(place: .entry(entry.id), title: entry.title, when: entry.when, number: number)
    }
}

extension Milestone.Done {
    /// When it took place, else the day it was found done.
    fileprivate var when: Horizon {
        switch self {
        case .on(let when): when
        case .seen(let day): .day(day)
        }
    }
}
