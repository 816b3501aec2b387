extension Meeting {
    /// Minutes between its hours, over midnight where it ends before it begins; nil when one is missing.
    package var givenLength: Int? {
        guard let time, let ends else { return nil }
        let minutes = ends.minutes - time.minutes
        return minutes > 0 ? minutes : minutes + 1_440
    }

    /// How long it is taken to last, in minutes, in the agenda, in a calendar and for its émargement: what is between its
    /// hours, else the durations of its points, two hours at least.
    package var length: Int { givenLength ?? max(120, plannedMinutes) }
}

/// The hours of an agenda, computed from where the meeting starts and what each point should take.
package struct Timetable: Hashable, Sendable {
    /// A point with the hour at which it should start.
    package struct Slot: Hashable, Sendable {
        package let item: AgendaItem
        /// Nil when the meeting has no hour, or when a point before has no duration.
        package let starts: TimeOfDay?
    }

    package let slots: [Slot]
    /// The sum of the durations given, in minutes.
    package let planned: Int
    /// What lies between the hours of the meeting, in minutes; nil when one is missing.
    package let available: Int?
    /// Points without a duration.
    package let untimed: Int

    package init(_ meeting: Meeting) {
        var clock = meeting.time?.minutes
        slots = meeting.agenda.map { item in
            let starts = clock.flatMap { TimeOfDay(minutes: $0 % 1_440) }
            clock = item.minutes.flatMap { minutes in clock.map { $0 + minutes } }
            return Slot(item: item, starts: starts)
        }
        planned = meeting.agenda.compactMap(\.minutes).reduce(0, +)
        untimed = meeting.agenda.count { $0.minutes == nil }
        available = meeting.givenLength
    }

    /// How much longer the points are than the meeting, in minutes; nil when they fit, or when nothing tells.
    package var excess: Int? {
        available.flatMap { planned > $0 ? planned - $0 : nil }
    }

    /// «1 h 35 pour les points, 2 h prévues», «25 min de trop»; nil when nothing is timed.
    package var french: String? {
        guard planned > 0 else { return nil }
        let points = "\(French.duration(minutes: planned)) pour les points"
        let missing =
            untimed == 0 ? "" : " (\(French.count(untimed, "point")) sans durée)"
        guard let available else { return points + missing }
        let meeting = "\(French.duration(minutes: available)) de réunion"
        let verdict = excess.map { ", \(French.duration(minutes: $0)) de trop" } ?? ""
        return "\(points)\(missing), \(meeting)\(verdict)"
    }
}
