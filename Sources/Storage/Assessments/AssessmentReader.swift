import Domain
import GRDB

/// Reads bilans with their parts.
struct AssessmentReader {
    let db: Database
    let contract: ID<Contract>

    /// One of a fiche that is there.
    func one(_ id: ID<Assessment>) throws -> Assessment {
        let found = try whole(
            """
            id = ? AND contract_id = ? AND removed = 0
                AND EXISTS (SELECT 1 FROM action f WHERE f.id = action_id AND f.removed = 0)
            """, [id, contract])
        guard let assessment = found.first else { throw Refusal.notFound }
        return assessment
    }

    /// Those of a fiche, oldest first.
    func all(of action: ID<Action>) throws -> [Assessment] {
        try whole("action_id = ? AND removed = 0 ORDER BY day, id", [action])
    }

    /// Those that say where a fiche stands on a day, the latest first: the last that counts and those that moved the forecast
    /// up to it, as `Rows.counted(upTo:)` has them, and those that are begun.
    func standing(of action: ID<Action>, on day: Day) throws -> [Assessment] {
        try whole(
            """
            id IN (
                SELECT id FROM (SELECT id FROM assessment WHERE action_id = ?1 AND removed = 0
                    AND state IN ('submitted', 'validated') AND day <= ?2 ORDER BY day DESC, id DESC LIMIT 1)
                UNION SELECT id FROM (
                    SELECT id, horizon, lag(horizon) OVER (ORDER BY day, id) AS former FROM assessment
                    WHERE action_id = ?1 AND removed = 0 AND state IN ('submitted', 'validated') AND day <= ?2
                        AND horizon IS NOT NULL)
                WHERE horizon IS NOT former
                UNION SELECT id FROM assessment
                WHERE action_id = ?1 AND removed = 0 AND state IN ('draft', 'returned'))
            ORDER BY day DESC, id DESC
            """, [action, day])
    }

    /// What the page of a bilan shows beside it.
    func details(_ assessment: Assessment, of action: ID<Action>) throws -> AssessmentDetails {
        let siblings = try all(of: action)
        let contract = try TermsReader(db: db, contract: contract).contractRow()
        guard
            let fiche = try db.cachedStatement(sql: "SELECT * FROM action WHERE id = ?")
                .value([action], Action.init),
            let axis = try db.cachedStatement(sql: "SELECT * FROM axis WHERE id = ?")
                .value([fiche.axis], Axis.init)
        else { throw Refusal.notFound }
        return AssessmentDetails(
            contract: contract, action: fiche, axis: axis, assessment: assessment,
            indicators: try indicators(of: action), siblings: siblings,
            names: try names(siblings + [assessment]),
            ruling: assessment.counts
                ? try RulingReader(db: db, contract: contract.id).validation(of: assessment.id) : nil)
    }

    /// Fills points and values.
    func fill(_ assessments: inout [Assessment]) throws {
        let reader = ChildReader(db: db)
        try reader.fill(&assessments, \.points, Assessment.pointTable, Assessment.Point.init)
        try reader.fill(&assessments, \.values, Assessment.valueTable, Assessment.IndicatorValue.init)
    }

    /// The indicators of a fiche with their values over time.
    func indicators(of action: ID<Action>) throws -> [Indicator] {
        var indicators = try db.cachedStatement(
            sql: "SELECT * FROM indicator WHERE action_id = ? AND removed = 0 ORDER BY id"
        ).values([action], Indicator.init)
        try ChildReader(db: db).fill(
            &indicators, \.readings, Indicator.readingTable, Indicator.Reading.init)
        return indicators
    }

    private func whole(_ condition: String, _ arguments: StatementArguments) throws -> [Assessment] {
        var assessments = try db.cachedStatement(sql: "SELECT * FROM assessment WHERE \(condition)")
            .values(arguments, Assessment.init)
        try fill(&assessments)
        return assessments
    }

    private func names(_ assessments: [Assessment]) throws -> [ID<Member>: String] {
        let ids = Set(assessments.flatMap { [$0.author, $0.state.by] }.compactMap(\.self))
        if ids.isEmpty { return [:] }
        let list = ids.map(\.description).joined(separator: ", ")
        let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM member WHERE id IN (\(list))")
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }
}
