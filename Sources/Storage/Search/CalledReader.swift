import Domain
import GRDB

/// Finds what is called by a number: «fiche 9», «bilan n° 9», «axe 2», «2e COPIL», a telephone; or by an address.
struct CalledReader {
    let db: Database
    let contract: ID<Contract>

    func hits(_ query: String) throws -> [SearchHit] {
        if let called = CalledNumber(query) { return try hits(called) }
        let digits = Telephone.digits(query)
        let isTelephone =
            digits.count >= 6 && query.allSatisfy { $0.isNumber || $0.isWhitespace || "+.-()/".contains($0) }
        let address = query.contains("@") ? Mailbox.tidied(query).lowercased() : nil
        guard isTelephone || address != nil else { return [] }
        return try reached {
            address.map($0.email.lowercased().hasPrefix) ?? false
                || isTelephone
                    && $0.telephone.split(separator: "/").contains {
                        Telephone.digits(String($0)).hasSuffix(digits)
                    }
        }
    }

    private func hits(_ called: CalledNumber) throws -> [SearchHit] {
        let (number, owner) = (called.number, contract)
        switch called.noun {
        case .action:
            return try rows(
                "SELECT 'action', id FROM action WHERE contract_id = ? AND number = ? AND removed = 0",
                [owner, number])
        case .assessment:
            return try rows(
                """
                SELECT 'assessment', a.id FROM assessment a JOIN action f ON f.id = a.action_id
                WHERE f.contract_id = ? AND f.number = ? AND f.removed = 0 AND a.removed = 0 ORDER BY a.day DESC, a.id DESC LIMIT 20
                """, [owner, number])
        case .axis:
            return try rows(
                "SELECT 'axis', id FROM axis WHERE contract_id = ? AND number = ? AND removed = 0",
                [owner, number])
        case .meeting(let kind):
            return try rows(
                """
                SELECT 'meeting', id FROM meeting WHERE contract_id = ? AND ordinal = ? AND kind = ? AND removed = 0
                ORDER BY first_day DESC
                """, [owner, number, kind])
        }
    }

    /// The people and structures of the contract whose address or telephone is the one.
    private func reached(_ isOne: ((email: String, telephone: String)) -> Bool) throws -> [SearchHit] {
        try ["person", "organization"].flatMap { table in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT id, email, telephone FROM \(table)
                    WHERE contract_id = ? AND removed = 0 AND (email <> '' OR telephone <> '')
                    """)
            let found = try Row.fetchAll(statement, arguments: [contract]).filter { isOne(($0[1], $0[2])) }
                .prefix(20)
            return try found.flatMap { try rows("SELECT '\(table)', ?", [$0[0] as Int64]) }
        }
    }

    /// The rows of the index that a query names by kind and id, in its order.
    private func rows(_ objects: String, _ arguments: StatementArguments) throws -> [SearchHit] {
        let found = try Row.fetchAll(db.cachedStatement(sql: objects), arguments: arguments)
        let statement = try db.cachedStatement(
            sql: """
                SELECT r.kind, r.object_id, CASE r.kind WHEN 'action' THEN f.number || '. ' || f.title ELSE s.title END, '', f.number
                FROM search_row r JOIN search s ON s.rowid = r.id
                    LEFT JOIN assessment a ON r.kind = 'assessment' AND a.id = r.object_id
                    LEFT JOIN action f ON f.id = CASE r.kind WHEN 'action' THEN r.object_id WHEN 'assessment' THEN a.action_id END
                WHERE r.kind = ? AND r.object_id = ? AND r.contract_id = ?
                """)
        return try found.compactMap { row in
            try statement.value([row[0] as String, row[1] as Int64, contract], SearchHit.init)
        }
    }
}

/// What a person calls by its number.
struct CalledNumber: Equatable {
    enum Noun: Equatable {
        case action, assessment, axis
        case meeting(Meeting.Kind)
    }

    let noun: Noun
    let number: Int

    /// «fiche 9», «fiche action n° 9», «9e fiche», «COPIL 2», «2e COPIL»; nil for anything else.
    init?(_ query: String) {
        let ignored: Set<String> = ["n", "no", "numero", "de", "la", "le", "action", "du", "comite"]
        var words = French.folded(query).split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if words.contains("fiche") || words.contains("axe") || words.contains("bilan") || words.count > 2 {
            words.removeAll(where: ignored.contains)
            if words.first == "bilan" { words.removeAll { $0 == "fiche" } }
        }
        guard words.count == 2 else { return nil }
        for (word, digits) in [(words[0], words[1]), (words[1], words[0])] {
            let bare =
                digits.hasSuffix("e") || digits.hasSuffix("er")
                ? String(digits.prefix(while: \.isNumber)) : digits
            guard let noun = Self.nouns[word], let number = Int(bare), number < 10_000 else { continue }
            (self.noun, self.number) = (noun, number)
            return
        }
        return nil
    }

    private static let nouns: [String: Noun] = [
        "fiche": .action, "fiches": .action, "action": .action, "fa": .action, "bilan": .assessment,
        "bilans": .assessment,
        "axe": .axis, "copil": .meeting(.steering), "cotech": .meeting(.technical),
        "pilotage": .meeting(.steering),
        "technique": .meeting(.technical),
    ]
}

/// Decisions by their words, among those of some meetings.
struct DecisionSearch {
    let db: Database

    func decisions(_ query: String, of meetings: [Int64]) throws -> [FoundDecision] {
        guard !meetings.isEmpty, let pattern = SearchPattern(query) else { return [] }
        let list = meetings.map(String.init).joined(separator: ", ")
        let statement = try db.makeStatement(
            sql: """
                SELECT d.id, d.text, m.id, m.kind, m.title, m.held, m.ordinal
                FROM decision d JOIN meeting m ON m.id = d.meeting_id WHERE m.id IN (\(list)) AND m.state = 'held'
                """)
        let found = try Row.fetchAll(statement).compactMap { row -> (day: Day, FoundDecision)? in
            let text = Markup(row[1]).plainText
            guard pattern.isIn(text) else { return nil }
            var meeting = Meeting(row[3], row[4], row[5])
            meeting.ordinal = row[6]
            let decision = FoundDecision(
                id: row[0], text: text, meeting: row[2], meetingCalled: meeting.called)
            return (meeting.when.first, decision)
        }
        return found.sorted { ($1.day, $0.1.id) < ($0.day, $1.1.id) }.map(\.1)
    }
}

extension SearchHit {
    func isSame(as other: SearchHit) -> Bool { kind == other.kind && objectID == other.objectID }
}
