import Domain

/// The row of the search index that belongs to one object.
struct SearchKey {
    let rowid: Int64

    init(_ kind: ObjectKind, _ id: Int64) {
        let rank = ObjectKind.allCases.firstIndex(of: kind) ?? 0
        rowid = id * 32 + Int64(rank)
    }

    /// The word that names a contract in the index.
    static func token(_ contract: ID<Contract>) -> String {
        "contrat\(contract)"
    }
}
