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

/// A decision that has every word typed.
package struct FoundDecision: Hashable, Sendable {
    package let id: ID<Decision>
    package let text: String
    package let meeting: ID<Meeting>
    /// «2e COPIL du 7 février 2023».
    package let meetingCalled: String
}

/// What a search found in a contract.
package struct SearchFound: Sendable {
    package let contract: Contract
    /// What is called by its number or its telephone, then what has the words.
    package var hits: [SearchHit] = []
    package var decisions: [FoundDecision] = []
    /// Whether more was found than is shown.
    package var isCut = false
}

extension Store {
    /// What matches every word typed, anywhere in the contract; accents and case do not matter; titles first.
    package func search(
        _ query: String, in slug: String, limit: Int = 100, visibleTo member: Member
    ) async throws -> [SearchHit] {
        try await searchPage(query, in: slug, limit: limit, visibleTo: member).hits
    }

    /// The same with the contract that was searched, and the decisions of the meetings found.
    package func searchPage(
        _ query: String, in slug: String, limit: Int = 100, visibleTo member: Member
    ) async throws -> SearchFound {
        try read { db in
            let id = try Lookup(db: db).contract(slug, visibleTo: member)
            var found = SearchFound(contract: try TermsReader(db: db, contract: id).contractRow())
            let called = try CalledReader(db: db, contract: id).hits(query)
            let worded = try SearchReader(db: db, contract: id, limit: limit).hits(query)
            found.isCut = worded.count == limit
            found.hits = called + worded.filter { hit in !called.contains { $0.isSame(as: hit) } }
            let meetings = worded.filter { $0.kind == .meeting }.map(\.objectID)
            found.decisions = try DecisionSearch(db: db).decisions(query, of: meetings)
            return found
        }
    }
}

/// Looks for words in the rows of one contract.
private struct SearchReader {
    let db: Database
    let contract: ID<Contract>
    let limit: Int

    /// The rows found, in order, and what they show.
    private struct Found {
        var inTitles: [Int64] = []
        var anywhere: [Int64] = []
        var hits: [Int64: SearchHit] = [:]

        /// Titles first; each row once.
        var order: [Int64] {
            var seen: Set<Int64> = []
            let isFiche: (Int64) -> Bool = { hits[$0]?.kind == .action }
            return (inTitles.filter(isFiche) + inTitles + anywhere).filter { seen.insert($0).inserted }
        }
    }

    /// What has the words in its title comes first, fiches before their étapes, then what has whole words before beginnings, then the latest.
    /// Beginnings are asked for only where whole words leave room: to gather them costs a walk of all contracts.
    func hits(_ query: String) throws -> [SearchHit] {
        guard let pattern = SearchPattern(query) else { return [] }
        var found = Found()
        let (whole, begun) = (pattern.wholeWords, pattern.beginnings)
        // The second half says nothing more: it marks the words in the excerpt too.
        found.inTitles += try rows("{title} : (\(whole)) AND (\(whole))", &found.hits)
        if found.order.count < limit { found.anywhere += try rows(whole, &found.hits) }
        if found.order.count < limit {
            found.inTitles += try rows("{title} : (\(begun))", &found.hits)
            found.anywhere += try rows(begun, &found.hits)
        }
        return found.order.prefix(limit).compactMap { found.hits[$0] }
    }

    private func rows(_ match: String, _ hits: inout [Int64: SearchHit]) throws -> [Int64] {
        let range = SearchRows(db: db, contract: contract).range
        let statement = try db.cachedStatement(sql: Self.sql)
        let arguments: StatementArguments = [match, range.lowerBound, range.upperBound, max(limit, 50)]
        return try statement.values(arguments) { row in
            let number: Int64 = row[5]
            hits[number] = SearchHit(row: row)
            return number
        }
    }

    /// The index is read by descending rows and stops at the limit: excerpts are cut for the page alone.
    private static let sql = """
        SELECT r.kind, r.object_id, CASE r.kind WHEN 'action' THEN f.number || '. ' || f.title ELSE s.title END,
            snippet(search, 1, char(2), char(3), '…', 24), f.number, s.rowid
        FROM search s CROSS JOIN search_row r ON r.id = s.rowid
            LEFT JOIN assessment a ON r.kind = 'assessment' AND a.id = r.object_id
            LEFT JOIN indicator i ON r.kind = 'indicator' AND i.id = r.object_id
            LEFT JOIN milestone m ON r.kind = 'milestone' AND m.id = r.object_id
            LEFT JOIN action f ON f.removed = 0 AND f.id = CASE r.kind
                WHEN 'action' THEN r.object_id WHEN 'assessment' THEN a.action_id WHEN 'indicator' THEN i.action_id
                WHEN 'milestone' THEN m.action_id END
        WHERE search MATCH ? AND s.rowid BETWEEN ? AND ?
            AND (f.id IS NOT NULL OR r.kind NOT IN ('action', 'assessment', 'indicator')
                OR (i.id IS NOT NULL AND i.action_id IS NULL))
        ORDER BY s.rowid DESC LIMIT ?
        """
}

/// What a person typed, as FTS5 patterns: each word quoted.
struct SearchPattern {
    private let words: [Substring]

    init?(_ query: String) {
        words = Array(French.folded(query).split { !($0.isLetter || $0.isNumber) }.prefix(12))
        if words.isEmpty { return nil }
    }

    /// All the words, as they are.
    var wholeWords: String { words.map { "\"\($0)\"" }.joined(separator: " AND ") }

    /// All the words, each as the beginning of one.
    var beginnings: String { words.map { "\"\($0)\"*" }.joined(separator: " AND ") }

    /// Whether a text has every word, or one that begins so.
    func isIn(_ text: String) -> Bool {
        let own = French.folded(text).split { !($0.isLetter || $0.isNumber) }
        return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
}

extension SearchHit {
    init(row: Row) {
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
