import Domain
import GRDB

extension Minutes: Record {
    static var objectKind: ObjectKind { .minutes }
    static let remarkTable = ChildTable(
        "remark", "minutes_id", french: "Remarques",
        [.text("author", nil, .standsForName), .date("day"), .text("text"), .text("answer")])
    var key: Int64 { id.rawValue }
    var historyName: String { "Compte-rendu" }

    var columns: Columns {
        [
            "meeting_id": meeting, "state": state, "opening": opening, "sent_on": sentOn,
            "remarks_until": remarksUntil, "approved_on": approvedOn, "approving_id": approving,
            "known": known, "frozen": frozen,
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
            approving: row["approving_id"], known: row["known"], frozen: row["frozen"], remarks: remarks)
        (id, version, opening) = (row["id"], row["version"], row["opening"])
    }
}

extension Minutes.Remark {
    init(row: Row) {
        self.init(row["text"], by: row["author"], on: row["day"])
        answer = row["answer"]
    }
}

extension ObjectKind {
    /// The compte-rendu of a meeting, with the remarks made on it.
    package static let minutes = ObjectKind(
        "minutes", "Compte-rendu", "Comptes-rendus", naming: "'Compte-rendu'",
        owner: ("meeting_id", "meeting"),
        undo: .reading(\.minutes, { $0.minutes }, unless: Minutes.refusalToUndo),
        [
            .id("meeting_id", "Réunion", of: "meeting"),
            .code("state", "Où elle en est", Minutes.State.self, \.label), .text("opening", "Introduction"),
            .date("sent_on", "Envoyé le"), .date("remarks_until", "Remarques jusqu’au"),
            .date("approved_on", "Approuvé le"), .id("approving_id", "Approuvé à", of: "meeting"),
            .date("known", "Connu depuis le"), .text("frozen").untold,
        ],
        parts: [Minutes.remarkTable])
}

extension Minutes {
    /// What was approved does not change.
    fileprivate static let refusalToUndo: ObjectKind.Undo.Refusal = { stored, _ in
        stored["state"] == .text(State.approved.rawValue)
            ? "Ce compte-rendu est approuvé\u{202f}: il ne change plus." : nil
    }
}
