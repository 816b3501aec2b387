import Domain
import GRDB

/// One line of the list of bilans: a fiche with one of its bilans, or with none yet.
package struct AssessmentLine: Hashable, Sendable {
    /// Nil for a fiche without bilan.
    package struct Held: Hashable, Sendable {
        package let id: ID<Assessment>
        package let kind: Assessment.Kind
        package let day: Day
        package let started: Bool?
        package let underway: Bool?
        package let attainment: Attainment?
        package let horizon: Horizon?
        package let state: Assessment.StateName
        /// As written, with its light markup.
        package let remaining: String
    }

    package let action: ID<Action>
    package let number: Int
    package let code: String
    package let title: String
    package let axisNumber: Int
    package let axisTitle: String
    package let held: Held?
    /// Whether it is the latest of its fiche.
    package let isLatest: Bool
}

/// The bilans of a contract, with its fiches that have none.
package struct AssessmentList: Hashable, Sendable {
    /// Which bilans a list reads.
    package enum Scope: Sendable {
        case all
        /// The latest of each fiche, and beside it the last that counts up to a day: what is counted of them all.
        case latest(Day)
    }

    package let contract: Contract
    /// By fiche as ordered, latest bilan first.
    package let lines: [AssessmentLine]
}

extension Store {
    /// Bilans of a contract, one query: fiches as ordered, the latest bilan of each first.
    package func assessmentList(
        _ scope: AssessmentList.Scope = .all, in slug: String, visibleTo member: Member
    ) async throws -> AssessmentList {
        let scope = readsWhole ? .all : scope
        return try await cached(scope.reading, weight: 2, of: slug, visibleTo: member) { db, id in
            AssessmentList(
                contract: try TermsReader(db: db, contract: id).contractRow(),
                lines: try AssessmentLine.fetch(scope, db, id))
        }
    }
}

extension AssessmentList.Scope {
    /// What such a reading is kept as.
    fileprivate var reading: String {
        switch self {
        case .all: "bilans"
        case .latest(let day): "bilans \(day.iso)"
        }
    }

    /// What a bilan `a` of a fiche `f` is kept by.
    fileprivate var condition: SQL {
        switch self {
        case .all: "a.action_id = f.id AND a.removed = 0"
        case .latest(let day):
            """
            a.id IN (
                (SELECT id FROM assessment WHERE action_id = f.id AND removed = 0 ORDER BY day DESC, id DESC LIMIT 1),
                (SELECT id FROM assessment WHERE action_id = f.id AND removed = 0
                    AND state IN ('submitted', 'validated') AND day <= \(day) ORDER BY day DESC, id DESC LIMIT 1))
            """
        }
    }
}

extension AssessmentLine {
    fileprivate static func fetch(
        _ scope: AssessmentList.Scope, _ db: Database, _ contract: ID<Contract>
    ) throws -> [AssessmentLine] {
        let statement = try db.cachedStatement(
            literal: """
                SELECT f.id, f.number, f.code, f.title, x.number, x.title, a.id, a.kind, a.day, a.started,
                    a.underway, a.attainment, a.horizon, a.state, a.remaining
                FROM action f JOIN axis x ON x.id = f.axis_id LEFT JOIN assessment a ON \(scope.condition)
                WHERE f.contract_id = \(contract) AND f.removed = 0
                ORDER BY f.position, f.number, a.day DESC, a.id DESC
                """)
        var lines: [AssessmentLine] = []
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            lines.append(AssessmentLine(row: row, isLatest: lines.last?.action != row[0] as ID<Action>))
        }
        return lines
    }

    /// Decodes by position: the hottest read of the product.
    private init(row: Row, isLatest: Bool) {
        action = row[0]
        number = row[1]
        code = row[2]
        title = row[3]
        axisNumber = row[4]
        axisTitle = row[5]
        self.isLatest = isLatest
        guard let id: ID<Assessment> = row[6] else {
            held = nil
            return
        }
        held = Held(
            id: id, kind: row[7], day: row[8], started: row[9], underway: row[10], attainment: row[11],
            horizon: row[12], state: row[13], remaining: row[14])
    }
}
