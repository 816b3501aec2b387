import Domain
import GRDB

extension Attendance: Recorded {
    static var objectKind: ObjectKind { .attendance }
    var key: Int64 { id.rawValue }
    var label: String { "Émargement, \(presence.label.lowercased())" }

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

extension Note: Recorded {
    static var objectKind: ObjectKind { .note }
    var key: Int64 { id.rawValue }
    var label: String { "Notes de séance" }
    var columns: Columns { ["meeting_id": meeting, "item_id": item, "text": text] }
    var references: [References] { [References("meeting", meeting, kept: true)] }

    init(row: Row) {
        self.init(row["text"], at: row["meeting_id"], on: row["item_id"])
        (id, version) = (row["id"], row["version"])
    }
}

extension Minutes: Recorded {
    static var objectKind: ObjectKind { .minutes }
    static let remarkPart = Part("remark", "minutes_id", "author", "day", "text", "answer")
    var key: Int64 { id.rawValue }
    var label: String { "Compte-rendu" }

    var columns: Columns {
        [
            "meeting_id": meeting, "state": state, "opening": opening, "sent_on": sentOn,
            "remarks_until": remarksUntil, "approved_on": approvedOn, "approving_id": approving,
            "frozen": frozen,
        ]
    }

    var parts: [PartRows] {
        [PartRows(Self.remarkPart, remarks) { [$0.author, $0.day, $0.text, $0.answer] }]
    }

    var references: [References] {
        [References("meeting", [meeting], kept: true), References("meeting", approving)]
    }

    init(row: Row, remarks: [Remark]) {
        self.init(
            of: row["meeting_id"], state: row["state"], sentOn: row["sent_on"],
            remarksUntil: row["remarks_until"], approvedOn: row["approved_on"],
            approving: row["approving_id"], frozen: row["frozen"], remarks: remarks)
        (id, version, opening) = (row["id"], row["version"], row["opening"])
    }
}

extension Minutes.Remark {
    init(row: Row) {
        self.init(row["text"], by: row["author"], on: row["day"])
        answer = row["answer"]
    }
}
