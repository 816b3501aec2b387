import GRDB

/// What names this instance of Jalon among all, for calendars and feeds.
enum InstanceMark {
    /// The link of the first row of the history is drawn at random, and never changes.
    static func read(_ db: Database) throws -> String {
        let sql = "SELECT substr(lower(hex(hash)), 1, 16) FROM history ORDER BY id LIMIT 1"
        return try String.fetchOne(db, sql: sql) ?? "0"
    }
}
