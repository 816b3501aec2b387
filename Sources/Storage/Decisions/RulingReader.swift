import Domain
import GRDB

/// Reads the adopted decisions of a contract with their meetings, by fiche.
struct RulingReader {
    let db: Database
    let contract: ID<Contract>

    func rulings() throws -> [ID<Action>: [Ruling]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT d.id, d.effect, d.text, l.action_id, m.id, m.kind, m.ordinal, m.title, m.held
                FROM meeting m JOIN decision d ON d.meeting_id = m.id JOIN decision_action l ON l.decision_id = d.id
                WHERE m.contract_id = ? AND m.removed = 0 AND m.state = 'held' AND m.kind = 'steering'
                    AND d.outcome IN ('adopted', 'adoptedWithReserve')
                ORDER BY m.first_day, d.rank, l.rank
                """)
        var byAction: [ID<Action>: [Ruling]] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [contract])
        while let row = try rows.next() {
            byAction[row[3], default: []].append(Ruling(row: row))
        }
        return byAction
    }
}
