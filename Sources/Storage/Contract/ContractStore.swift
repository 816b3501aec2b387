import Domain
import GRDB

extension Store {
    /// The whole of a contract, in one read: what documents, synthesis and dashboard are made of.
    package func contractFile(_ slug: String, visibleTo member: Member) async throws -> ContractFile {
        try await kept("file", weight: 16, of: slug, visibleTo: member) { db, contract in
            try ContractFileReader(db: db, contract: contract).read()
        }
    }

    /// The same without a member: for commands at the terminal, which hold the file itself.
    package func contractFile(_ slug: String) async throws -> ContractFile {
        try read { db in
            guard
                let id = try ID<Contract>.fetchOne(
                    db, sql: "SELECT id FROM contract WHERE slug = ?", arguments: [slug])
            else { throw Refusal.notFound }
            return try ContractFileReader(db: db, contract: id).read()
        }
    }

    /// The contracts that a member sees, by name.
    package func contracts(visibleTo member: Member) async throws -> [Contract] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM contract ORDER BY name, start").map(Contract.init)
                .filter { Access.sees(member, $0.id, region: $0.region) }
        }
    }

    /// Every contract by name, for the administration of accounts.
    package func allContracts() async throws -> [Contract] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM contract ORDER BY name, start").map(Contract.init)
        }
    }

    /// Adds a whole contract, its ids moved past those already given. Throws `.invalid` when its address is taken.
    @discardableResult
    package func add(_ file: ContractFile, by member: Member? = nil, at moment: Moment) async throws -> ID<
        Contract
    > {
        try file.contract.validate()
        return try await refusing {
            try await database.write { db in
                let taken = try Bool.fetchOne(
                    db, sql: "SELECT 1 FROM contract WHERE slug = ?", arguments: [file.contract.slug])
                if taken == true { throw Refusal.invalid("slug", "Un contrat a déjà cette adresse.") }
                let file = try Shift(db).apply(to: file)
                let id = try Writing(db: db, contract: nil, member: member, moment: moment)
                    .insert(file.contract, as: nil)
                try Writing(db: db, contract: ID(id), member: member, moment: moment).add(file)
                return ID(id)
            }
        }
    }

    /// Changes the contract itself: its name, years, territory, articles, approvals, amendments, plans.
    package func saveContract(_ file: ContractFile, in slug: String, by hand: Signature) async throws {
        try file.contract.validate()
        try await write(in: slug, by: hand, .editContract) { writing in
            try writing.requireFree("contract", "slug", file.contract.slug, except: file.contract.id) {
                "Un autre contrat a déjà cette adresse."
            }
            try writing.requireFiles(file.logos.map(\.file))
            try writing.save(ContractSheet(file: file))
        }
    }
}

extension Attendance {
    fileprivate func row(of meeting: ID<Meeting>) -> Attendance {
        var row = self
        row.meeting = meeting
        return row
    }
}

extension Writing {
    /// Writes every object of a file under the ids that it carries.
    fileprivate func add(_ file: ContractFile) throws {
        for rows in ContractSheet(file: file).parts { try replace(rows, of: contract?.rawValue ?? 0) }
        try created(file.contract, as: contract?.rawValue ?? 0)
        try add(file.organizations)
        try add(file.people)
        try add(file.axes)
        try add(file.objectives)
        try add(file.actions)
        try add(file.indicators)
        try add(file.assessments)
        try add(file.committees)
        try add(file.meetings)
        try add(file.meetings.flatMap { meeting in meeting.attendance.map { $0.row(of: meeting.id) } })
        try add(file.notes)
        try add(file.minutes)
        try add(file.entries)
    }

    private func add(_ values: [some Recorded]) throws {
        for value in values {
            let id = try insert(value, as: value.key)
            for rows in value.parts { try replace(rows, of: id) }
            try created(value, as: id)
        }
    }

    private func created<Value: Recorded>(_ value: Value, as id: Int64) throws {
        try index(Value.objectKind, id, value.searchable)
        let changes = Snapshot.changes(nil, try Snapshot(db, Value.objectKind, id))
        try record(.create, Value.objectKind, id, value.label, changes)
    }

    /// Refuses a value that another row of the table already has.
    func requireFree(
        _ table: String, _ column: String, _ value: String, except id: ID<some Any>, _ message: () -> String
    ) throws {
        let taken = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM \(table) WHERE \(column) = ? AND id <> ?", arguments: [value, id])
        if taken == true { throw Refusal.invalid(column, message()) }
    }
}
