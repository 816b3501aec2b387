/// An instant, in milliseconds since 1970 (UTC). The clock is always a parameter.
package struct Moment: Hashable, Sendable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Whole seconds since 1970.
    package var seconds: Int64 { milliseconds / 1_000 }

    /// The day in Europe/Paris.
    package var day: Day { Day(daysSinceEpoch: Int(localSeconds / 86_400)) }

    /// The hour in Europe/Paris.
    package var time: TimeOfDay {
        let minutes = Int(localSeconds % 86_400 / 60)
        return TimeOfDay(clamping: minutes / 60, minutes % 60)
    }

    /// «7 février 2023 à 15h00», in Europe/Paris.
    package var french: String { "\(French.date(day)) à \(time.french)" }

    /// So many seconds later.
    package func adding(seconds: Int64) -> Moment {
        Moment(milliseconds: milliseconds + seconds * 1_000)
    }

    package static func < (left: Moment, right: Moment) -> Bool {
        left.milliseconds < right.milliseconds
    }

    private var localSeconds: Int64 {
        let summer = Self.summer(seconds)
        return max(0, seconds + (summer ? 7_200 : 3_600))
    }

    /// Summer time runs from the last Sunday of March to the last of October, 01:00 UTC (directive 2000/84/CE).
    private static func summer(_ seconds: Int64) -> Bool {
        let year = Day(daysSinceEpoch: Int(max(0, seconds) / 86_400)).year
        return (lastSunday(ofMonth: 3, year)..<lastSunday(ofMonth: 10, year)).contains(seconds)
    }

    private static func lastSunday(ofMonth month: Int, _ year: Int) -> Int64 {
        let last = Day.last(ofMonth: month, year)
        return Int64(last.adding(days: -(last.weekday % 7)).daysSinceEpoch) * 86_400 + 3_600
    }
}

/// Who acts, and when: every write carries it.
package struct Signature: Hashable, Sendable {
    package let member: Member
    package let moment: Moment
    /// The mark of a form that makes one thing, however often it is sent; nil when nothing marks it.
    package let once: String?

    package init(_ member: Member, at moment: Moment, once: String? = nil) {
        self.member = member
        self.moment = moment
        self.once = once
    }

    /// The same for what is made on the way to the thing that the form is about.
    package var unmarked: Signature { Signature(member, at: moment) }

    /// The day of the act in Europe/Paris.
    package var day: Day { moment.day }
}
