/// A date of the agenda of a contract, past or to come, at the precision known.
package struct CalendarDate: Hashable, Sendable {
    /// What it is a date of.
    package enum Matter: Hashable, Sendable {
        case meeting(Meeting)
        /// A next meeting, as the last one announced it.
        case announced(Meeting)
        /// The day before which an instance must meet.
        case deadline(CommitteeDue)
        /// A step or a forecast of fiches.
        case coming(Coming)
    }

    package let matter: Matter
    package let when: Horizon

    /// Within a day, what has no hour comes first.
    private var minutes: Int {
        if case .meeting(let meeting) = matter { meeting.time?.minutes ?? -1 } else { -1 }
    }

    /// The order of the agenda: by day, then by hour; what is less precise after the days that it covers.
    package static func comesBefore(_ left: CalendarDate, _ right: CalendarDate) -> Bool {
        (left.when.last, left.when.first, left.minutes) < (right.when.last, right.when.first, right.minutes)
    }
}

extension Dossier {
    /// Every date of the contract, in order: all its meetings, and from a day on what is announced, due or forecast.
    package func calendarDates(on day: Day) -> [CalendarDate] {
        let held = meetings.map { CalendarDate(matter: .meeting($0), when: $0.when) }
        let announced = announcedMeetings(on: day).filter { day <= $0.next.last }.map {
            CalendarDate(matter: .announced($0.former), when: $0.next)
        }
        let dues = committeeDues(on: day).map {
            CalendarDate(matter: .deadline($0), when: .day($0.deadline))
        }
        let days = Set(dues.map(\.when))
        // An étape of the contract on the last day to meet is that day.
        let ahead = coming(after: day.adding(days: -1)).filter { coming in
            coming.kind != .meeting && !(coming.actions.isEmpty && days.contains(coming.when))
        }.map {
            CalendarDate(matter: .coming($0), when: $0.when)
        }
        return (held + announced + dues + ahead).sorted(by: CalendarDate.comesBefore)
    }
}
