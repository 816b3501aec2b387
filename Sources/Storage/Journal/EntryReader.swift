import Domain
import GRDB

/// Reads advances with their parts, one statement a part.
struct EntryReader {
    let db: Database

    /// Those that a condition on `e` keeps, in an order of `e`'s columns.
    func entries(
        _ condition: String, arguments: StatementArguments, order: String, limit: Int = -1
    ) throws -> [JournalEntry] {
        let source = "FROM journal_entry e WHERE \(condition) ORDER BY \(order) LIMIT \(limit)"
        let statement = try db.cachedStatement(sql: "SELECT e.* \(source)")
        var entries = try Row.fetchAll(statement, arguments: arguments).map(JournalEntry.init)
        guard !entries.isEmpty else { return [] }
        let actions: [Int64: [ID<Action>]] = try parts(JournalEntry.actionTable, source, arguments)
        let communes: [Int64: [String]] = try parts(JournalEntry.communeTable, source, arguments)
        let organizations: [Int64: [ID<Organization>]] = try parts(
            JournalEntry.organizationTable, source, arguments)
        let follows: [Int64: [ID<Decision>]] = try parts(JournalEntry.followTable, source, arguments)
        let counts = try parts(JournalEntry.countTable, source, arguments) {
            JournalEntry.Count($0[1], $0[2])
        }
        let pictures = try parts(JournalEntry.pictureTable, source, arguments) {
            PictureUse($0[1], alternative: $0[2], credit: $0[3])
        }
        let attachments = try parts(JournalEntry.attachmentTable, source, arguments) {
            Attachment($0[1], title: $0[2])
        }
        for index in entries.indices {
            let key = entries[index].id.rawValue
            entries[index].actions = actions[key] ?? []
            entries[index].communes = communes[key] ?? []
            entries[index].organizations = organizations[key] ?? []
            entries[index].follows = follows[key] ?? []
            entries[index].counts = counts[key] ?? []
            entries[index].pictures = pictures[key] ?? []
            entries[index].attachments = attachments[key] ?? []
        }
        return entries
    }

    private func parts<Item: DatabaseValueConvertible>(
        _ part: ChildTable, _ source: String, _ arguments: StatementArguments
    ) throws -> [Int64: [Item]] {
        try parts(part, source, arguments) { $0[1] }
    }

    /// The owner is the first column of the row that `make` reads.
    private func parts<Item>(
        _ part: ChildTable, _ source: String, _ arguments: StatementArguments, _ make: (Row) -> Item
    ) throws -> [Int64: [Item]] {
        let column = part.columns.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: """
                SELECT entry_id, \(column) FROM \(part.table) WHERE entry_id IN (SELECT e.id \(source))
                ORDER BY entry_id, rank
                """)
        var groups: [Int64: [Item]] = [:]
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { groups[row[0], default: []].append(make(row)) }
        return groups
    }
}
