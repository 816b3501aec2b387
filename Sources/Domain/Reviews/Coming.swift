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

    /// Whether it is about a fiche of another.
    fileprivate func isOf(_ other: Coming) -> Bool { !Set(actions).isDisjoint(with: other.actions) }

    /// The same date for the fiches of both.
    package func joining(_ other: Coming) -> Coming {
        Coming(kind, when, label, time: time, place: place, on: actions + other.actions)
    }
}

extension Dossier {
    /// What lies ahead of a day: within a year, since what lies beyond was not yet announced; soonest first.
    package func coming(after day: Day) -> [Coming] {
        let limit = day.adding(months: 12)
        let meetings = plannedMeetings(after: day)
        let steps = steps(after: day).filter { step in
            !meetings.contains { $0.when == step.when && !Set($0.actions).isDisjoint(with: step.actions) }
        }
        let forecasts = forecasts(on: day)
        let own = ownSteps(on: day).filter { step in
            !(meetings + steps + forecasts).contains { $0.when == step.when && $0.isOf(step) }
        }
        let announced = announcedMeetings(on: day).map { former, next in
            Coming(.meeting, next, "Prochaine réunion\u{202f}: \(former.kind.label)", on: former.actions)
        }
        return (meetings + announced + steps + own + forecasts)
            .filter { day < $0.when.last && $0.when.first <= limit }
            .sorted { ($0.when.last, $0.when.first, $0.label) < ($1.when.last, $1.when.first, $1.label) }
    }

    /// Next meetings, as instances announced them up to a day, until one of the instance is planned on that date or after.
    package func announcedMeetings(on day: Day) -> [(former: Meeting, next: Horizon)] {
        meetings.filter { $0.state == .held && $0.when.first <= day }.compactMap { former in
            guard let next = former.next, !meetings.contains(where: former.announces) else { return nil }
            return (former, next)
        }
    }

    private func plannedMeetings(after day: Day) -> [Coming] {
        meetings.filter { meeting in
            switch meeting.state {
            case .planned: day < meeting.when.last
            // Held since: seen from that day, it was ahead.
            case .held: day < meeting.when.first
            case .cancelled: false
            }
        }.map {
            Coming(.meeting, $0.when, $0.title, time: $0.time, place: $0.place, on: $0.actions)
        }
    }

    private func steps(after day: Day) -> [Coming] {
        entries.filter { $0.when.first <= day }.compactMap { entry in
            entry.next.map {
                Coming(
                    .step, $0, entry.nextStep.unlessBlank ?? entry.title, time: entry.nextTime,
                    on: entry.actions)
            }
        }
    }

    /// The étapes that hold their date: what a meeting, a task or an advance holds comes with it. Those of a fiche that
    /// share a date come as one.
    private func ownSteps(on day: Day) -> [Coming] {
        var own: [Coming] = []
        for step in steps(on: day) where step.holder == .itself && !step.isDone {
            guard let due = step.due else { continue }
            let coming = Coming(.step, due, step.title, on: [step.action].compactMap(\.self))
            if let place = own.firstIndex(where: { $0.when == due && $0.actions == coming.actions }) {
                own[place] = Coming(
                    .step, due, "\(own[place].label)\u{202f}; \(coming.label)", on: coming.actions)
            } else {
                own.append(coming)
            }
        }
        return own
    }

    private func forecasts(on day: Day) -> [Coming] {
        synthesis(on: day).lines(in: .onTrack).compactMap { line in
            line.assessment?.horizon.map {
                Coming(.forecast, $0, "Atteinte prévue des objectifs", on: [line.action.id])
            }
        }
    }
}
