import Domain
import GRDB

/// Access is in the lookup: what a member may not see does not exist.
struct Lookup {
    let db: Database

    /// The id of a contract that the member sees.
    func contract(_ slug: String, visibleTo member: Member) throws -> ID<Contract> {
        let statement = try db.cachedStatement(sql: "SELECT id, region FROM contract WHERE slug = ?")
        let found: (id: ID<Contract>, region: String)? = try statement.value([slug]) { ($0[0], $0[1]) }
        guard let found, Access.sees(member, found.id, region: found.region) else { throw Refusal.notFound }
        return found.id
    }

    /// The same, with the last row of its history that changed it: while it is the last, the contract is the same. Rows
    /// that tell of an export, a sign-in or a refusal change nothing.
    func state(_ slug: String, visibleTo member: Member) throws -> (contract: ID<Contract>, state: Int64) {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, region, (SELECT max(history.id) FROM history
                    WHERE history.contract_id = contract.id AND \(M021Changes.changing))
                FROM contract WHERE slug = ?
                """)
        let found: (id: ID<Contract>, region: String, state: Int64?)? = try statement.value([slug]) {
            ($0[0], $0[1], $0[2])
        }
        guard let found, Access.sees(member, found.id, region: found.region) else { throw Refusal.notFound }
        return (found.id, found.state ?? 0)
    }

    /// The last row of a contract's history that changed it.
    func lastChange(of contract: ID<Contract>) throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: "SELECT max(id) FROM history WHERE contract_id = ? AND \(M021Changes.changing)")
        return try Int64.fetchOne(statement, arguments: [contract]) ?? 0
    }

    /// The id of a fiche by its number in a contract.
    func action(_ number: Int, in contract: ID<Contract>) throws -> ID<Action> {
        let statement = try db.cachedStatement(
            sql: "SELECT id FROM action WHERE contract_id = ? AND number = ? AND removed = 0")
        guard let id = try ID<Action>.fetchOne(statement, arguments: [contract, number]) else {
            throw Refusal.notFound
        }
        return id
    }

    /// What a meeting has one of, in a table of its own; nil while nobody wrote it. Throws `.notFound` when the contract
    /// has no such meeting.
    func row(in table: String, of meeting: ID<Meeting>, in contract: ID<Contract>) throws -> Row? {
        let known = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM meeting WHERE id = ? AND contract_id = ? AND removed = 0",
            arguments: [meeting, contract])
        guard known == true else { throw Refusal.notFound }
        return try Row.fetchOne(
            db, sql: "SELECT * FROM \(table) WHERE meeting_id = ? AND removed = 0", arguments: [meeting])
    }
}
