import Domain
import Formats
import GRDB

/// What an act just wrote, to say so to its author.
package struct WrittenRow: Hashable, Sendable {
    /// The row of the history that tells it.
    package let id: Int64
    package let verb: HistoryVerb
    package let kind: ObjectKind
    /// The contract that it is of; nil for an account.
    package let slug: String?
    /// Where the object is now, in French, when that is what changed: «Soumis».
    package let state: String?
    /// Whether the history can undo it now.
    package let canBeUndone: Bool
}

extension Store {
    /// The last row of the history: what an act writes comes after.
    package func lastHistoryRow() async throws -> Int64 {
        try read { db in try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM history") ?? 0 }
    }

    /// The row to tell of what a member wrote after another row: not who or what was added to the directory on the way, nor
    /// what went away with the thing. Nil when nothing was written.
    package func written(by member: ID<Member>, after row: Int64) async throws -> Int64? {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT id, verb, kind FROM history WHERE id > ? AND member_id = ? ORDER BY id",
                arguments: [row, member])
            let told = rows.filter { Self.written.contains($0[1] as HistoryVerb) }
            let main = told.filter { ![ObjectKind.person, .organization].contains($0[2] as ObjectKind) }
            let roots = main.filter { ($0[2] as ObjectKind).owner == nil }
            return (roots.last ?? main.last ?? told.last)?[0]
        }
    }

    /// What a row says of an act that a member did less than two minutes ago; nil for any other row.
    package func writtenRow(_ id: Int64, by member: ID<Member>, at moment: Moment) async throws -> WrittenRow?
    {
        try read { db in
            let recent = moment.adding(seconds: -120).milliseconds
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT h.id, h.verb, h.kind, h.object_id, h.payload, c.slug
                    FROM history h LEFT JOIN contract c ON c.id = h.contract_id
                    WHERE h.id = ? AND h.member_id = ? AND h.at >= ?
                    """, arguments: [id, member, recent])
            guard let row else { return nil }
            let (verb, kind): (HistoryVerb, ObjectKind) = (row[1], row[2])
            let changes = try ObjectKind.changes(row[4])
            let stored = try kind.undo == nil ? nil : Snapshot(db, kind, row[3])
            return WrittenRow(
                id: row[0], verb: verb, kind: kind, slug: row[5],
                state: verb == .change ? kind.words(of: "state", changes["state"]?.last ?? nil) : nil,
                canBeUndone: kind.undoes(verb, changes, of: stored?.cells ?? [:]))
        }
    }

    private static let written: [HistoryVerb] = [.create, .change, .remove, .restore]
}

extension ObjectKind {
    /// What a row of the history changed, before and after, by field.
    static func changes(_ payload: String?) throws -> [String: [Cell?]] {
        try payload.map { try JSON.value([String: [Cell?]].self, of: $0) } ?? [:]
    }

    /// Whether undoing a row would do something and is not refused, by the columns that are stored now.
    func undoes(_ verb: HistoryVerb, _ changes: [String: [Cell?]], of stored: [String: Cell]) -> Bool {
        guard [.change, .remove].contains(verb), let undo, !changes.isEmpty else { return false }
        let isVain = changes.allSatisfy { field, pair in
            stored[field].map { $0 == pair.first ?? nil } ?? false
        }
        return !isVain && undo.refusal(stored, Set(changes.keys)) == nil
            && changes.allSatisfy { restores($0, $1.first ?? nil) }
    }

    /// The French of a code in a column; nil where it is none.
    fileprivate func words(of name: String, _ cell: Cell?) -> String? {
        guard case .code(let words)? = column(name)?.sort, case .text(let code)? = cell else { return nil }
        return words[code]
    }
}
