import Domain
import GRDB

extension Store {
    /// Creates an advance, or writes one. A contributor writes on its own fiches alone, before and after. Structures
    /// that it names and the directory lacks are added first, by who may.
    @discardableResult
    package func save(
        _ entry: JournalEntry, adding newcomers: Newcomers = Newcomers(), in slug: String,
        by signature: Signature
    ) async throws -> ID<JournalEntry> {
        try entry.validate()
        return try await writeVisible(in: slug, by: signature) { writing in
            try Access.require(signature.member, .writeJournal(on: entry.actions))
            var entry = entry
            if entry.key == 0 {
                entry.author = signature.member.id
            } else {
                let stored = try writing.entry(entry.id)
                try Access.require(signature.member, .writeJournal(on: stored.actions))
                entry.author = stored.author
            }
            entry.known = min(entry.known, signature.day)
            try writing.requireFiles(entry.pictures.map(\.file) + entry.attachments.map(\.file))
            return ID(try writing.save(entry, naming: writing.admit(newcomers)))
        }
    }

    /// One advance.
    package func entry(
        _ id: ID<JournalEntry>, in slug: String, visibleTo member: Member
    ) async throws -> JournalEntry {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try EntryReader(db: db).one(id, in: contract)
        }
    }

    /// How many advances the review of a quarter tells, up to a day: those of another period that were noted too late for
    /// its own review too, three years back.
    package func countEntries(
        of quarter: Quarter, upTo day: Day, in slug: String, visibleTo member: Member
    ) async throws -> Int {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let periods = try PublicationReader(db: db, contract: contract).periods()
            let statement = try db.cachedStatement(
                sql: """
                    SELECT held, known FROM journal_entry
                    WHERE contract_id = ? AND removed = 0 AND first_day BETWEEN ? AND ?
                        AND (first_day >= ? OR known >= ? OR length(held) <> 10)
                    """)
            let since = quarter.first.adding(months: -36)
            return try Row.fetchAll(
                statement,
                arguments: [contract, since, min(quarter.last, day), quarter.first, quarter.first]
            ).count { row in
                let when: Horizon = row[0]
                let known: Day? = row[1]
                return periods.telling(when, known: known ?? when.last) == quarter
            }
        }
    }

    /// Takes an advance out of every page; the history can bring it back.
    package func removeEntry(
        _ id: ID<JournalEntry>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            let entry = try writing.entry(id)
            try Access.require(signature.member, .writeJournal(on: entry.actions))
            try writing.remove(.entry, id.rawValue, version: version, label: entry.historyName)
        }
    }
}

extension EntryReader {
    /// One advance of a contract.
    func one(_ id: ID<JournalEntry>, in contract: ID<Contract>) throws -> JournalEntry {
        let found = try entries(
            "e.id = ? AND e.contract_id = ? AND e.removed = 0", arguments: [id, contract], order: "e.id")
        guard let entry = found.first else { throw Refusal.notFound }
        return entry
    }
}

extension WriteTransaction {
    fileprivate func entry(_ id: ID<JournalEntry>) throws -> JournalEntry {
        return try EntryReader(db: db).one(id, in: contract)
    }
}
