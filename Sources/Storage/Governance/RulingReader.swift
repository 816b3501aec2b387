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
            var meeting = Meeting(row[5], row[7], row[8])
            meeting.ordinal = row[6]
            let ruling = Ruling(
                decision: row[0], effect: row[1], text: row[2], meeting: row[4], meetingName: meeting.name,
                when: meeting.when)
            for id: ID<Action> in Packed.ids(row[3]) { byAction[id, default: []].append(ruling) }
        }
        return byAction
    }
}
