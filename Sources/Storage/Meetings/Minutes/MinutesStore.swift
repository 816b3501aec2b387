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

    /// Approves the minutes at a later meeting. `frozen` makes the document that is kept, from the facts as they stand
    /// in the same transaction and the minutes as approved.
    package func approveMinutes(
        of id: ID<Meeting>, at later: ID<Meeting>, version: Int, in slug: String, by signature: Signature,
        frozen: @escaping @Sendable (Meeting, Dossier, Minutes) throws -> String
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let contract = writing.contract
            let dossier = try DossierReader(db: writing.db, contract: contract).read()
            guard let meeting = dossier.$meetings[id] else { throw Refusal.notFound }
            guard let approving = dossier.$meetings[later] else {
                throw Refusal.invalid("approving", "Choisissez la réunion qui approuve.")
            }
            var minutes = try writing.minutes(of: id, version: version)
            var approved = minutes
            try approved.approve(at: approving, of: meeting, as: "")
            try minutes.approve(at: approving, of: meeting, as: try frozen(meeting, dossier, approved))
            try writing.save(minutes)
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
        let known = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM meeting WHERE id = ? AND contract_id = ? AND removed = 0",
            arguments: [meeting, contract])
        guard known == true else { throw Refusal.notFound }
        let row = try Row.fetchOne(
            db, sql: "SELECT * FROM minutes WHERE meeting_id = ? AND removed = 0", arguments: [meeting])
        guard let row else {
            var minutes = Minutes(of: meeting)
            minutes.version = 0
            return minutes
        }
        let remarks = try ChildReader(db: db).parts(
            Minutes.remarkTable, ofOne: row["id"], Minutes.Remark.init)
        return Minutes(row: row, remarks: remarks)
    }
}
