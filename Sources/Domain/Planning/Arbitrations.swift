/// What a COPIL was asked to arbitrate, and what it answered: the fiches without planning that were shown to it.
package struct Arbitrations: Hashable, Sendable {
    /// One fiche that was shown without planning.
    package struct Line: Hashable, Sendable {
        package let action: Action
        /// As it was shown to the COPIL.
        package let shown: Synthesis.Line
        /// What the COPIL, or one since, decided of it; nil where nothing was reported.
        package let ruling: Ruling?
        /// What it engaged since: «groupe de travail le 9 mai 2023».
        package let engaged: String?
    }

    package let steering: Meeting
    package let lines: [Line]

    /// Those that were answered.
    package var given: [Line] { lines.filter { $0.ruling != nil } }

    /// Those that nothing reports.
    package var missing: [Line] { lines.filter { $0.ruling == nil } }

    /// «3 arbitrages rendus sur 6 ; sans arbitrage rapporté : fiches 2, 8 et 15».
    package var counts: String {
        let head =
            "\(French.count(given.count, "arbitrage rendu", "arbitrages rendus")) sur\u{a0}\(lines.count)"
        guard !missing.isEmpty else { return head }
        return "\(head)\u{202f}; sans arbitrage rapporté\u{202f}: \(missing.map(\.action).fiches)"
    }

    /// «6 fiches sans planning au COPIL du 7 février 2023 : 3 engagées depuis (9, 10 et 12), 3 sans arbitrage rapporté (2, 8
    /// et 15)».
    package var summary: String {
        let engaged = lines.filter { $0.engaged != nil }
        let parts = [
            engaged.isEmpty
                ? nil : "\(French.count(engaged.count, "engagée")) depuis (\(engaged.map(\.action).numbers))",
            missing.isEmpty
                ? nil : "\(missing.count) sans arbitrage rapporté (\(missing.map(\.action).numbers))",
        ].compactMap(\.self)
        let head = "\(French.count(lines.count, "fiche")) sans planning au COPIL \(steering.when.genitive)"
        return parts.isEmpty ? head : "\(head)\u{202f}: \(parts.joined(separator: ", "))"
    }
}

extension Array where Element == Action {
    /// «fiches 2, 8 et 15».
    fileprivate var fiches: String { "\(French.noun(count, "fiche"))\u{a0}\(numbers)" }

    /// «2, 8 et 15».
    fileprivate var numbers: String { French.list(map { String($0.number) }) }
}

extension Decision.Effect {
    /// Whether it answers who asks what becomes of a fiche without planning.
    package var arbitrates: Bool {
        switch self {
        case .priority, .standby, .resumption, .stop, .planSet, .planAsked, .renunciation, .deferral: true
        case .orientation, .validation, .opening: false
        }
    }
}

extension Dossier {
    /// What the last COPIL before a day that was shown fiches without planning answered; nil before the first.
    package func arbitrations(on day: Day) -> Arbitrations? {
        let held = meetings.filter { $0.state == .held && $0.kind.decides && $0.when.last <= day }
        for steering in held.sorted(by: { $0.when.first > $1.when.first }) {
            let shown = presented(to: steering).lines(in: .planNeeded)
            if shown.isEmpty { continue }
            let rulings = rulings
            let lines = shown.map { line in
                let own = (rulings[line.action.id] ?? []).filter {
                    $0.effect.arbitrates && steering.when.first <= $0.when.first && $0.when.first <= day
                }
                return Arbitrations.Line(
                    action: line.action, shown: line,
                    ruling: own.min { $0.when.first < $1.when.first },
                    engaged: engagement(of: line.action.id, since: steering.when.last, on: day))
            }
            return Arbitrations(steering: steering, lines: lines)
        }
        return nil
    }

    /// The synthesis that a COPIL looked at: as its day knew it, without what it decided.
    private func presented(to steering: Meeting) -> Synthesis {
        let day = steering.when.last
        let before = rulings.mapValues { own in
            own.filter { $0.meeting != steering.id && $0.when.first <= steering.when.first }
        }
        return Synthesis(
            of: actions, assessments: assessments.filter { $0.known <= day }, rulings: before, on: day)
    }

    /// «groupe de travail le 9 mai 2023»: the first dated étape that a fiche has after a day.
    package func engagement(of action: ID<Action>, since start: Day, on day: Day) -> String? {
        let dated = steps(of: action, on: day).filter { step in step.end.map { start < $0.first } ?? false }
        guard let step = dated.first(where: \.isAhead) ?? dated.last, let end = step.end else { return nil }
        return "\(step.kindInSentence) \(end.spelledWhen)"
    }
}

extension PlannedStep {
    /// «groupe de travail», «réunion d’information», else its title.
    package var kindInSentence: String {
        if case .meeting(let meeting) = holder {
            switch meeting.kind {
            case .workingGroup, .information: return meeting.kind.label.lowercasedFirst
            case .steering, .technical, .external: return meeting.name
            }
        }
        return title
    }
}
