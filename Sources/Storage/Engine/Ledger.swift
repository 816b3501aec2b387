import Crypto
import Domain
import Formats
import FoundationEssentials
import GRDB

/// Adds rows to the history, each holding the hash of the one before.
struct Ledger {
    let db: Database

    /// What a row says, before it is chained.
    struct Entry {
        var verb: HistoryVerb
        var kind: ObjectKind
        var objectID: Int64
        var contractID: Int64?
        var label: String
        var changes: [String: [Cell?]] = [:]
    }

    /// Writes one row in the transaction of the write that it tells of.
    func add(_ entry: Entry, member: Int64?, at moment: Moment) throws {
        let head = try db.cachedStatement(sql: "SELECT last_id, hash FROM history_head WHERE id = 1")
        guard let last = try Row.fetchOne(head) else {
            throw DatabaseError(message: "the history has no head")
        }
        let id: Int64 = last[0] + 1
        let payload = try JSON.text(entry.changes)
        let nonce = Data((0..<16).map { _ in UInt8.random(in: .min ... .max) })
        let digest = Self.digest(nonce: nonce, label: entry.label, payload: payload)
        let hash = Self.hash(
            previous: last[1],
            fields: [
                "\(id)", "\(moment.milliseconds)", Self.field(member), Self.field(entry.contractID),
                entry.verb.rawValue, entry.kind.rawValue, "\(entry.objectID)",
            ], digest: digest)
        try db.execute(
            literal: """
                INSERT INTO history (id, at, member_id, contract_id, verb, kind, object_id, label, payload, nonce,
                    digest, hash)
                VALUES (\(id), \(moment.milliseconds), \(member), \(entry.contractID), \(entry.verb), \(entry.kind),
                    \(entry.objectID), \(entry.label), \(payload), \(nonce), \(digest), \(hash))
                """)
        try db.execute(literal: "UPDATE history_head SET last_id = \(id), hash = \(hash) WHERE id = 1")
    }

    /// What stands in the place of a label that was erased on request.
    static let erased = "effacé"

    /// What the history's rows say of themselves; an erased row keeps its digest and loses its nonce.
    static func digest(nonce: Data, label: String, payload: String) -> Data {
        var hasher = SHA256()
        hasher.update(data: nonce)
        hasher.update(data: Data("\(label)\u{1f}\(payload)".utf8))
        return Data(hasher.finalize())
    }

    /// The link of the chain.
    static func hash(previous: Data, fields: [String], digest: Data) -> Data {
        var hasher = SHA256()
        hasher.update(data: previous)
        hasher.update(data: Data(fields.joined(separator: "\u{1f}").utf8))
        hasher.update(data: digest)
        return Data(hasher.finalize())
    }

    /// An optional id within the link.
    static func field(_ number: Int64?) -> String {
        number.map(String.init) ?? ""
    }
}
