/// Who came to the meetings of a contract, counted from the émargements.
package struct AttendanceReport: Hashable, Sendable {
    /// A count of people at a number of meetings.
    package struct Tally: Hashable, Sendable {
        package private(set) var meetings: Set<ID<Meeting>> = []
        /// People present or represented, once a meeting.
        package private(set) var participants = 0
        /// Elected members among them.
        package private(set) var elected = 0

        fileprivate mutating func add(_ row: Attendance, at meeting: Meeting) {
            meetings.insert(meeting.id)
            participants += row.headcount
            if row.isElected { elected += row.headcount }
        }
    }

    /// The meetings held whose émargement was taken, the latest first.
    package let meetings: [Meeting]
    package private(set) var total = Tally()
    package private(set) var byYear: [Int: Tally] = [:]
    package private(set) var byCollege: [College: Tally] = [:]
    package private(set) var byOrganization: [ID<Organization>: Tally] = [:]
    /// By INSEE code.
    package private(set) var byCommune: [String: Tally] = [:]
    package private(set) var byAction: [ID<Action>: Tally] = [:]

    /// Counts the meetings that a condition keeps.
    package init(_ meetings: [Meeting], where isKept: (Meeting) -> Bool = { _ in true }) {
        self.meetings = meetings.filter {
            $0.state == .held && $0.attendanceTotals.participants > 0 && isKept($0)
        }
        .sorted { ($1.when.first, $1.id) < ($0.when.first, $0.id) }
        for meeting in self.meetings {
            for row in meeting.attendance where row.isCounted { add(row, at: meeting) }
        }
    }

    private mutating func add(_ row: Attendance, at meeting: Meeting) {
        total.add(row, at: meeting)
        byYear[meeting.when.first.year, default: Tally()].add(row, at: meeting)
        byCollege[row.college, default: Tally()].add(row, at: meeting)
        if let id = row.organization { byOrganization[id, default: Tally()].add(row, at: meeting) }
        if !row.insee.isEmpty { byCommune[row.insee, default: Tally()].add(row, at: meeting) }
        for action in meeting.actions { byAction[action, default: Tally()].add(row, at: meeting) }
    }
}
