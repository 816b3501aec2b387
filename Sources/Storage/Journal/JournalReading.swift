import Domain
import GRDB

/// What a page of the journal is asked: the answers of its filters, as its address says them.
package struct JournalQuery: Hashable, Sendable {
    /// The number of a fiche; «autres» for the advances of none.
    package var fiche: String?
    package var quarter: Quarter?
    /// An INSEE code.
    package var commune: String?
    package var kind: JournalEntry.Kind?
    /// Whether only what is promised and not answered is asked.
    package var isOpen = false
    /// Whether something is asked that no advance can be.
    package var findsNothing = false
    /// From 1.
    package var page = 1
    package let size: Int

    package init(size: Int) {
        self.size = size
    }
}

/// One page of the journal, with what its filters offer and count.
package struct JournalReading: Sendable {
    /// The contract with the advances of the page, and what answers them.
    package let dossier: Dossier
    /// The advances of the page, the latest first.
    package let entries: [JournalEntry]
    /// How many there are, and how many the filters keep.
    package let total: Int
    package let found: Int
    /// The quarters of which something is told, the latest first.
    package let quarters: [Quarter]
    /// The communes that an advance names.
    package let communes: Set<String>
}

extension Store {
    /// A page of the journal, whatever its length: filtered and counted where it is stored.
    /// Nil where whole contracts are read.
    package func journal(
        _ query: JournalQuery, in slug: String, visibleTo member: Member
    ) async throws -> JournalReading? {
        if readsWhole { return nil }
        return try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try JournalReader(db: db, contract: contract).page(query)
        }
    }
}

private struct JournalReader {
    let db: Database
    let contract: ID<Contract>

    func page(_ query: JournalQuery) throws -> JournalReading {
        let found = try count(condition(query))
        let pages = max((found + query.size - 1) / query.size, 1)
        let offset = (min(query.page, pages) - 1) * query.size
        let chosen = condition(query)
        let shown: SQL = """
            SELECT id FROM (SELECT e.id FROM journal_entry e WHERE \(chosen)
                ORDER BY e.first_day DESC, e.id DESC LIMIT \(query.size) OFFSET \(offset))
            """
        let ids = try Int64.fetchSet(db.cachedStatement(literal: shown))
        let dossier = try DossierReader(db: db, contract: contract, extent: .journal(shown)).read()
        let entries = dossier.entries.filter { ids.contains($0.id.rawValue) }
        return JournalReading(
            dossier: dossier, entries: entries.reversed(), total: try count(own), found: found,
            quarters: try quarters(), communes: try communes())
    }

    private var own: SQL { "e.contract_id = \(contract) AND e.removed = 0" }

    private func condition(_ query: JournalQuery) -> SQL {
        var parts = [own]
        if query.fiche == "autres" {
            parts.append("NOT EXISTS (SELECT 1 FROM entry_action x WHERE x.entry_id = e.id)")
        } else if let fiche = query.fiche {
            parts.append(
                """
                e.id IN (SELECT x.entry_id FROM action a JOIN entry_action x ON x.action_id = a.id
                    WHERE a.contract_id = \(contract) AND a.removed = 0 AND CAST(a.number AS TEXT) = \(fiche))
                """)
        }
        if let quarter = query.quarter {
            parts.append("e.first_day BETWEEN \(quarter.first) AND \(quarter.last)")
        }
        if let commune = query.commune {
            parts.append("e.id IN (SELECT entry_id FROM entry_commune WHERE insee = \(commune))")
        }
        if let kind = query.kind { parts.append("e.kind = \(kind)") }
        if query.isOpen {
            parts.append(
                """
                e.is_to_complete = 1
                    AND NOT EXISTS (SELECT 1 FROM journal_entry a WHERE a.answers_id = e.id AND a.removed = 0)
                """)
        }
        if query.findsNothing { parts.append("0") }
        return parts.joined(separator: " AND ")
    }

    private func count(_ condition: SQL) throws -> Int {
        let statement = try db.cachedStatement(
            literal: "SELECT count(*) FROM journal_entry e WHERE \(condition)")
        return try Int.fetchOne(statement) ?? 0
    }

    /// From one quarter to the next one of which something is told: as many steps as quarters.
    private func quarters() throws -> [Quarter] {
        let next = try db.cachedStatement(
            sql: """
                SELECT first_day FROM journal_entry WHERE contract_id = ? AND removed = 0 AND first_day > ?
                ORDER BY first_day LIMIT 1
                """)
        var found: [Quarter] = []
        var last = ""
        while let day = try Day.fetchOne(next, arguments: [contract, last]) {
            let quarter = Quarter(of: day)
            found.append(quarter)
            last = quarter.last.iso
        }
        return found.reversed()
    }

    private func communes() throws -> Set<String> {
        let statement = try db.cachedStatement(
            sql: """
                SELECT c.insee FROM commune c WHERE c.contract_id = ?1 AND EXISTS (
                    SELECT 1 FROM entry_commune x JOIN journal_entry e ON e.id = x.entry_id
                    WHERE x.insee = c.insee AND e.contract_id = ?1 AND e.removed = 0)
                """)
        return try String.fetchSet(statement, arguments: [contract])
    }
}

extension Extent {
    /// Some advances as the journal lists them, and what answers their promises.
    fileprivate static func journal(_ shown: SQL) -> Extent {
        .terms + .organizations + .actions
            + Extent {
                $0.read(entries: .those { _ in shown }, with: EntryPart.allCases)
                $0.read(
                    entries: .those { _ in
                        "SELECT id FROM journal_entry WHERE answers_id IN (\(shown)) AND removed = 0"
                    })
            }
    }
}
