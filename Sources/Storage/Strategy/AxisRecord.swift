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
    static let readingTable = ChildTable(
        "reading", "indicator_id", [.date("day"), .number("value"), .text("note"), .date("known")],
        former: [["day", "value", "note"]])
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
            ChildRows(Self.readingTable, readings.sorted { $0.day < $1.day }) {
                [$0.day, $0.value, $0.note, $0.known]
            }
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

extension ObjectKind {
    /// Strategic axes.
    package static let axis = ObjectKind(
        "axis", "Axe stratégique", "Axes stratégiques", naming: "'Axe ' || number",
        undo: .reading(\.axes) { $0.axes },
        [.number("number"), .text("title")])

    /// Strategic objectives, each of an axis.
    package static let objective = ObjectKind(
        "objective", "Objectif stratégique", "Objectifs stratégiques", naming: "title",
        undo: .reading(\.objectives) { $0.objectives },
        [.id("axis_id", of: "axis"), .text("title"), .flag("is_invented")])

    /// Indicators of a fiche, with their dated values.
    package static let indicator = ObjectKind(
        "indicator", "Indicateur", "Indicateurs", naming: "label", owner: ("action_id", "action"),
        undo: .reading(\.indicators) { $0.indicators },
        [
            .id("action_id", "Fiche", of: "action"), .code("kind", nil, Indicator.Kind.self, \.label),
            .text("label"), .text("unit", nil, .namesNobody), .number("baseline"), .number("target"),
            .text("source"), .text("frequency", nil, .namesNobody), .flag("is_invented"),
        ],
        parts: [Indicator.readingTable])
}
