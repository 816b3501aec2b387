import Domain
import GRDB

extension Store {
    /// The pairs of a directory that are known to be two.
    package func distinctPairs(in slug: String, visibleTo member: Member) async throws -> DistinctPairs {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            var pairs = DistinctPairs()
            for row in try Row.fetchAll(db, sql: DistinctTable.pairs("organization"), arguments: [contract]) {
                pairs.organizations.insert(PairOfIDs(row[0], row[1]))
            }
            for row in try Row.fetchAll(db, sql: DistinctTable.pairs("person"), arguments: [contract]) {
                pairs.people.insert(PairOfIDs(row[0], row[1]))
            }
            return pairs
        }
    }

    /// Says that two structures are two, or takes it back.
    package func tellApart(
        _ pair: PairOfIDs<Organization>, _ areTwo: Bool, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let names = try [pair.first, pair.second].map {
                try writing.historyName(of: $0.rawValue, Organization.init)
            }
            try writing.tellApart(.organization, (pair.first.rawValue, pair.second.rawValue), names, areTwo)
        }
    }

    /// Says that two contacts are two, or takes it back.
    package func tellApart(
        _ pair: PairOfIDs<Person>, _ areTwo: Bool, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let names = try [pair.first, pair.second].map {
                try writing.historyName(of: $0.rawValue, Person.init)
            }
            try writing.tellApart(.person, (pair.first.rawValue, pair.second.rawValue), names, areTwo)
        }
    }
}

private enum DistinctTable {
    static func pairs(_ kind: String) -> String {
        """
        SELECT d.first_id, d.second_id FROM distinct_\(kind) d JOIN \(kind) k ON k.id = d.first_id
        WHERE k.contract_id = ?
        """
    }
}

extension WriteTransaction {
    /// What is said already is said once, and leaves no row.
    fileprivate func tellApart(
        _ kind: ObjectKind, _ pair: (Int64, Int64), _ names: [String], _ areTwo: Bool
    ) throws {
        guard pair.0 != pair.1 else { throw Refusal.notFound }
        let sql =
            areTwo
            ? "INSERT OR IGNORE INTO distinct_\(kind.table) (first_id, second_id) VALUES (?, ?)"
            : "DELETE FROM distinct_\(kind.table) WHERE first_id = ? AND second_id = ?"
        try db.execute(sql: sql, arguments: [pair.0, pair.1])
        if db.changesCount == 0 { return }
        let words = areTwo ? "ne sont pas des doublons" : "sont de nouveau proposés comme doublons"
        try record(.change, kind, pair.0, "\(French.list(names)) \(words)")
    }
}
