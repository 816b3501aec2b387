import Domain
import GRDB

/// A bilan with what its page needs.
package struct AssessmentDetails: Hashable, Sendable {
    package let contract: Contract
    package let action: Action
    package let axis: Axis
    package var assessment: Assessment
    package let indicators: [Indicator]
    /// The bilans of the fiche, oldest first, this one among them once saved.
    package let siblings: [Assessment]
    /// Names of the accounts that wrote and judged it.
    package let names: [ID<Member>: String]
    /// The decision of a COPIL that validates it; nil for one that does not count.
    package let ruling: Ruling?
}

extension Store {
    /// A bilan with its fiche and indicators.
    package func assessmentDetails(
        _ id: ID<Assessment>, in slug: String, visibleTo member: Member
    ) async throws -> AssessmentDetails {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let reader = AssessmentReader(db: db, contract: contract)
            let assessment = try reader.one(id)
            return try reader.details(assessment, of: assessment.action)
        }
    }

    /// A new bilan of a fiche, begun from its previous one; nothing is written yet.
    package func newAssessmentDetails(
        of number: Int, _ kind: Assessment.Kind, on day: Day, in slug: String, visibleTo member: Member
    ) async throws -> AssessmentDetails {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let action = try Lookup(db: db).action(number, in: contract)
            let reader = AssessmentReader(db: db, contract: contract)
            let previous = try reader.all(of: action).last { $0.day <= day }
            let new =
                previous?.successor(kind, on: day, by: member.id) ?? Assessment(action: action, kind, on: day)
            return try reader.details(new, of: action)
        }
    }

    /// Creates a bilan as a draft, or writes one that is still open; with `submitting`, it goes to the ARS referent by
    /// the same write, and what could not be submitted is not saved either.
    @discardableResult
    package func save(
        _ assessment: Assessment, submitting: Bool = false, in slug: String, by signature: Signature
    ) async throws -> ID<Assessment> {
        try assessment.validate()
        return try await write(in: slug, by: signature, .writeAssessment(of: assessment.action)) { writing in
            try writing.keep(assessment, submitting: submitting, by: signature)
        }
    }

    /// Sends a draft or returned bilan to the ARS referent.
    package func submit(
        _ id: ID<Assessment>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await change(
            id, version, in: slug, by: signature, deed: { .writeAssessment(of: $0.action) },
            rule: { assessment, _ in try assessment.submit(by: signature.member.id, on: signature.day) })
    }

    /// Takes a submitted bilan back, to write it further.
    package func takeBack(
        _ id: ID<Assessment>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await change(
            id, version, in: slug, by: signature, deed: { .writeAssessment(of: $0.action) },
            rule: { assessment, writing in
                try writing.requireUnruled(assessment.id)
                try assessment.takeBack()
            })
    }

    /// Sends a submitted bilan back to its author, with a reason.
    package func giveBack(
        _ id: ID<Assessment>, reason: String, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await change(
            id, version, in: slug, by: signature, deed: { _ in .judgeAssessment },
            rule: { assessment, writing in
                try writing.giveBack(&assessment, reason: reason, by: signature)
            })
    }

    /// Validates a submitted bilan; the values that it states become dated readings of the indicators.
    package func accept(
        _ id: ID<Assessment>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            try writing.accept(id, version: version, by: signature)
        }
    }

    /// Takes an open bilan out; the history can bring it back.
    package func removeAssessment(
        _ id: ID<Assessment>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            let assessment = try writing.assessment(id)
            try Access.require(signature.member, .writeAssessment(of: assessment.action))
            try assessment.requireOpen()
            try writing.remove(.assessment, id.rawValue, version: version, label: assessment.historyName)
        }
    }

    private func change(
        _ id: ID<Assessment>, _ version: Int, in slug: String, by signature: Signature,
        deed: @escaping @Sendable (Assessment) -> Deed,
        rule: @escaping @Sendable (inout Assessment, WriteTransaction) throws -> Void
    ) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            var assessment = try writing.assessment(id)
            try Access.require(signature.member, deed(assessment))
            guard assessment.version == version else { throw Refusal.stale }
            try rule(&assessment, writing)
            try writing.save(assessment)
        }
    }
}

extension WriteTransaction {
    /// Creates a bilan as a draft, or writes one that is still open; submits it by the same write where it is asked.
    func keep(
        _ assessment: Assessment, submitting: Bool, by signature: Signature
    ) throws -> ID<Assessment> {
        var assessment = assessment
        assessment.known = min(assessment.known, signature.day)
        if assessment.key == 0 {
            assessment.state = .draft
            assessment.author = signature.member.id
        } else {
            let stored = try self.assessment(assessment.id)
            try stored.requireOpen()
            guard stored.action == assessment.action else { throw Refusal.notFound }
            (assessment.state, assessment.author) = (stored.state, stored.author)
        }
        if submitting { try assessment.submit(by: signature.member.id, on: signature.day) }
        return ID(try save(assessment))
    }

    /// Validates one that is submitted.
    func accept(_ id: ID<Assessment>, version: Int, by signature: Signature) throws {
        var assessment = try assessment(id)
        try Access.require(signature.member, .judgeAssessment)
        guard assessment.version == version else { throw Refusal.stale }
        try assessment.accept(by: signature.member.id, on: signature.day)
        try save(assessment)
        try addReadings(of: assessment)
    }

    /// Sends one back, unless a COPIL validated it.
    func giveBack(_ assessment: inout Assessment, reason: String, by signature: Signature) throws {
        try requireUnruled(assessment.id)
        try assessment.giveBack(by: signature.member.id, on: signature.day, reason: reason)
    }

    /// What a COPIL validated no longer changes, until its decision is corrected.
    fileprivate func requireUnruled(_ id: ID<Assessment>) throws {
        guard let ruling = try RulingReader(db: db, contract: contract).validation(of: id) else { return }
        throw Refusal.conflict(
            "Ce bilan est validé par le \(ruling.source)\u{202f}: il ne change plus tant que cette décision tient."
        )
    }

    /// A stored bilan of the contract.
    func assessment(_ id: ID<Assessment>) throws -> Assessment {
        return try AssessmentReader(db: db, contract: contract).one(id)
    }

    /// A value that the indicator already has at that date stays as it is.
    fileprivate func addReadings(of assessment: Assessment) throws {
        let values = Dictionary(assessment.values.map { ($0.indicator, $0.measured) }) { first, _ in first }
        let reader = AssessmentReader(db: db, contract: contract)
        for var indicator in try reader.indicators(of: assessment.action) {
            guard let value = values[indicator.id],
                !indicator.readings.contains(where: { $0.day == assessment.day })
            else { continue }
            indicator.readings.append(assessment.reading(value))
            indicator.readings.sort { $0.day < $1.day }
            try save(indicator)
        }
    }
}
