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
