import Domain
import GRDB

extension Milestone: Record {
    static var objectKind: ObjectKind { .milestone }
    static let forecastTable = ChildTable(
        "milestone_forecast", "milestone_id", french: "Échéances d’avant", [.date("due"), .date("known")])
    static let pastTable = ChildTable(
        "milestone_past", "milestone_id", french: "Années précédentes", [.date("held")])
    static let organizationTable = ChildTable(
        "milestone_organization", "milestone_id", french: "Responsables",
        [.id("organization_id", of: "organization")])
    static let waitTable = ChildTable(
        "milestone_wait", "milestone_id", [.id("other_id", of: "milestone")])

    var key: Int64 { id.rawValue }
    var historyName: String { title }
    var searchable: (title: String, body: String)? { (title, "") }

    var columns: Columns {
        var (meeting, task, entry): (ID<Meeting>?, ID<MeetingTask>?, ID<JournalEntry>?) = (nil, nil, nil)
        switch source {
        case .meeting(let id)?: meeting = id
        case .task(let id)?: task = id
        case .entry(let id)?: entry = id
        case nil: break
        }
        return [
            "action_id": action, "title": title, "short_name": shortName, "start": start, "due": due,
            "due_known": dueKnown, "meeting_id": meeting, "task_id": task, "entry_id": entry,
            "done": done?.when, "seen": done?.seen, "done_known": doneKnown, "is_yearly": isYearly,
            "attains": attains, "is_invented": isInvented, "known": known,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.forecastTable, former) { [$0.due, $0.known] },
            ChildRows(Self.pastTable, past) { [$0] },
            ChildRows(Self.organizationTable, responsibles) { [$0] },
            ChildRows(Self.waitTable, waits) { [$0] },
        ]
    }

    var references: [References] {
        let fixed = [
            References("action", action, kept: true), References("organization", responsibles, kept: true),
            References("milestone", waits),
        ]
        switch source {
        case .meeting(let id)?: return fixed + [References("meeting", id, kept: true)]
        case .task(let id)?: return fixed + [References(ofMeetings: "task", [id])]
        case .entry(let id)?: return fixed + [References("journal_entry", id, kept: true)]
        case nil: return fixed
        }
    }

    /// The row with the dates that it had before; its other parts are read beside it.
    init(row: Row, former: [Forecast]) {
        let (meeting, task, entry): (ID<Meeting>?, ID<MeetingTask>?, ID<JournalEntry>?) = (
            row["meeting_id"], row["task_id"], row["entry_id"]
        )
        let source = meeting.map(Source.meeting) ?? task.map(Source.task) ?? entry.map(Source.entry)
        self.init(
            row["title"], of: row["action_id"], source: source,
            due: Forecast(row["due"], known: row["due_known"]), former: former,
            done: Done(row["done"], row["seen"]), doneKnown: row["done_known"])
        (id, version, shortName, start) = (row["id"], row["version"], row["short_name"], row["start"])
        (isYearly, attains, isInvented) = (row["is_yearly"], row["attains"], row["is_invented"])
        known = row["known"]
    }
}

extension Milestone.Forecast {
    init(row: Row) {
        self.init(row["due"], known: row["known"])
    }
}

extension Milestone.Done {
    init?(_ when: Horizon?, _ seen: Day?) {
        guard let done = when.map(Self.on) ?? seen.map(Self.seen) else { return nil }
        self = done
    }

    var when: Horizon? {
        switch self {
        case .on(let when): when
        case .seen: nil
        }
    }

    var seen: Day? {
        switch self {
        case .on: nil
        case .seen(let day): day
        }
    }
}

extension ObjectKind {
    /// Étapes of the planning, with what they wait for and the dates that they had.
    package static let milestone = ObjectKind(
        "milestone", "Étape", "Étapes", naming: "title", undo: .reading(\.milestones) { $0.milestones },
        [
            .id("action_id", of: "action"), .text("title"), .text("short_name"), .date("start"), .date("due"),
            .date("due_known", "Échéance connue depuis le"), .id("meeting_id", "Réunion", of: "meeting"),
            .id("task_id", "Tâche", of: "task"), .id("entry_id", "Avancée", of: "journal_entry"),
            .date("done"), .date("seen", "Constatée le"), .date("done_known", "Réalisation connue depuis le"),
            .flag("is_yearly"), .flag("attains"), .flag("is_invented"), .date("known"),
        ],
        parts: [
            Milestone.forecastTable, Milestone.pastTable, Milestone.organizationTable, Milestone.waitTable,
        ])
}

/// Reads étapes with their parts.
struct MilestoneReader {
    let db: Database

    /// One statement a part, whatever the number of étapes.
    func whole(_ rows: [Row]) throws -> [Milestone] {
        let parts = ChildReader(db: db)
        let ids = rows.map { $0["id"] as Int64 }
        let former = try parts.parts(Milestone.forecastTable, of: ids, Milestone.Forecast.init)
        var milestones = rows.map { Milestone(row: $0, former: former[$0["id"]] ?? []) }
        try parts.fill(&milestones, \.past, Milestone.pastTable) { $0["held"] }
        try parts.fill(&milestones, \.responsibles, Milestone.organizationTable) { $0["organization_id"] }
        try parts.fill(&milestones, \.waits, Milestone.waitTable) { $0["other_id"] }
        return milestones
    }
}
