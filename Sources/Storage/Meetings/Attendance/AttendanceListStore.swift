import Domain
import GRDB

extension Store {
    /// Adds to an émargement everybody who is awaited and not in it yet; tells how many came in.
    @discardableResult
    package func prepareAttendance(
        of id: ID<Meeting>, in slug: String, by signature: Signature
    ) async throws -> Int {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            try writing.prepareAttendance(of: id)
        }
    }

    /// Adds somebody to an émargement as typed, with the person and the structure that the directory lacks.
    /// Throws `.conflict` when the person is in it already.
    @discardableResult
    package func add(
        _ arrival: Arrival, to meeting: ID<Meeting>, in slug: String, by signature: Signature
    ) async throws -> ID<Attendance> {
        try arrival.validate()
        return try await write(in: slug, by: signature, .editContract) { writing in
            var row = try writing.row(of: arrival)
            row.meeting = meeting
            try row.validate()
            try writing.requireOnce(row)
            return ID(try writing.save(row))
        }
    }
}

extension WriteTransaction {
    /// What a write reads of the contract, as it is within its transaction.
    func dossier(_ extent: Extent) throws -> Dossier {
        try DossierReader(db: db, contract: contract, extent: extent).read()
    }

    /// Adds to an émargement everybody who is awaited and not in it yet; tells how many came in.
    @discardableResult
    func prepareAttendance(of id: ID<Meeting>) throws -> Int {
        let dossier = try dossier(.attendance(of: id))
        guard let meeting = dossier.$meetings[id] else { throw Refusal.notFound }
        let rows = ExpectedAttendance.rows(for: meeting, of: dossier)
        for var row in rows {
            row.meeting = id
            try save(row)
        }
        return rows.count
    }

    /// The row of an arrival; the directory gains whom it lacks.
    func row(of arrival: Arrival) throws -> Attendance {
        var row = arrival.row
        var unmarked = self
        unmarked.once = nil
        let structure = try unmarked.organization(arrival)
        row.organization = structure?.id
        if row.insee.isEmpty { row.insee = structure?.insee ?? "" }
        guard !arrival.name.isBlank else {
            row.college = arrival.college ?? structure?.college ?? .partners
            return row
        }
        let person = try unmarked.person(arrival, at: structure?.id)
        row.person = person.id
        let role = person.roles.first { $0.organization == structure?.id } ?? person.roles.first
        if structure == nil { row.organization = arrival.college == .residents ? nil : role?.organization }
        if row.function.isBlank { row.function = role?.function ?? "" }
        row.college = try arrival.college ?? structure?.college ?? college(of: row.organization) ?? .partners
        return row
    }

    private func organization(_ arrival: Arrival) throws -> Organization? {
        guard !arrival.structure.isBlank else { return nil }
        if let id = try organizationNames()[French.folded(arrival.structure)] { return try organization(id) }
        var new = Organization(arrival.structure, arrival.college ?? .partners)
        new.insee = arrival.college == .communes ? arrival.row.insee : ""
        new.id = ID(try save(Newcomer(value: new, mark: arrival.mark)))
        return new
    }

    /// Of several people of one name, the one who serves in the structure.
    private func person(_ arrival: Arrival, at structure: ID<Organization>?) throws -> Person {
        let wanted = arrival.person ?? Person(typed: arrival.name)
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT * FROM person WHERE contract_id = ? AND removed = 0 AND is_erased = 0 ORDER BY id",
            arguments: [contract])
        var named = rows.map(Person.init).filter { $0.answers(to: arrival.name) }
        for index in named.indices {
            named[index].roles = try ChildReader(db: db).parts(
                Person.roleTable, ofOne: named[index].key, Person.Role.init)
        }
        if let chosen = named.first(where: { $0.id == arrival.known }) { return chosen }
        if let known = named.first(where: { person in
            person.roles.contains { $0.organization == structure }
        }) ?? named.first {
            return known
        }
        var new = wanted
        new.roles = structure.map { [Person.Role($0, arrival.row.function)] } ?? []
        try new.validate()
        new.id = ID(try save(Newcomer(value: new, mark: arrival.mark)))
        return new
    }

    private func organization(_ id: ID<Organization>) throws -> Organization? {
        try Row.fetchOne(db, sql: "SELECT * FROM organization WHERE id = ?", arguments: [id]).map(
            Organization.init)
    }

    private func college(of id: ID<Organization>?) throws -> College? {
        try id.flatMap { try organization($0) }?.college
    }
}

/// Somebody, or a structure, that came into the directory by an émargement; the history says so.
struct Newcomer<Value: Record>: Record {
    let value: Value
    let mark: String

    static var objectKind: ObjectKind { Value.objectKind }
    var key: Int64 { value.key }
    var version: Int { value.version }
    var historyName: String { value.historyName + mark }
    var columns: Columns { value.columns }
    var children: [ChildRows] { value.children }
    var references: [References] { value.references }
    var searchable: (title: String, body: String)? { value.searchable }
}

extension Arrival {
    fileprivate var mark: String { isByCode ? " (par le code d’émargement)" : "" }
}
