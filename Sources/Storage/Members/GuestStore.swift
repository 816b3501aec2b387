import Domain
import FoundationEssentials
import GRDB

/// What letting somebody in did.
package enum GuestEntry: Hashable, Sendable {
    /// The account waits for its person, whom the link that was given leads in.
    case invited(ID<Member>)
    /// The account was in use: the contract is open to it, and no link was made.
    case opened(ID<Member>)
}

/// An account that sees a contract.
package struct ContractAccount: Hashable, Sendable {
    package let member: Member
    /// Whether nobody came yet by its invitation.
    package let isInvited: Bool
    /// Whether the coordination of the contract may change what it does there.
    package let isGuest: Bool
    /// Whether all that it opens is this contract: a link to it may be given again.
    package let isOwn: Bool
}

/// The messages that tell a person that it was let in, one or the other.
package struct GuestNotices: Sendable {
    let invited: AccountNotice?
    let opened: AccountNotice?

    package init(invited: AccountNotice?, opened: AccountNotice?) {
        (self.invited, self.opened) = (invited, opened)
    }
}

extension Store {
    /// The accounts that see a contract, by name, for its coordination.
    package func accounts(of slug: String, by member: Member) async throws -> [ContractAccount] {
        try Access.require(member, .editContract)
        return try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let sql = """
                SELECT \(MemberReader.columns) FROM member m
                WHERE m.is_disabled = 0 AND (m.id IN (SELECT member_id FROM member_contract WHERE contract_id = :contract)
                    OR m.role = 'referent' AND m.region = (SELECT region FROM contract WHERE id = :contract))
                ORDER BY m.name, m.email
                """
            return try Row.fetchAll(db, sql: sql, arguments: ["contract": contract]).map { row in
                let member = MemberReader.member(row)
                return ContractAccount(
                    member: member, isInvited: (row["password"] as String).isEmpty,
                    isGuest: Guest.roles.contains(member.role), isOwn: member.opensNothing(but: contract))
            }
        }
    }

    /// The account that signs in with an address, if it sees the contract; nil for any other.
    package func account(_ email: String, of slug: String, by member: Member) async throws -> ContractAccount?
    {
        guard let email = email.lowercased().unlessBlank else { return nil }
        return try await accounts(of: slug, by: member).first { $0.member.email == email }
    }

    /// Opens a contract to somebody: an account that is made and invited, or one that is known. Throws `.conflict` for
    /// an account that only the administration changes.
    package func letIn(
        _ guest: Guest, tokenHash: Data, in slug: String, by signature: Signature, at clock: Moment,
        telling notices: GuestNotices
    ) async throws -> GuestEntry {
        try guest.validate()
        return try await write(inAccountsOf: slug, by: signature) { writing, contract, actions in
            let sql = "SELECT \(MemberReader.columns) FROM member m WHERE m.email = ?"
            let row = try Row.fetchOne(writing.db, sql: sql, arguments: [guest.email])
            let known = row.map(StoredAccount.init(row:))
            var member = known?.member ?? Member(email: guest.email, name: guest.name, role: guest.role)
            try member.letIn(guest, to: contract, whose: actions)
            let isInvited = known?.isInUse != true && member.opensNothing(but: contract)
            let id = try writing.write(member)
            if isInvited {
                try writing.giveInvitation(to: id, tokenHash, of: member, by: signature.member.id, at: clock)
            }
            try writing.tell(isInvited ? notices.invited : notices.opened)
            return isInvited ? .invited(id) : .opened(id)
        }
    }

    /// Changes what an account does in the contract.
    package func save(
        _ guest: Guest, in slug: String, by signature: Signature, telling notice: AccountNotice?
    )
        async throws
    {
        try guest.validate()
        try await write(inAccountsOf: slug, by: signature) { writing, contract, actions in
            var member = try StoredAccount(writing.db, guest.member).member
            guard member.contracts.contains(contract) else { throw Refusal.notFound }
            try member.letIn(guest, to: contract, whose: actions)
            member.version = guest.version
            _ = try writing.write(member)
            try writing.tell(notice)
        }
    }

    /// Closes the contract to an account.
    package func letOut(
        _ id: ID<Member>, version: Int, of slug: String, by signature: Signature,
        telling notice: AccountNotice?
    ) async throws {
        try await write(inAccountsOf: slug, by: signature) { writing, contract, actions in
            var member = try StoredAccount(writing.db, id).member
            try member.letOut(of: contract, whose: actions)
            member.version = version
            _ = try writing.write(member)
            try writing.tell(notice)
        }
    }

    /// Gives again the link to an account that opens this contract alone and that nobody used.
    package func inviteAgain(
        _ id: ID<Member>, tokenHash: Data, in slug: String, by signature: Signature, at clock: Moment,
        telling notice: AccountNotice?
    ) async throws {
        try await write(inAccountsOf: slug, by: signature) { writing, contract, _ in
            let account = try StoredAccount(writing.db, id)
            guard account.member.contracts == [contract], account.member.opensNothing(but: contract),
                !account.isInUse, !account.member.isDisabled
            else { throw Refusal.notFound }
            try writing.giveInvitation(
                to: id, tokenHash, of: account.member, by: signature.member.id, at: clock)
            try writing.tell(notice)
        }
    }

    /// An act on the accounts of a contract by its coordination, with the ids of all its fiches.
    private func write<Result: Sendable>(
        inAccountsOf slug: String, by signature: Signature,
        _ body: @escaping @Sendable (InstanceTransaction, ID<Contract>, Set<ID<Action>>) throws -> Result
    ) async throws -> Result {
        try await refusing {
            try await database.write { db in
                let contract = try Lookup(db: db).contract(slug, visibleTo: signature.member)
                try Access.require(signature.member, .editContract)
                let actions = try ID<Action>.fetchSet(
                    db, sql: "SELECT id FROM action WHERE contract_id = ?", arguments: [contract])
                let writing = InstanceTransaction(
                    db: db, member: signature.member, moment: signature.moment)
                return try body(writing, contract, actions)
            }
        }
    }
}
