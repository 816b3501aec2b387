extension QuarterlyReview {
    /// A date that comes.
    package struct Coming: Hashable, Sendable {
        /// What comes on that date.
        package enum Kind: String, CaseIterable, Sendable {
            case meeting, step, forecast

            /// On screen.
            package var label: String {
                switch self {
                case .meeting: "Réunion"
                case .step: "Étape"
                case .forecast: "Échéance prévue"
                }
            }
        }

        package let kind: Kind
        package let when: Horizon
        package let time: TimeOfDay?
        package let label: String
        package let place: String
        package let actions: [ID<Action>]

        init(
            _ kind: Kind, _ when: Horizon, _ label: String, time: TimeOfDay? = nil, place: String = "",
            on actions: [ID<Action>]
        ) {
            self.kind = kind
            self.when = when
            self.time = time
            self.label = label
            self.place = place
            self.actions = actions
        }

        /// The same date for the fiches of both.
        package func joining(_ other: Coming) -> Coming {
            Coming(kind, when, label, time: time, place: place, on: actions + other.actions)
        }
    }

    /// What a quarter leaves ahead: within a year, since what lies beyond was not yet announced.
    static func coming(
        in file: ContractFile, after quarter: Quarter, standing synthesis: Synthesis
    ) -> [Coming] {
        let limit = quarter.last.adding(months: 12)
        let meetings = planned(file, quarter)
        let steps = steps(file, quarter).filter { step in
            !meetings.contains { $0.when == step.when && !Set($0.actions).isDisjoint(with: step.actions) }
        }
        let all = meetings + announced(file, quarter, meetings) + steps + forecasts(synthesis)
        return all.filter { quarter.last < $0.when.last && $0.when.first <= limit }
            .sorted { ($0.when.first, $0.when.last, $0.label) < ($1.when.first, $1.when.last, $1.label) }
    }

    /// Planned meetings, and those since held in the quarter that follows.
    private static func planned(_ file: ContractFile, _ quarter: Quarter) -> [Coming] {
        file.meetings.filter { meeting in
            switch meeting.state {
            case .planned: true
            case .held: quarter.next.contains(meeting.when.first)
            case .cancelled: false
            }
        }.map {
            Coming(.meeting, $0.when, $0.title, time: $0.time, place: $0.place, on: $0.actions)
        }
    }

    /// Next meetings that an instance announced and that nobody planned yet.
    private static func announced(
        _ file: ContractFile, _ quarter: Quarter, _ meetings: [Coming]
    ) -> [Coming] {
        let known = Set(meetings.map(\.when))
        return file.meetings.compactMap { meeting in
            guard let next = meeting.next, meeting.when.first <= quarter.last, !known.contains(next) else {
                return nil
            }
            let label = "Prochaine réunion\u{202f}: \(meeting.kind.label)"
            return Coming(.meeting, next, label, on: meeting.actions)
        }
    }

    private static func steps(_ file: ContractFile, _ quarter: Quarter) -> [Coming] {
        let told = file.entries.filter { $0.when.first <= quarter.last }.compactMap { entry in
            entry.next.map {
                Coming(
                    .step, $0, entry.nextStep.unlessBlank ?? entry.title, time: entry.nextTime,
                    on: entry.actions)
            }
        }
        let milestones = file.actions.flatMap { action in
            action.milestones.compactMap { milestone -> Coming? in
                guard let due = milestone.due, (milestone.reached?.first ?? .distant) > quarter.last else {
                    return nil
                }
                return Coming(.step, due, milestone.label, on: [action.id])
            }
        }
        return told + milestones
    }

    private static func forecasts(_ synthesis: Synthesis) -> [Coming] {
        synthesis.lines(in: .onTrack).compactMap { line in
            line.assessment?.horizon.map {
                Coming(.forecast, $0, "Atteinte prévue des objectifs", on: [line.action.id])
            }
        }
    }
}

extension Day {
    fileprivate static let distant = Day.last(ofMonth: 12, 2200)
}
