import Domain
import GRDB

extension Axis: Record {
    static var objectKind: ObjectKind { .axis }
    var key: Int64 { id.rawValue }
    var historyName: String { label }
    var searchable: (title: String, body: String)? { (label, "") }
    var columns: Columns { ["number": number, "title": title] }

    init(row: Row) {
        self.init(id: row["id"], version: row["version"], number: row["number"], title: row["title"])
    }
}

extension Objective: Record {
    static var objectKind: ObjectKind { .objective }
    var key: Int64 { id.rawValue }
    var historyName: String { title }
    var searchable: (title: String, body: String)? { (title, "") }
    var columns: Columns { ["axis_id": axis, "title": title, "is_invented": isInvented] }
    var references: [References] { [References("axis", axis, kept: true)] }

    init(row: Row) {
        self.init(
            id: row["id"], version: row["version"], axis: row["axis_id"], title: row["title"],
            isInvented: row["is_invented"])
    }
}

extension Indicator: Record {
    static var objectKind: ObjectKind { .indicator }
    static let readingTable = ChildTable("reading", "indicator_id", "day", "value", "note")
    var key: Int64 { id.rawValue }
    var historyName: String { label }
    var searchable: (title: String, body: String)? { (label, "\(unit) \(source)") }
    var references: [References] { [References("action", action, kept: true)] }

    var columns: Columns {
        [
            "action_id": action, "kind": kind, "label": label, "unit": unit, "baseline": baseline,
            "target": target, "source": source, "frequency": frequency, "is_invented": isInvented,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.readingTable, readings.sorted { $0.day < $1.day }) { [$0.day, $0.value, $0.note] }
        ]
    }

    /// The row alone; its readings are read beside it.
    init(row: Row) {
        self.init(action: row["action_id"], row["kind"], row["label"])
        (id, version, unit) = (row["id"], row["version"], row["unit"])
        (baseline, target) = (row["baseline"], row["target"])
        (source, frequency, isInvented) = (row["source"], row["frequency"], row["is_invented"])
    }
}
