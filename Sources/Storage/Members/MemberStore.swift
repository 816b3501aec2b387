import Domain
import GRDB

extension Store {
    /// Creates an account, or writes one: name, role, grants, disabled or not. An account that is disabled
    /// loses its sessions and its links at once; `notice` tells the person. Throws `.invalid` when the e-mail is taken.
    @discardableResult
    package func save(
        _ member: Member, by signature: Signature?, at moment: Moment, telling notice: AccountNotice? = nil
    ) async throws -> ID<Member> {
        try member.validate()
        return try await refusing {
            try await database.write { db in
                if let signature { try Access.require(signature.member, .administer) }
                let writing = InstanceTransaction(db: db, member: signature?.member, moment: moment)
                let id = try writing.write(member)
                try writing.tell(notice)
                return id
            }
        }
    }

    /// The accounts, by name; those that have no password yet were invited and did not come.
    package func members() async throws -> [(member: Member, isInvited: Bool)] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT \(MemberReader.columns) FROM member m ORDER BY m.name, m.email")
            return rows.map { (MemberReader.member($0), ($0["password"] as String).isEmpty) }
        }
    }

    /// An account by its id.
    package func member(_ id: ID<Member>) async throws -> Member {
        try read { db in
            let sql = "SELECT \(MemberReader.columns) FROM member m WHERE m.id = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [id]) else { throw Refusal.notFound }
            return MemberReader.member(row)
        }
    }

    /// An account and its password's hash, by e-mail; nil when there is none, or disabled, or without password.
    package func credentials(_ email: String) async throws -> (member: Member, hash: String)? {
        try read { db in
            let sql = "SELECT \(MemberReader.columns) FROM member m WHERE m.email = ? AND m.is_disabled = 0"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [email.lowercased()]) else {
                return nil
            }
            let hash: String = row["password"]
            return hash.isEmpty ? nil : (MemberReader.member(row), hash)
        }
    }
}

/// Reads an account with its grants in one row.
enum MemberReader {
    static let columns = """
        m.*, (SELECT group_concat(contract_id, ' ') FROM member_contract WHERE member_id = m.id) AS contracts,
        (SELECT group_concat(action_id, ' ') FROM member_action WHERE member_id = m.id) AS piloted
        """

    static func member(_ row: Row) -> Member {
        Member(
            row: row, contracts: Packed.ids(row["contracts"] ?? ""), piloted: Packed.ids(row["piloted"] ?? "")
        )
    }
}

/// An account's first row: without password until the invitation is taken.
private struct NewMember: Record {
    let member: Member

    static var objectKind: ObjectKind { .member }
    var key: Int64 { 0 }
    var version: Int { 1 }
    var historyName: String { member.historyName }
    var columns: Columns { member.columns + ["password": ""] }
}

extension InstanceTransaction {
    /// Writes an account, new or known.
    func write(_ member: Member) throws -> ID<Member> {
        try requireFree("member", "email", member.email, except: member.id) {
            "Un compte a déjà cette adresse."
        }
        try requireAdministrator(after: member)
        let id: ID<Member>
        if member.key == 0 {
            let new = try insert(NewMember(member: member), as: nil)
            try complete(member, as: new)
            id = ID(new)
        } else {
            id = ID(try save(member))
        }
        if member.isDisabled { try AccessKeys(db: db).takeBackAll(of: id) }
        return id
    }

    fileprivate func complete(_ member: Member, as id: Int64) throws {
        for rows in member.children { try replace(rows, of: id) }
        try record(
            .create, .member, id, member.historyName, Snapshot.changes(nil, try Snapshot(db, .member, id)))
    }

    /// Refuses to leave the instance without an account that administers it.
    func requireAdministrator(after member: Member) throws {
        guard member.key != 0, member.role != .administrator || member.isDisabled else { return }
        let others = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM member WHERE role = 'administrator' AND is_disabled = 0 AND id <> ?",
            arguments: [member.id])
        let was = try Bool.fetchOne(
            db, sql: "SELECT 1 FROM member WHERE role = 'administrator' AND is_disabled = 0 AND id = ?",
            arguments: [member.id])
        if was == true, others != true {
            throw Refusal.conflict(
                "C’est le dernier compte d’administration\u{202f}: créez-en un autre d’abord.")
        }
    }
}

extension Store {
    /// The roles of those who submitted, returned or validated bilans: what a printed bilan says of them.
    package func roles(of assessments: [Assessment]) async throws -> [ID<Member>: Role] {
        let members = Set(assessments.compactMap(\.state.member))
        if members.isEmpty { return [:] }
        let list = members.map(\.description).joined(separator: ", ")
        return try read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT id, role FROM member WHERE id IN (\(list))")
            return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
        }
    }
}

/// A fiche that an account may be given to pilot.
package struct GrantableAction: Hashable, Sendable {
    package let id: ID<Action>
    /// «CLS de Melun Val de Seine · Fiche 9 (2021-516)»: its numbers, not its content.
    package let label: String
}

extension Store {
    /// The fiches of some contracts by their numbers alone: an administrator sees no content.
    package func grantableActions(of contracts: Set<ID<Contract>>) async throws -> [GrantableAction] {
        if contracts.isEmpty { return [] }
        let list = contracts.map(\.description).joined(separator: ", ")
        return try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT a.id, c.name || ' · Fiche ' || a.number
                        || CASE a.code WHEN '' THEN '' ELSE ' (' || a.code || ')' END
                    FROM action a JOIN contract c ON c.id = a.contract_id
                    WHERE a.removed = 0 AND c.id IN (\(list)) ORDER BY c.name, c.start, a.position, a.number
                    """
            ).map { GrantableAction(id: $0[0], label: $0[1]) }
        }
    }
}
