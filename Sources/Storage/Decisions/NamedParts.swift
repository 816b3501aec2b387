import Domain
import GRDB

extension RowWriter {
    /// Refuses that decisions go which tasks, meetings or advances follow, or conclusions that decisions answer, with
    /// the names of those. What was removed itself holds nothing back: it comes back without the link.
    func requireUnnamed(_ gone: Set<Int64>, of part: ChildTable) throws {
        if gone.isEmpty { return }
        let ids = gone.map(String.init).joined(separator: ", ")
        switch part.table {
        case Meeting.decisionTable.table: try requireUnfollowed(ids)
        case Meeting.conclusionTable.table: try requireUnanswered(ids)
        default: break
        }
    }

    private func requireUnfollowed(_ ids: String) throws {
        let tasks = try String.fetchAll(
            db,
            sql: """
                SELECT t.text FROM task_follow f JOIN task t ON t.id = f.task_id JOIN meeting m ON m.id = t.meeting_id
                WHERE f.decision_id IN (\(ids)) AND m.removed = 0 ORDER BY t.id
                """)
        let meetings = try meetings(
            "m.id IN (SELECT meeting_id FROM meeting_follow WHERE decision_id IN (\(ids)))")
        let entries = try String.fetchAll(
            db,
            sql: """
                SELECT e.title FROM entry_follow f JOIN journal_entry e ON e.id = f.entry_id
                WHERE f.decision_id IN (\(ids)) AND e.removed = 0 ORDER BY e.id
                """)
        let followers =
            tasks.map { "la tâche \($0.quoted)" } + meetings.map { "la réunion \($0.quoted)" }
            + entries.map { "l’avancée \($0.quoted)" }
        guard followers.isEmpty else {
            throw Refusal.conflict(
                "Une décision que vous retirez est suivie par \(French.list(followers))\u{202f}: retirez-y ce lien d’abord."
            )
        }
        try db.execute(
            sql: """
                DELETE FROM task_follow WHERE decision_id IN (\(ids));
                DELETE FROM meeting_follow WHERE decision_id IN (\(ids));
                DELETE FROM entry_follow WHERE decision_id IN (\(ids));
                """)
    }

    private func requireUnanswered(_ ids: String) throws {
        let meetings = try meetings(
            """
            m.id IN (SELECT d.meeting_id FROM decision_answer a JOIN decision d ON d.id = a.decision_id
                WHERE a.conclusion_id IN (\(ids)))
            """)
        guard meetings.isEmpty else {
            let names = French.list(meetings.map(\.quoted))
            throw Refusal.conflict(
                "Une décision de \(names) répond à une conclusion que vous retirez\u{202f}: retirez-y ce lien d’abord."
            )
        }
        try db.execute(sql: "DELETE FROM decision_answer WHERE conclusion_id IN (\(ids))")
    }

    private func meetings(_ condition: String) throws -> [String] {
        try Row.fetchAll(
            db,
            sql: "SELECT m.* FROM meeting m WHERE \(condition) AND m.removed = 0 ORDER BY m.first_day, m.id"
        ).map { Meeting(row: $0).historyName }
    }
}

extension String {
    fileprivate var quoted: String { "«\u{202f}\(self)\u{202f}»" }
}
