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
            "answered_at": answeredAt?.milliseconds,
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
        let answered: Int64? = row["answered_at"]
        answeredAt = answered.map(Moment.init(milliseconds:))
    }
}

extension ObjectKind {
    /// Rows of an émargement.
    package static let attendance = ObjectKind(
        "attendance", "Émargement", "Émargements", naming: "'Émargement'", owner: ("meeting_id", "meeting"),
        undo: .row(Attendance.init(row:)),
        [
            .id("meeting_id", "Réunion", of: "meeting"), .code("college", "Collège", College.self, \.label),
            .code("presence", "Présence", Attendance.Presence.self, \.label),
            .id("person_id", "Personne", of: "person"),
            .id("organization_id", "Structure", of: "organization"), .commune("insee", "Commune"),
            .text("function", "Fonction", .standsForName), .flag("is_elected", "Élu référent"),
            .text("representative", "Représenté par", .standsForName),
            .number("headcount", "Nombre de personnes"), .moment("signed_at").untold,
            .moment("answered_at").untold,
        ])
}
