/// Who an émargement should wait for: those who sit in the instance, and those who came to its last meeting.
package enum ExpectedAttendance {
    /// The rows that the émargement of a meeting lacks, all `.expected`; none when it has everybody.
    package static func rows(for meeting: Meeting, of dossier: Dossier) -> [Attendance] {
        let people = dossier.$people.byID.filter { !$0.value.isErased }
        let structures = dossier.$organizations.byID
        var known = Known(meeting.attendance)
        let former = former(meeting, dossier)
        return (seated(meeting, dossier, people, structures, former) + former).filter { row in
            let isThere = row.person.map { people[$0] != nil } ?? true
            let isServed = row.organization.map { structures[$0] != nil } ?? true
            return isThere && isServed && known.insert(row)
        }
    }

    private static func seated(
        _ meeting: Meeting, _ dossier: Dossier, _ people: [ID<Person>: Person],
        _ structures: [ID<Organization>: Organization], _ former: [Attendance]
    ) -> [Attendance] {
        let committee = dossier.$committees[meeting.committee]
        let seats = (committee?.seats ?? []).filter { $0.isHeld(on: meeting.when.first) }
        // People first: a structure that somebody represents by name needs no row of its own.
        return (seats.filter { $0.person != nil } + seats.filter { $0.person == nil }).map { seat in
            let roles = people[seat.person]?.roles ?? []
            let role = roles.first { $0.organization == seat.organization } ?? roles.first
            let organization = seat.organization ?? role?.organization
            var row = Attendance(
                seat.college, .expected, person: seat.person, organization: organization,
                insee: structures[organization]?.insee ?? "", function: role?.function ?? "")
            // What she came as the last time: elected of a commune, with a function of that day.
            if let last = former.first(where: { $0.person != nil && $0.person == seat.person }) {
                row.isElected = last.isElected
                if !last.insee.isEmpty { row.insee = last.insee }
                if row.function.isBlank { row.function = last.function }
            }
            return row
        }
    }

    private static func former(_ meeting: Meeting, _ dossier: Dossier) -> [Attendance] {
        guard let committee = meeting.committee else { return [] }
        let last = dossier.meetings.last { other in
            other.committee == committee && other.id != meeting.id && other.state == .held
                && !other.attendance.isEmpty && other.when.first < meeting.when.first
        }
        return (last?.attendance ?? []).filter { $0.headcount == 1 }.map { row in
            var expected = Attendance(
                row.college, .expected, person: row.person, organization: row.organization, insee: row.insee,
                function: row.function)
            expected.isElected = row.isElected
            return expected
        }
    }

    /// What stands in an émargement, so that nobody is awaited twice.
    private struct Known {
        private var people: Set<ID<Person>> = []
        private var structures: Set<ID<Organization>> = []
        private var elected: Set<String> = []

        init(_ rows: [Attendance]) {
            for row in rows { insert(row) }
        }

        /// Whether the row was not there yet.
        @discardableResult
        mutating func insert(_ row: Attendance) -> Bool {
            let isNew: Bool
            if let person = row.person {
                isNew = people.insert(person).inserted
                if let organization = row.organization { structures.insert(organization) }
            } else if let organization = row.organization {
                isNew = structures.insert(organization).inserted
            } else {
                isNew = row.isElected && !row.insee.isEmpty && !elected.contains(row.insee)
            }
            if row.isElected, !row.insee.isEmpty { elected.insert(row.insee) }
            return isNew
        }
    }
}
