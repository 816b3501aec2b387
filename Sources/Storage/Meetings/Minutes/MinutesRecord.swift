import Domain
import GRDB

extension Minutes: Record {
    static var objectKind: ObjectKind { .minutes }
    static let remarkTable = ChildTable("remark", "minutes_id", "author", "day", "text", "answer")
    var key: Int64 { id.rawValue }
    var historyName: String { "Compte-rendu" }

    var columns: Columns {
        [
            "meeting_id": meeting, "state": state, "opening": opening, "sent_on": sentOn,
            "remarks_until": remarksUntil, "approved_on": approvedOn, "approving_id": approving,
            "frozen": frozen,
        ]
    }

    var children: [ChildRows] {
        [ChildRows(Self.remarkTable, remarks) { [$0.author, $0.day, $0.text, $0.answer] }]
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
