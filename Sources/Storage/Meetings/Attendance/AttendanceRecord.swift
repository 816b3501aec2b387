import Domain
import GRDB

extension Attendance: Record {
    static var objectKind: ObjectKind { .attendance }
    var key: Int64 { id.rawValue }
    var historyName: String { "Émargement, \(presence.label.lowercased())" }

    var columns: Columns {
        [
            "meeting_id": meeting, "college": college, "presence": presence, "person_id": person,
            "organization_id": organization, "insee": insee, "function": function, "is_elected": isElected,
            "representative": representative, "headcount": headcount, "signed_at": signedAt?.milliseconds,
        ]
    }

    var references: [References] {
        [
            References("meeting", meeting, kept: true), References("person", person, kept: true),
            References("organization", organization, kept: true),
        ]
    }

    init(row: Row) {
        self.init(
            row["college"], row["presence"], person: row["person_id"], organization: row["organization_id"],
            insee: row["insee"], function: row["function"])
        (id, version, meeting) = (row["id"], row["version"], row["meeting_id"])
        (isElected, representative, headcount) = (row["is_elected"], row["representative"], row["headcount"])
        let signed: Int64? = row["signed_at"]
        signedAt = signed.map(Moment.init(milliseconds:))
    }
}
