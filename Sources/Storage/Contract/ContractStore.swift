import Domain
import GRDB

extension Store {
    /// What a page shows of a contract, and no more.
    package func dossier(_ slug: String, _ extent: Extent, visibleTo member: Member) async throws -> Dossier {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try DossierReader(db: db, contract: contract, extent: readsWhole ? .whole : extent).read()
        }
    }

    /// The same, kept under a name while nothing is written in the contract: for the pages that people come back to.
    package func dossier(
        _ slug: String, _ extent: Extent, keptAs name: String, visibleTo member: Member
    ) async throws -> Dossier {
        if readsWhole { return try await dossier(slug, visibleTo: member) }
        return try await cached(name, weight: 4, of: slug, visibleTo: member) { db, contract in
            try DossierReader(db: db, contract: contract, extent: extent).read()
        }
    }

    /// The whole of a contract, in one read: what prints all of it.
    package func dossier(_ slug: String, visibleTo member: Member) async throws -> Dossier {
        try await cached("file", weight: 16, of: slug, visibleTo: member) { db, contract in
            try DossierReader(db: db, contract: contract).read()
        }
    }

    /// The same without a member: for commands at the terminal, which hold the file itself.
    package func dossier(_ slug: String) async throws -> Dossier {
        try read { db in
            guard
                let id = try ID<Contract>.fetchOne(
                    db, sql: "SELECT id FROM contract WHERE slug = ?", arguments: [slug])
            else { throw Refusal.notFound }
            return try DossierReader(db: db, contract: id).read()
        }
    }

    /// Throws `.notFound` where the member sees no contract of this address.
    package func requireContract(_ slug: String, visibleTo member: Member) async throws {
        try read { _ = try Lookup(db: $0).contract(slug, visibleTo: member) }
    }

    /// The contracts that a member sees, by name.
    package func contracts(visibleTo member: Member) async throws -> [Contract] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM contract ORDER BY name, start").map(Contract.init)
                .filter { Access.sees(member, $0.id, region: $0.region) }
        }
    }

    /// Which first steps a contract has taken: whether there is anything of each kind.
    package func beginning(of slug: String, visibleTo member: Member) async throws -> Beginning {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let kinds = ["axis", "action", "organization", "committee", "meeting"].map {
                "EXISTS (SELECT 1 FROM \($0) WHERE contract_id = :contract AND removed = 0)"
            }
            let sql = """
                SELECT EXISTS (SELECT 1 FROM commune WHERE contract_id = :contract)
                    AND (SELECT purpose <> '' FROM contract WHERE id = :contract), \(kinds.joined(separator: ", "))
                """
            let row = try Row.fetchOne(db, sql: sql, arguments: ["contract": contract])
            return Beginning(Set(Beginning.Step.allCases.filter { row?[$0.rawValue] == true }))
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
    package func add(_ dossier: Dossier, by member: Member? = nil, at moment: Moment) async throws -> ID<
        Contract
    > {
        if let member { try Access.require(member, .administer) }
        try dossier.contract.validate()
        return try await refusing {
            try await database.write { db in
                let taken = try Bool.fetchOne(
                    db, sql: "SELECT 1 FROM contract WHERE slug = ?", arguments: [dossier.contract.slug])
                if taken == true { throw Refusal.invalid("slug", "Un contrat a déjà cette adresse.") }
                let renumbering = try Renumbering(db)
                let id = try InstanceTransaction(db: db, member: member, moment: moment)
                    .insert(dossier.contract, as: nil)
                try WriteTransaction(db: db, contract: ID(id), member: member, moment: moment).add(
                    dossier, renumbering)
                return ID(id)
            }
        }
    }

    /// Changes the contract itself: its name, years, territory, articles, approvals, amendments, plans, logos.
    package func saveContract(_ terms: ContractTerms, in slug: String, by signature: Signature) async throws {
        try terms.contract.validate()
        try await write(in: slug, by: signature, .editContract) { writing in
            try writing.requireFree("contract", "slug", terms.contract.slug, except: terms.contract.id) {
                "Un autre contrat a déjà cette adresse."
            }
            let region = try writing.contractTerms().contract.region
            guard terms.contract.region == region else { throw Refusal.forbidden(Self.mayNotMove) }
            try writing.requireFiles(terms.logos.map(\.file))
            try terms.validate(replacing: writing.contractTerms(), in: writing.contractUse())
            try writing.save(ContractRecord(terms: terms))
        }
    }
}

extension Store {
    /// Moves a contract to another region: the referents of that one read it from now on, and no others.
    package func setRegion(_ region: String, of slug: String, by signature: Signature) async throws {
        try Access.require(signature.member, .administer)
        try await refusing {
            try await database.write { db in
                let sql = "SELECT id FROM contract WHERE slug = ?"
                guard let id = try ID<Contract>.fetchOne(db, sql: sql, arguments: [slug]) else {
                    throw Refusal.notFound
                }
                let writing = WriteTransaction(
                    db: db, contract: id, member: signature.member, moment: signature.moment)
                var terms = try writing.contractTerms()
                terms.contract.region = region
                try terms.contract.validate()
                try writing.save(ContractRecord(terms: terms))
            }
        }
    }

    private static let mayNotMove =
        "La région décide de qui lit le contrat\u{202f}: seule l’administration la change."
}

extension Attendance {
    fileprivate func row(of meeting: ID<Meeting>) -> Attendance {
        var row = self
        row.meeting = meeting
        return row
    }
}

extension WriteTransaction {
    /// Writes every object of a file, its ids past those already given.
    fileprivate func add(_ dossier: Dossier, _ renumbering: Renumbering) throws {
        for rows in ContractRecord(terms: dossier.terms).children {
            try replace(renumbering.moved(rows), of: contract.rawValue)
        }
        try replace(Contract.rows(of: dossier.nameAnswers), of: contract.rawValue)
        try created(dossier.contract, as: contract.rawValue)
        try add(dossier.organizations, renumbering)
        try add(dossier.people, renumbering)
        try add(dossier.axes, renumbering)
        try add(dossier.objectives, renumbering)
        try add(dossier.actions, renumbering)
        try add(dossier.indicators, renumbering)
        try add(dossier.contributions, renumbering)
        try add(dossier.evaluationTopics, renumbering)
        try add(dossier.assessments, renumbering)
        try add(dossier.committees, renumbering)
        try add(dossier.meetings, renumbering)
        try add(
            dossier.meetings.flatMap { meeting in meeting.attendance.map { $0.row(of: meeting.id) } },
            renumbering)
        try add(dossier.notes, renumbering)
        try add(dossier.minutes, renumbering)
        try add(dossier.entries, renumbering)
        try add(dossier.milestones, renumbering)
        try add(dossier.planningVersions, renumbering)
    }

    private func add(_ values: [some Record], _ renumbering: Renumbering) throws {
        for value in values.map({ Renumbered(value: $0, renumbering: renumbering) }) {
            let id = try insert(value, as: value.key)
            for rows in value.children { try replace(rows, of: id) }
            try created(value, as: id)
        }
    }

    private func created<Value: Record>(_ value: Value, as id: Int64) throws {
        try index(Value.objectKind, id, value.searchable)
        let changes = Snapshot.changes(nil, try Snapshot(db, Value.objectKind, id))
        try record(.create, Value.objectKind, id, value.historyName, changes)
    }

    /// What the contract says of itself now.
    fileprivate func contractTerms() throws -> ContractTerms {
        try TermsReader(db: db, contract: contract).read()
    }

    /// What its fiches and instances name of it.
    fileprivate func contractUse() throws -> ContractUse {
        var use = ContractUse()
        use.communes = try numbers(Action.communeTable, "insee")
        use.neighbourhoods = try numbers(Action.neighbourhoodTable, "neighbourhood_id")
        use.plans = try numbers(Action.planTable, "plan_id")
        let ruled = try Row.fetchAll(
            db,
            sql: """
                SELECT article_id, name FROM committee
                WHERE contract_id = ? AND removed = 0 AND article_id IS NOT NULL ORDER BY id
                """, arguments: [contract])
        use.articles = Dictionary(ruled.map { ($0[0], $0[1]) }) { first, _ in first }
        return use
    }

    /// The numbers of the fiches whose part names each thing.
    private func numbers<Key: Hashable & DatabaseValueConvertible>(
        _ part: ChildTable, _ column: String
    ) throws -> [Key: [Int]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT p.\(column), a.number FROM \(part.table) p JOIN action a ON a.id = p.\(part.owner)
                WHERE a.contract_id = ? AND a.removed = 0
                """, arguments: [contract])
        return Dictionary(grouping: rows) { $0[0] as Key }.mapValues { rows in rows.map { $0[1] as Int } }
    }

}

extension RowWriter {
    /// Refuses a value that another row of the table already has.
    func requireFree(
        _ table: String, _ column: String, _ value: String, except id: ID<some Any>, _ message: () -> String
    ) throws {
        let taken = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM \(table) WHERE \(column) = ? AND id <> ?", arguments: [value, id])
        if taken == true { throw Refusal.invalid(column, message()) }
    }
}
