import Domain
import GRDB

/// Reads what the threads of decisions are made of, and nothing else of the meetings.
struct ThreadReader {
    let db: Database
    let contract: ID<Contract>

    /// The threads that touch a fiche, oldest first: none, where no decision and no conclusion names it.
    func threads(of action: ID<Action>) throws -> [DecisionThread] {
        let named = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM decision_action WHERE action_id = ?1)
                    OR EXISTS (SELECT 1 FROM conclusion_action WHERE action_id = ?1)
                """)
        guard try Bool.fetchOne(named, arguments: [action]) == true else { return [] }
        return try DossierReader(db: db, contract: contract, extent: .threads).read().threads(of: action)
    }

    /// The names, with their articles, of the structures that proposed something in threads.
    func proposers(in threads: [DecisionThread]) throws -> [ID<Organization>: String] {
        let ids = threads.flatMap(\.steps).compactMap { step -> ID<Organization>? in
            if case .proposed(let conclusion, _) = step { conclusion.organization } else { nil }
        }
        guard !ids.isEmpty else { return [:] }
        let list = Set(ids).map(\.description).joined(separator: ", ")
        let statement = try db.makeStatement(sql: "SELECT * FROM organization WHERE id IN (\(list))")
        let found = try statement.values(nil, Organization.init)
        return Dictionary(found.map { ($0.id, $0.called) }) { first, _ in first }
    }
}

extension RulingReader {
    /// The decision that validates a bilan: adopted by a COPIL that was held.
    func validation(of assessment: ID<Assessment>) throws -> Ruling? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT d.id, d.effect, d.text, l.assessment_id, m.id, m.kind, m.ordinal, m.title, m.held
                FROM decision_assessment l JOIN decision d ON d.id = l.decision_id
                JOIN meeting m ON m.id = d.meeting_id
                WHERE l.assessment_id = ? AND m.contract_id = ? AND m.removed = 0 AND m.state = 'held' AND m.kind = 'steering'
                    AND d.outcome IN ('adopted', 'adoptedWithReserve') AND d.effect = 'validation'
                ORDER BY m.first_day, d.rank LIMIT 1
                """)
        return try statement.value([assessment, contract], Ruling.init)
    }
}

extension Ruling {
    /// A decision with its meeting, in the order of columns of `RulingReader`.
    init(row: Row) {
        var meeting = Meeting(row[5], row[7], row[8])
        meeting.ordinal = row[6]
        self.init(
            decision: row[0], effect: row[1], text: row[2], meeting: row[4], meetingName: meeting.name,
            when: meeting.when)
    }
}
