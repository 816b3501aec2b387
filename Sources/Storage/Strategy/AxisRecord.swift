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
}
