import Domain
import GRDB

/// Reads the adopted decisions of a contract with their meetings, by fiche.
struct RulingReader {
    let db: Database
    let contract: ID<Contract>

    func rulings() throws -> [ID<Action>: [Ruling]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT d.id, d.effect, d.text, d.actions, m.id, m.kind, m.ordinal, m.title, m.held
                FROM decision d JOIN meeting m ON m.id = d.meeting_id
                WHERE m.contract_id = ? AND m.removed = 0 AND m.state = 'held' AND m.kind = 'steering'
                    AND d.outcome IN ('adopted', 'adoptedWithReserve')
                ORDER BY m.first_day, d.rank
                """)
        var byAction: [ID<Action>: [Ruling]] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [contract])
        while let row = try rows.next() {
            let ruling = Ruling(row: row)
            for id: ID<Action> in Packed.ids(row[3]) { byAction[id, default: []].append(ruling) }
        }
        return byAction
    }
}
