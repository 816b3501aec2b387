import Domain
import GRDB

extension Store {
    /// Says on what a fiche bears, over the version read. Throws `.stale` when somebody said it first.
    @discardableResult
    package func save(
        _ contribution: ActionContribution, in slug: String, by signature: Signature
    ) async throws -> ID<ActionContribution> {
        try await write(in: slug, by: signature, .editContract) { writing in
            let taken = try Bool.fetchOne(
                writing.db,
                sql: "SELECT 1 FROM action_contribution WHERE action_id = ? AND removed = 0 AND id <> ?",
                arguments: [contribution.action, contribution.id])
            if taken == true { throw Refusal.stale }
            return ID(try writing.save(contribution))
        }
    }
}
