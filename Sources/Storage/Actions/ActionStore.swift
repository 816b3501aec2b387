import Domain
import GRDB

extension Store {
    /// Creates a fiche, or writes one that still carries the version read; whom it names and the directory lacks is
    /// added first. Returns its number.
    /// Throws `.invalid` when a number or code is taken, `.stale` when somebody wrote first.
    @discardableResult
    package func save(
        _ action: Action, adding newcomers: Newcomers = Newcomers(), in slug: String, by signature: Signature
    ) async throws -> Int {
        try action.validate()
        return try await write(in: slug, by: signature, .editContract) { writing in
            let axis = try writing.axisOfNewObjective(of: action)
            try writing.requireFreeNumbers(of: action)
            var action = action
            action.position = try writing.position(of: action)
            try writing.save(action, naming: writing.admit(newcomers))
            // After what it names was found: what is of another contract does not exist, and is of no axis.
            try action.validate(objectiveOf: axis)
            return action.number
        }
    }

    /// Takes a fiche out of every page; the history can bring it back.
    package func removeAction(_ number: Int, version: Int, in slug: String, by signature: Signature)
        async throws
    {
        try await write(in: slug, by: signature, .editContract) { writing in
            let id = try writing.action(number)
            try writing.remove(.action, id.rawValue, version: version, label: "Fiche\u{a0}\(number)")
        }
    }

    /// Puts the fiches in this order. Throws `.conflict` when the list is not exactly the contract's fiches.
    package func order(_ actions: [ID<Action>], in slug: String, by signature: Signature) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in try writing.order(actions) }
    }

    /// Moves a fiche up or down by one rank.
    package func move(_ number: Int, up: Bool, in slug: String, by signature: Signature) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            var ids = try writing.orderedActions()
            let id = try writing.action(number)
            guard let index = ids.firstIndex(of: id) else { throw Refusal.notFound }
            let other = up ? index - 1 : index + 1
            guard ids.indices.contains(other) else { return }
            ids.swapAt(index, other)
            try writing.order(ids)
        }
    }
}

extension WriteTransaction {
    /// The id of a fiche of the contract by its number.
    func action(_ number: Int) throws -> ID<Action> {
        return try Lookup(db: db).action(number, in: contract)
    }

    func orderedActions() throws -> [ID<Action>] {
        try ID<Action>.fetchAll(
            db, sql: "SELECT id FROM action WHERE contract_id = ? AND removed = 0 ORDER BY position, number",
            arguments: [contract])
    }

    func order(_ actions: [ID<Action>]) throws {
        let former = try orderedActions()
        guard Set(former) == Set(actions), former.count == actions.count else {
            throw Refusal.conflict("La liste des fiches a changé entre-temps\u{202f}: rechargez la page.")
        }
        if former == actions { return }
        for (position, id) in actions.enumerated() {
            try db.execute(literal: "UPDATE action SET position = \(position) WHERE id = \(id)")
        }
        let numbers = try numbers()
        func words(_ ids: [ID<Action>]) -> Cell {
            .text(ids.compactMap { numbers[$0].map(String.init) }.joined(separator: ", "))
        }
        try record(
            .change, .contract, contract.rawValue, "Ordre des fiches",
            ["fiches": [words(former), words(actions)]])
    }

    /// The last rank for a new fiche, the stored one for the others: only `order` and `move` change it.
    fileprivate func position(of action: Action) throws -> Int {
        if action.key == 0 {
            return try Int.fetchOne(
                db, sql: "SELECT coalesce(max(position) + 1, 0) FROM action WHERE contract_id = ?",
                arguments: [contract]) ?? 0
        }
        let sql = "SELECT position FROM action WHERE id = ? AND contract_id = ? AND removed = 0"
        guard let position = try Int.fetchOne(db, sql: sql, arguments: [action.id, contract]) else {
            throw Refusal.notFound
        }
        return position
    }

    /// The axis of its objective; nil without one, and where this write changes neither its objective nor its axis: an
    /// objective that moved to another axis stops no other writing of its fiches.
    fileprivate func axisOfNewObjective(of action: Action) throws -> ID<Axis>? {
        try ID<Axis>.fetchOne(
            db,
            sql: """
                SELECT axis_id FROM objective WHERE id = ? AND contract_id = ? AND removed = 0
                    AND NOT EXISTS (
                        SELECT 1 FROM action WHERE id = ? AND objective_id = objective.id AND axis_id = ?)
                """, arguments: [action.objective, contract, action.id, action.axis])
    }

    fileprivate func requireFreeNumbers(of action: Action) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT number, title FROM action
                WHERE contract_id = ? AND removed = 0 AND id <> ? AND (number = ? OR (code <> '' AND code = ?))
                """, arguments: [contract, action.id, action.number, action.code])
        let faults = rows.map { row in
            let title: String = row[1]
            return row[0] == action.number
                ? Invalid("number", "Ce numéro est déjà celui de la fiche «\u{202f}\(title)\u{202f}».")
                : Invalid("code", "Ce code est déjà celui de la fiche «\u{202f}\(title)\u{202f}».")
        }
        if !faults.isEmpty { throw Refusal.invalid(faults) }
    }

    private func numbers() throws -> [ID<Action>: Int] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, number FROM action WHERE contract_id = ?", arguments: [contract])
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }
}
