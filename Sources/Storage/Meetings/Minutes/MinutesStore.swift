import Domain
import GRDB

extension Store {
    /// The minutes of a meeting with their frozen document; new ones, of version 0, when nobody wrote any.
    package func minutes(
        of meeting: ID<Meeting>, in slug: String, visibleTo member: Member
    ) async throws -> Minutes {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try MinutesReader(db: db, contract: contract).one(of: meeting)
        }
    }

    /// Writes the words before the facts.
    package func writeOpening(
        _ opening: String, of meeting: ID<Meeting>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await changeMinutes(of: meeting, version: version, in: slug, by: signature) { minutes in
            try minutes.requireOpen()
            minutes.opening = opening
        }
    }

    /// Sends the minutes for remarks, expected up to a day.
    package func sendMinutes(
        of meeting: ID<Meeting>, remarksUntil day: Day?, version: Int, in slug: String,
        by signature: Signature
    ) async throws {
        try await changeMinutes(of: meeting, version: version, in: slug, by: signature) {
            try $0.send(on: signature.day, remarksUntil: day)
        }
    }

    /// Adds what somebody asks to change.
    package func add(
        _ remark: Minutes.Remark, toMinutesOf meeting: ID<Meeting>, version: Int, in slug: String,
        by signature: Signature
    ) async throws {
        try await changeMinutes(of: meeting, version: version, in: slug, by: signature) { try $0.add(remark) }
    }

    /// Says what became of a remark.
    package func answerRemark(
        _ rank: Int, _ words: String, ofMinutesOf meeting: ID<Meeting>, version: Int, in slug: String,
        by signature: Signature
    ) async throws {
        try await changeMinutes(of: meeting, version: version, in: slug, by: signature) {
            try $0.answer(rank, words)
        }
    }

    /// What the minutes of a meeting are made from, as it stands.
    package func minutesBasis(
        of meeting: ID<Meeting>, in slug: String, visibleTo member: Member
    ) async throws -> ReportBasis<MinutesReading> {
        try basis(in: slug, visibleTo: member) { db, contract in
            try MinutesReading(
                MinutesReader(db: db, contract: contract).one(of: meeting),
                of: DossierReader(db: db, contract: contract).read())
        }
    }

    /// Approves the minutes at a later meeting, and keeps the document made from the reading. Throws `.stale` when the
    /// contract changed since.
    package func approveMinutes(
        as document: String, at later: ID<Meeting>, known day: Day? = nil,
        from basis: ReportBasis<MinutesReading>, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            try writing.requireTrue(basis)
            try writing.save(
                basis.facts.approved(at: later, as: document, known: min(day ?? signature.day, signature.day))
            )
        }
    }

    private func changeMinutes(
        of meeting: ID<Meeting>, version: Int, in slug: String, by signature: Signature,
        rule: @escaping @Sendable (inout Minutes) throws -> Void
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            var minutes = try writing.minutes(of: meeting, version: version)
            try rule(&minutes)
            try writing.save(minutes)
        }
    }
}

extension WriteTransaction {
    fileprivate func minutes(of meeting: ID<Meeting>, version: Int) throws -> Minutes {
        let minutes = try MinutesReader(db: db, contract: contract).one(of: meeting)
        guard minutes.version == version else { throw Refusal.stale }
        return minutes
    }
}

private struct MinutesReader {
    let db: Database
    let contract: ID<Contract>

    func one(of meeting: ID<Meeting>) throws -> Minutes {
        guard let row = try Lookup(db: db).row(in: "minutes", of: meeting, in: contract) else {
            var minutes = Minutes(of: meeting)
            minutes.version = 0
            return minutes
        }
        let remarks = try ChildReader(db: db).parts(
            Minutes.remarkTable, ofOne: row["id"], Minutes.Remark.init)
        return Minutes(row: row, remarks: remarks)
    }
}
