import Crypto
import Domain
import FoundationEssentials
import GRDB

/// Remembers for a day which form made which thing, in the transaction that makes it. The same form with another
/// content makes another thing: nothing typed is taken for what was sent before.
struct SentForms {
    private let db: Database
    private let once: String
    private let member: ID<Member>
    private let kind: ObjectKind
    private let content: Data

    /// Reads the mark of a form; nil when there is none that can be trusted.
    init?<Value: Record>(_ db: Database, _ once: String?, _ member: Member?, _ value: Value) {
        var words = value.columns.values.map { "\($0.name) \($0.value)" }
        for part in value.children { words += part.rows.map { "\(part.part.table) \($0)" } }
        self.init(db, once, member, Value.objectKind, saying: words)
    }

    /// The same for what the server numbers: by what was typed, not by what comes of it.
    init?(_ db: Database, _ once: String?, _ member: Member?, _ kind: ObjectKind, saying words: [String]) {
        guard let once, (20...100).contains(once.utf8.count), let member else { return nil }
        (self.db, self.once, self.member, self.kind) = (db, once, member.id, kind)
        content = Data(SHA256.hash(data: Data(words.joined(separator: "\u{1f}").utf8)))
    }

    /// What this form made already.
    func made() throws -> Int64? {
        let statement = try db.cachedStatement(
            sql:
                "SELECT object_id FROM sent_form WHERE once = ? AND kind = ? AND member_id = ? AND content = ?"
        )
        return try Int64.fetchOne(statement, arguments: [once, kind, member, content])
    }

    /// Keeps what this form made; forgets those of yesterday.
    func remember(_ id: Int64, at moment: Moment) throws {
        try db.execute(literal: "DELETE FROM sent_form WHERE at < \(moment.seconds - 86_400)")
        try db.execute(
            literal: """
                INSERT INTO sent_form (once, kind, member_id, content, object_id, at)
                VALUES (\(once), \(kind), \(member), \(content), \(id), \(moment.seconds))
                """)
    }
}

extension RowWriter {
    /// Makes what a form asks for, whose number or place the server chooses: sent again with the same words, it makes no
    /// other. Gives the id of what was made, now or before.
    func makeOnce(_ kind: ObjectKind, of words: [String], _ make: () throws -> Int64) throws -> Int64 {
        let sent = SentForms(db, once, member, kind, saying: words)
        if let made = try sent?.made() { return made }
        let id = try make()
        try sent?.remember(id, at: moment)
        return id
    }
}
