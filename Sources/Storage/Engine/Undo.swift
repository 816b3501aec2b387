import Domain
import GRDB

extension ObjectKind {
    /// How a change or a removal of a kind is undone.
    struct Undo: Sendable {
        /// Why not, in French, by the row as it is stored and the names of what the change touched.
        typealias Refusal = @Sendable (_ stored: [String: Cell], _ changed: Set<String>) -> String?

        /// Reads what came back: what it names must still be there, and its line goes back in the search index.
        let object: @Sendable (Database, ID<Contract>, Int64) throws -> (any Record)?
        let refusal: Refusal

        /// One of the objects of a contract, read alone with its parts.
        static func reading<Value: Record & SendableMetatype>(
            _ rows: any WritableKeyPath<Extent, Extent.Rows> & Sendable,
            _ objects: @escaping @Sendable (Dossier) -> [Value],
            unless refusal: @escaping Refusal = { _, _ in nil }
        ) -> Undo {
            Undo(
                object: { db, contract, id in
                    let extent = Extent.one(id, of: rows)
                    let found = try DossierReader(db: db, contract: contract, extent: extent).read()
                    return objects(found).first { $0.key == id }
                }, refusal: refusal)
        }

        /// What is read from its row alone.
        static func row<Value: Record & SendableMetatype>(_ make: @escaping @Sendable (Row) -> Value) -> Undo
        {
            Undo(
                object: { db, contract, id in
                    let table = Value.objectKind.table
                    let sql = "SELECT * FROM \(table) WHERE id = ? AND contract_id = ? AND removed = 0"
                    return try db.cachedStatement(sql: sql).value([id, contract], make)
                }, refusal: { _, _ in nil })
        }
    }
}
