import Domain
import GRDB

/// One thing that a search found.
package struct SearchHit: Hashable, Sendable {
    package let kind: ObjectKind
    package let objectID: Int64
    /// As lists name it: «9. Promotion du dépistage».
    package let title: String
    /// A few words around the match, cut in runs that match or not.
    package let excerpt: [Run]
    /// The number of the fiche it belongs to; nil for what belongs to none.
    package let actionNumber: Int?

    /// A run of an excerpt.
    package struct Run: Hashable, Sendable {
        package let text: String
        package let isMatch: Bool
    }
}

extension Store {
    /// What matches every word typed, anywhere in the contract; accents and case do not matter; the best first.
    package func search(
        _ query: String, in slug: String, limit: Int = 100, visibleTo member: Member
    ) async throws -> [SearchHit] {
        try await searchPage(query, in: slug, limit: limit, visibleTo: member).hits
    }

    /// The same with the contract that was searched.
    package func searchPage(
        _ query: String, in slug: String, limit: Int = 100, visibleTo member: Member
    ) async throws -> (contract: Contract, hits: [SearchHit]) {
        try read { db in
            let id = try Lookup(db: db).contract(slug, visibleTo: member)
            let owner = try db.cachedStatement(sql: "SELECT * FROM contract WHERE id = ?")
            guard let row = try Row.fetchOne(owner, arguments: [id]) else { throw Refusal.notFound }
            return (Contract(row: row), try SearchHit.fetch(db, id, query, limit))
        }
    }
}

extension SearchHit {
    fileprivate static func fetch(
        _ db: Database, _ contract: ID<Contract>, _ query: String, _ limit: Int
    ) throws -> [SearchHit] {
        guard let pattern = SearchPattern(query) else { return [] }
        let statement = try db.cachedStatement(sql: sql)
        let match = "contract:\(SearchKey.token(contract)) AND \(pattern.text)"
        return try Row.fetchAll(statement, arguments: [match, limit]).map(SearchHit.init)
    }

    private static let sql = """
        SELECT * FROM (
            SELECT s.kind, s.object_id,
                CASE s.kind WHEN 'action' THEN
                    (SELECT number || '. ' || title FROM action WHERE id = s.object_id) ELSE s.title END,
                snippet(search, 2, char(2), char(3), '…', 24),
                (SELECT f.number FROM action f WHERE f.removed = 0 AND f.id = CASE s.kind
                    WHEN 'action' THEN s.object_id
                    WHEN 'assessment' THEN
                        (SELECT action_id FROM assessment WHERE id = s.object_id)
                    WHEN 'indicator' THEN
                        (SELECT action_id FROM indicator WHERE id = s.object_id) END) AS number,
                bm25(search, 0, 8, 1) AS distance
            FROM search s WHERE search MATCH ?)
        WHERE number IS NOT NULL OR kind NOT IN ('action', 'assessment', 'indicator')
        ORDER BY distance LIMIT ?
        """
}

/// What a person typed, as an FTS5 pattern: each word quoted, as the beginning of a word.
struct SearchPattern {
    let text: String

    init?(_ query: String) {
        let words = French.folded(query).split { !($0.isLetter || $0.isNumber) }.prefix(12)
        guard !words.isEmpty else { return nil }
        text = "{title body} : (" + words.map(Self.spellings).joined(separator: " AND ") + ")"
    }

    /// The index ignores accents but keeps ligatures: «coeur» also asks for «cœur».
    private static func spellings(of word: Substring) -> String {
        let tied = word.replacing("oe", with: "œ").replacing("ae", with: "æ")
        return tied == word ? "\"\(word)\"*" : "(\"\(word)\"* OR \"\(tied)\"*)"
    }
}

extension SearchHit {
    fileprivate init(row: Row) {
        let marked: String = row[3]
        let runs = marked.split(separator: "\u{2}", omittingEmptySubsequences: false).enumerated()
            .flatMap { index, piece -> [Run] in
                if index == 0 { return [Run(text: String(piece), isMatch: false)] }
                let halves = piece.split(separator: "\u{3}", maxSplits: 1, omittingEmptySubsequences: false)
                return halves.enumerated().map { Run(text: String($1), isMatch: $0 == 0) }
            }
        self.init(
            kind: row[0], objectID: row[1], title: row[2], excerpt: runs.filter { !$0.text.isEmpty },
            actionNumber: row[4])
    }
}
