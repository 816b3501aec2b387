import Domain
import GRDB

extension PlanningVersion: Record {
    static var objectKind: ObjectKind { .planningVersion }
    static let stepTable = ChildTable(
        "planning_version_step", "planning_version_id", french: "Étapes",
        [
            .id("milestone_id", of: "milestone"), .id("action_id", of: "action"), .text("title"),
            .text("short_name"), .date("due"), .date("done"), .date("seen"),
        ])

    var key: Int64 { id.rawValue }
    var historyName: String { name }

    var columns: Columns {
        ["name": name, "taken": taken, "state": state, "meeting_id": meeting, "decision_id": decision]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.stepTable, steps) {
                [$0.milestone, $0.action, $0.title, $0.shortName, $0.due, $0.done?.when, $0.done?.seen]
            }
        ]
    }

    var references: [References] {
        [
            References("meeting", meeting), References("milestone", steps.map(\.milestone)),
            References("action", steps.compactMap(\.action)),
            References(ofMeetings: "decision", [decision].compactMap(\.self)),
        ]
    }

    /// The row alone; its étapes are read beside it.
    init(row: Row) {
        self.init(row["name"], on: row["taken"], row["state"], of: row["meeting_id"], [])
        (id, version, decision) = (row["id"], row["version"], row["decision_id"])
    }
}

extension PlanningVersion.Step {
    init(row: Row) {
        self.init(
            row["milestone_id"], of: row["action_id"], row["title"], shortName: row["short_name"],
            due: row["due"], done: Milestone.Done(row["done"], row["seen"]))
    }
}

extension PlanningVersion.State: DatabaseValueConvertible, StatementColumnConvertible {}

extension ObjectKind {
    /// Versions of the planning, with their étapes as they were.
    package static let planningVersion = ObjectKind(
        "planningVersion", "Version du planning", "Versions du planning", table: "planning_version",
        naming: "name",
        [
            .text("name", "Nom"), .date("taken", "Au"),
            .code("state", "État", PlanningVersion.State.self, \.label),
            .id("meeting_id", "Instance à laquelle elle a été montrée", of: "meeting"),
            .id("decision_id", "Décision qui l’adopte", of: "decision"),
        ], parts: [PlanningVersion.stepTable])
}
