import Domain

/// Étapes on a scale of time: what is known of a day as a mark, of a month, a quarter or a year as a span.
package struct PlanningChart: Sendable {
    /// What it is drawn on: its words stay as large as they must, whatever the width of a page makes of the drawing.
    package enum Sheet: Sendable, Hashable {
        case screen
        /// A4, upright.
        case page
        /// A3, lying: a line says its date and who is responsible too.
        case wide
    }

    /// From the first day to the last that a date may mean, as counts of days.
    package struct Span: Sendable, Hashable {
        package let first: Int
        package let last: Int

        package init(_ first: Int, _ last: Int) {
            (self.first, self.last) = (min(first, last), max(first, last))
        }

        /// What a date may mean.
        package init(_ horizon: Horizon) {
            self.init(horizon.first.daysSinceEpoch, horizon.last.daysSinceEpoch)
        }

        /// From the start of an étape that is to come, where it has one, to the last day that its date may mean.
        package init?(_ step: PlannedStep) {
            guard let end = step.end else { return nil }
            let start = step.isDone ? nil : step.milestone.start?.first.daysSinceEpoch
            self.init(min(start ?? .max, end.first.daysSinceEpoch), end.last.daysSinceEpoch)
        }

        var isDay: Bool { first == last }
    }

    /// When an étape took place, or should.
    package struct Mark: Sendable, Hashable {
        package let span: Span
        package let isDone: Bool
        /// What it says, for who does not see it.
        package let sentence: String

        package init(_ span: Span, isDone: Bool, sentence: String = "") {
            (self.span, self.isDone, self.sentence) = (span, isDone, sentence)
        }
    }

    /// One line: a heading where it has no date and `isHeading`, an étape else.
    package struct Row: Sendable, Hashable {
        package let title: String
        /// What the line says, for who does not see it.
        package let sentence: String
        /// What stands on the scale where no mark does.
        package let note: String
        let span: Span?
        let former: Span?
        let isDone: Bool
        package let isHeading: Bool
        /// Of a line that is of several étapes.
        package let marks: [Mark]
        /// What a wide sheet says of it in columns: its date, who is responsible.
        let facts: [String]

        /// An axis, a fiche.
        package init(heading title: String) {
            (self.title, sentence, span, former, isDone, isHeading) = (title, title, nil, nil, false, true)
            (marks, note, facts) = ([], "", [])
        }

        /// An étape; without span it is to be placed.
        package init(
            _ title: String, sentence: String, _ span: Span?, former: Span? = nil, isDone: Bool,
            facts: [String] = []
        ) {
            (self.title, self.sentence, self.span, self.former) = (title, sentence, span, former)
            self.facts = facts
            (self.isDone, isHeading, marks) = (isDone, false, [])
            note = isDone ? "réalisée, date non connue" : "à placer"
        }

        /// A fiche with the marks of its étapes, and what is said where none can be seen.
        package init(_ title: String, sentence: String, marks: [Mark], note: String = "") {
            (self.title, self.sentence, self.marks, self.note) = (title, sentence, marks, note)
            (span, former, isDone, isHeading, facts) = (nil, nil, false, false, [])
        }
    }

    /// A line through the whole drawing: a committee.
    package struct Marker: Sendable, Hashable {
        package let day: Int
        package let label: String

        package init(_ day: Int, _ label: String) { (self.day, self.label) = (day, label) }
    }

    package let title: String
    package let rows: [Row]
    /// The first day of each unit of the scale, then the day after the last.
    package let ticks: [Marker]
    package let end: Int
    package let today: Marker
    package let committees: [Marker]
    let sheet: Sheet

    /// `scale` is what the drawing shows, from a day to another, in quarters or in years.
    package init(
        _ title: String, _ rows: [Row], from first: Day, to last: Day, byYear: Bool, today: Day,
        committees: [Marker] = [], on sheet: Sheet = .screen
    ) {
        (self.title, self.rows, self.committees, self.sheet) = (title, rows, committees, sheet)
        self.today = Marker(today.daysSinceEpoch, "aujourd’hui, \(French.dayAndMonth(today))")
        var ticks: [Marker] = []
        var quarter = byYear ? Quarter(of: .first(ofMonth: 1, first.year)) : Quarter(of: first)
        while quarter.first <= last, ticks.count < 200 {
            let label =
                byYear
                ? String(quarter.year)
                : quarter.number == 1 || ticks.isEmpty
                    ? "T\(quarter.number)\u{a0}\(quarter.year)" : "T\(quarter.number)"
            ticks.append(Marker(quarter.first.daysSinceEpoch, label))
            quarter = byYear ? quarter.next.next.next.next : quarter.next
        }
        self.ticks = ticks
        end = quarter.first.daysSinceEpoch
    }

    /// On a scale that is given.
    package init(
        _ title: String, _ rows: [Row], ticks: [Marker], to end: Int, today: Marker, committees: [Marker],
        on sheet: Sheet
    ) {
        (self.title, self.rows, self.ticks, self.end) = (title, rows, ticks, end)
        (self.today, self.committees, self.sheet) = (today, committees, sheet)
    }
}
