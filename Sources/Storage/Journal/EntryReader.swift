import Domain
import GRDB

/// Reads advances with their parts, one statement a part.
struct EntryReader {
    let db: Database

    /// Those that a condition on `e` keeps, in an order of `e`'s columns.
    func entries(
        _ condition: String, arguments: StatementArguments, order: String, limit: Int = -1
    ) throws -> [JournalEntry] {
        let statement = try db.cachedStatement(
            sql: "SELECT e.* FROM journal_entry e WHERE \(condition) ORDER BY \(order) LIMIT \(limit)")
        return try whole(statement.values(arguments, JournalEntry.init))
    }

    /// Advances with their parts, of those that `chosen` names for each part: nil for all.
    func whole(
        _ entries: [JournalEntry], _ chosen: (Extent.EntryPart) throws -> Set<Int64>? = { _ in nil }
    ) throws -> [JournalEntry] {
        var entries = entries
        let reader = ChildReader(db: db)
        func fill<Item>(
            _ part: Extent.EntryPart, _ place: WritableKeyPath<JournalEntry, [Item]>, _ table: ChildTable,
            _ make: (Row) -> Item
        ) throws {
            let asked = try chosen(part)
            let ids = entries.map(\.id.rawValue).filter { asked?.contains($0) ?? true }
            let found = try reader.parts(table, of: ids, make)
            guard !found.isEmpty else { return }
            for index in entries.indices {
                entries[index][keyPath: place] = found[entries[index].id.rawValue] ?? []
            }
        }
        try fill(.actions, \.actions, JournalEntry.actionTable) { $0["action_id"] }
        try fill(.communes, \.communes, JournalEntry.communeTable) { $0["insee"] }
        try fill(.organizations, \.organizations, JournalEntry.organizationTable) { $0["organization_id"] }
        try fill(.follows, \.follows, JournalEntry.followTable) { $0["decision_id"] }
        try fill(.counts, \.counts, JournalEntry.countTable) {
            JournalEntry.Count($0["number"], $0["label"])
        }
        try fill(.pictures, \.pictures, JournalEntry.pictureTable) {
            PictureUse($0["file"], alternative: $0["alternative"], credit: $0["credit"])
        }
        try fill(
            .attachments, \.attachments, JournalEntry.attachmentTable, Attachment.init(row:))
        return entries
    }
}
