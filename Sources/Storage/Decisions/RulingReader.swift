import Domain
import GRDB

/// Reads the adopted decisions of a contract with their meetings.
struct RulingReader {
    let db: Database
    let contract: ID<Contract>

    /// Those that weigh on a fiche, oldest first.
    func rulings(on action: ID<Action>) throws -> [Ruling] {
        try db.cachedStatement(
            sql: """
                SELECT d.id, d.effect, d.text, l.action_id, m.id, m.kind, m.ordinal, m.title, m.held
                FROM decision_action l JOIN decision d ON d.id = l.decision_id JOIN meeting m ON m.id = d.meeting_id
                WHERE l.action_id = ? AND m.contract_id = ? AND m.removed = 0 AND m.state = 'held'
                    AND m.kind = 'steering' AND d.outcome IN ('adopted', 'adoptedWithReserve')
                ORDER BY m.first_day, m.time, m.id, d.rank
                """
        ).values([action, contract], Ruling.init)
    }
}
