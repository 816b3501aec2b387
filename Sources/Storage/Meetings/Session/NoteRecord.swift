import Domain
import GRDB

extension Note: Record {
    static var objectKind: ObjectKind { .note }
    var key: Int64 { id.rawValue }
    var historyName: String { "Notes de séance" }
    var columns: Columns { ["meeting_id": meeting, "item_id": item, "text": text] }
    var references: [References] { [References("meeting", meeting, kept: true)] }

    init(row: Row) {
        self.init(row["text"], at: row["meeting_id"], on: row["item_id"])
        (id, version) = (row["id"], row["version"])
    }
}

extension ObjectKind {
    /// What was noted during a meeting.
    package static let note = ObjectKind(
        "note", "Note de séance", "Notes de séance", naming: "'Note de séance'",
        owner: ("meeting_id", "meeting"), undo: .reading(\.notes) { $0.notes },
        [
            .id("meeting_id", "Réunion", of: "meeting"), .id("item_id", of: "agenda_item").untold,
            .text("text", "Texte"),
        ])
}
