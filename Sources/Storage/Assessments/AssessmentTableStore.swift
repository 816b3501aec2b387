import Domain
import GRDB

extension Extent.Rows {
    /// The bilans of one table, and the last of each fiche that counts before it.
    fileprivate static func table(_ occasion: AssessmentTable.Occasion) -> Self {
        let (kind, day) = (occasion.kind.rawValue, occasion.day)
        return .some([
            { contract in
                """
                SELECT id FROM assessment
                WHERE contract_id = \(contract) AND day = \(day) AND kind = \(kind) AND removed = 0
                """
            },
            { contract in
                """
                SELECT (SELECT a.id FROM assessment a WHERE a.action_id = f.id AND a.removed = 0
                    AND a.state IN ('submitted', 'validated') AND a.day <= \(day)
                    AND NOT (a.day = \(day) AND a.kind = \(kind)) ORDER BY a.day DESC, a.id DESC LIMIT 1)
                FROM action f WHERE f.contract_id = \(contract) AND f.removed = 0
                """
            },
        ])
    }

    /// Those that count up to a day.
    fileprivate static func counting(upTo day: Day) -> Self {
        .those {
            """
            SELECT id FROM assessment WHERE contract_id = \($0) AND removed = 0
                AND state IN ('submitted', 'validated') AND day <= \(day)
            """
        }
    }
}

extension Extent {
    /// `AssessmentTable(of:)`: the fiches with their axes and pilots, the bilans of the table and those before them.
    package static func assessmentTable(_ occasion: AssessmentTable.Occasion) -> Extent {
        .milestones
            + Extent {
                ($0.axes, $0.actions, $0.assessmentParts) = (.all, .all, true)
                $0.organizations = .those {
                    "SELECT pilot_id FROM action WHERE contract_id = \($0) AND removed = 0 AND pilot_id IS NOT NULL"
                }
                $0.assessments = .table(occasion)
                $0.read(
                    meetings: .those {
                        """
                        SELECT m.id FROM meeting m JOIN decision d ON d.meeting_id = m.id
                        WHERE m.contract_id = \($0) AND m.removed = 0 AND m.state = 'held'
                            AND d.effect IN ('priority', 'standby', 'resumption', 'stop', 'renunciation', 'deferral')
                        """
                    }, with: [.decisions])
            }
    }

    /// The same with all the bilans that count before: since when each fiche says the same.
    package static func assessmentTableSince(_ occasion: AssessmentTable.Occasion) -> Extent {
        .assessmentTable(occasion) + Extent { $0.assessments = .counting(upTo: occasion.day) }
    }
}

extension Store {
    /// The table that people write or judge now: that which has the most bilans not validated, else the last where
    /// `elseLast` asks for it; nil for none.
    package func assessmentOccasion(
        elseLast: Bool, in slug: String, visibleTo member: Member
    ) async throws -> AssessmentTable.Occasion? {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let row = try db.cachedStatement(
                literal: """
                    SELECT kind, day FROM assessment
                    WHERE contract_id = \(contract) AND removed = 0 AND (state <> 'validated' OR \(elseLast))
                        AND EXISTS (SELECT 1 FROM action f WHERE f.id = action_id AND f.removed = 0)
                    GROUP BY day, kind ORDER BY max(state <> 'validated') DESC, count(*) DESC, day DESC LIMIT 1
                    """)
            return try Row.fetchOne(row).map { AssessmentTable.Occasion($0[0], on: $0[1]) }
        }
    }

    /// Writes one line of a table: two people who begin the same bilan make one. Throws `.stale` when somebody began it
    /// first.
    @discardableResult
    package func saveLine(
        _ assessment: Assessment, in slug: String, by signature: Signature
    ) async throws -> ID<Assessment> {
        try assessment.validate()
        return try await write(in: slug, by: signature, .writeAssessment(of: assessment.action)) { writing in
            try writing.requireAlone(assessment)
            return try writing.keep(assessment, submitting: false, by: signature)
        }
    }

    /// Submits lines of a table by one write: all as they were read, or none.
    package func submit(_ lines: [Assessment], in slug: String, by signature: Signature) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            for line in lines {
                try Access.require(signature.member, .writeAssessment(of: line.action))
                try writing.requireAlone(line)
                _ = try writing.keep(line, submitting: true, by: signature)
            }
        }
    }

    /// Validates submitted bilans by one write: all as they were read, or none.
    package func accept(
        _ bilans: [(id: ID<Assessment>, version: Int)], in slug: String, by signature: Signature
    ) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            for bilan in bilans { try writing.accept(bilan.id, version: bilan.version, by: signature) }
        }
    }

    /// Sends submitted bilans back by one write, each with its reason.
    package func giveBack(
        _ bilans: [(id: ID<Assessment>, version: Int, reason: String)], in slug: String,
        by signature: Signature
    ) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            try Access.require(signature.member, .judgeAssessment)
            for bilan in bilans {
                var assessment = try writing.assessment(bilan.id)
                guard assessment.version == bilan.version else { throw Refusal.stale }
                try writing.giveBack(&assessment, reason: bilan.reason, by: signature)
                try writing.save(assessment)
            }
        }
    }

    /// Who wrote an object last, and when; nil where nobody is known.
    package func lastWriter(
        of kind: ObjectKind, _ id: Int64, in slug: String, visibleTo member: Member
    ) async throws -> (name: String, at: Moment)? {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let row = try db.cachedStatement(
                literal: """
                    SELECT m.name, h.at FROM history h JOIN member m ON m.id = h.member_id
                    WHERE h.kind = \(kind.rawValue) AND h.object_id = \(id) AND h.contract_id = \(contract)
                    ORDER BY h.id DESC LIMIT 1
                    """)
            return try Row.fetchOne(row).map { ($0[0], Moment(milliseconds: $0[1])) }
        }
    }
}

extension WriteTransaction {
    /// A new bilan of a table has no other of its fiche, kind and day.
    fileprivate func requireAlone(_ assessment: Assessment) throws {
        guard assessment.key == 0 else { return }
        let taken = try db.cachedStatement(
            literal: """
                SELECT 1 FROM assessment WHERE action_id = \(assessment.action) AND kind = \(assessment.kind.rawValue)
                    AND day = \(assessment.day) AND removed = 0
                """)
        if try Row.fetchOne(taken) != nil { throw Refusal.stale }
    }
}
