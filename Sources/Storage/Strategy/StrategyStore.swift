import Domain
import GRDB

extension Store {
    /// Creates an axis, or writes one. Throws `.invalid` when its number is taken.
    package func save(_ axis: Axis, in slug: String, by signature: Signature) async throws {
        try axis.validate()
        try await write(in: slug, by: signature, .editContract) { writing in
            let taken = try Bool.fetchOne(
                writing.db,
                sql: "SELECT 1 FROM axis WHERE contract_id = ? AND number = ? AND removed = 0 AND id <> ?",
                arguments: [writing.contract, axis.number, axis.id])
            if taken == true { throw Refusal.invalid("number", "Un autre axe porte déjà ce numéro.") }
            try writing.save(axis)
        }
    }

    /// Takes an axis out; refused while fiches or objectives hang on it.
    package func removeAxis(_ id: ID<Axis>, version: Int, in slug: String, by signature: Signature)
        async throws
    {
        try await write(in: slug, by: signature, .editContract) { writing in
            try writing.requireUnused(
                "axis", id.rawValue,
                "Des fiches, des objectifs ou des indicateurs sont rattachés à cet axe\u{202f}: déplacez-les d’abord."
            )
            let name = try writing.historyName(of: id.rawValue, Axis.init)
            try writing.remove(.axis, id.rawValue, version: version, label: name)
        }
    }

    /// Creates a strategic objective, or writes one.
    package func save(_ objective: Objective, in slug: String, by signature: Signature) async throws {
        try objective.validate()
        try await write(in: slug, by: signature, .editContract) { _ = try $0.save(objective) }
    }

    /// Takes an objective out; refused while fiches serve it.
    package func removeObjective(
        _ id: ID<Objective>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            try writing.requireUnused(
                "objective", id.rawValue,
                "Des fiches servent cet objectif\u{202f}: rattachez-les d’abord à un autre.")
            let name = try writing.historyName(of: id.rawValue, Objective.init)
            try writing.remove(.objective, id.rawValue, version: version, label: name)
        }
    }
}

extension WriteTransaction {
    /// Refuses when something of the contract names the row.
    fileprivate func requireUnused(_ table: String, _ id: Int64, _ message: String) throws {
        if try !uses(of: table, [id], limit: 1).isEmpty { throw Refusal.conflict(message) }
    }
}
