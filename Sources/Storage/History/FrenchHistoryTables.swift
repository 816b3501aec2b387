import Domain

extension FrenchHistory {
    /// How the rows of each table are called, in SQL.
    static let naming = [
        "organization": "name", "person": "trim(first_name || ' ' || last_name)",
        "action": "'Fiche ' || number", "axis": "'Axe ' || number", "objective": "title",
        "committee": "name", "meeting": "title", "article": "'Article ' || number", "plan": "name",
        "neighbourhood": "name", "journal_entry": "title", "indicator": "label",
        "assessment": "'Bilan du ' || day",
    ]

    /// The table that a column of numbers names a row of.
    static func target(_ table: String, _ column: String) -> String? {
        switch column {
        case "organization_id", "pilot_id", "leader_id": "organization"
        case "person_id", "contact_id", "referent_id": "person"
        case "action_id", "other_id": "action"
        case "answers_id": "journal_entry"
        case "author_id", "member_id", "state_by": "member"
        case "approving_id": "meeting"
        case "axis_id", "objective_id", "committee_id", "meeting_id", "article_id", "plan_id",
            "neighbourhood_id", "indicator_id", "decision_id":
            String(column.dropLast(3))
        default: nil
        }
    }

    /// Columns of 0 and 1.
    static func isFlag(_ column: String) -> Bool {
        column.hasPrefix("is_")
            || ["removed", "started", "underway", "awaits_steering", "receives_review"].contains(column)
    }

    /// Columns of dates at the precision known.
    static func isDate(_ column: String) -> Bool {
        [
            "held", "first_day", "next", "start", "end", "due", "reached", "day", "horizon", "signed",
            "new_end",
            "signatory_since", "partner_since", "since", "until", "state_on", "consent_on", "convened_on",
            "done_on", "sent_on", "remarks_until", "approved_on", "quarter",
        ].contains(column)
    }

    /// Codes and what they mean on screen, by table and column.
    static let labels: [String: [String: String]] = [
        "organization.kind": words(Organization.Kind.self, \.label),
        "committee_seat.college": words(College.self, \.label),
        "committee_seat.duty": words(Seat.Duty.self, \.label),
        "minutes.state": words(Minutes.State.self, \.label),
        "organization.college": words(College.self, \.label),
        "attendance.college": words(College.self, \.label),
        "attendance.presence": words(Attendance.Presence.self, \.label),
        "person.civility": words(Person.Civility.self, \.label),
        "plan.kind": words(LinkedPlan.Kind.self, \.label),
        "action.participation": words(Participation.self, \.label),
        "indicator.kind": words(Indicator.Kind.self, \.label),
        "assessment.kind": words(Assessment.Kind.self, \.label),
        "assessment.state": words(Assessment.StateName.self, \.label),
        "assessment.attainment": words(Attainment.self, \.label),
        "assessment_point.kind": words(Assessment.PointKind.self, \.label),
        "assessment_point.means": words(Assessment.Means.self, \.label),
        "committee.kind": words(Committee.Kind.self, \.label),
        "meeting.kind": words(Meeting.Kind.self, \.label),
        "meeting.state": words(Meeting.State.self, \.label),
        "decision.effect": words(Decision.Effect.self, \.label),
        "decision.outcome": words(Decision.Outcome.self, \.label),
        "journal_entry.kind": words(JournalEntry.Kind.self, \.label),
    ]

    private static func words<Code: CaseIterable & RawRepresentable<String>>(
        _ code: Code.Type, _ label: (Code) -> String
    ) -> [String: String] {
        Dictionary(code.allCases.map { ($0.rawValue, label($0)) }) { first, _ in first }
    }
}
