import Domain
import GRDB

extension Store {
    /// Opens a transaction of writing in a contract that the member sees, for a deed that it may do.
    func write<Result: Sendable>(
        in slug: String, by signature: Signature, _ deed: Deed,
        _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await writeVisible(in: slug, by: signature) { writing in
            try Access.require(signature.member, deed)
            return try body(writing)
        }
    }

    /// The same where the deed depends on what is stored: the body asks `Access`.
    func writeVisible<Result: Sendable>(
        in slug: String, by signature: Signature,
        _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await refusing {
            try await database.write { db in
                let contract = try Lookup(db: db).contract(slug, visibleTo: signature.member)
                return try body(
                    WriteTransaction(
                        db: db, contract: contract, member: signature.member, moment: signature.moment,
                        once: signature.once)
                )
            }
        }
    }

    /// What the schema alone refuses is refused like the rest, never an incident: a hostile form may hold anything.
    func refusing<Result: Sendable>(_ write: () async throws -> Result) async throws -> Result {
        do {
            return try await write()
        } catch let error as DatabaseError where error.isOfForeignKey {
            throw Refusal.conflict(
                "Ce qui est retiré sert encore ailleurs, ou ce qui est nommé n’existe plus.")
        } catch let error as DatabaseError where error.isOfContent {
            throw Refusal.invalid(
                "", "Une valeur n’a pas la forme attendue, ou figure deux fois\u{202f}: relisez votre saisie."
            )
        }
    }
}

extension DatabaseError {
    /// Whether a row would name one that is no longer there; seen when the transaction ends.
    fileprivate var isOfForeignKey: Bool { extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY }

    /// Whether a value is none of those that the schema takes, or is there twice.
    fileprivate var isOfContent: Bool {
        [
            .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_UNIQUE,
            .SQLITE_CONSTRAINT_NOTNULL,
        ].contains(extendedResultCode)
    }
}
