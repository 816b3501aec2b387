import Domain
import GRDB

extension Store {
    /// What was chosen and written of the review of a quarter.
    package func reviewEdits(
        of quarter: Quarter, in slug: String, visibleTo member: Member
    ) async throws -> ReportEdits {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try ReviewReader(db: db, contract: contract).edits(of: quarter)
        }
    }

    /// The same without a member: for commands at the terminal, which hold the file itself.
    package func reviewEdits(of quarter: Quarter, in slug: String) async throws -> ReportEdits {
        try read { db in
            let id = try ID<Contract>.fetchOne(
                db, sql: "SELECT id FROM contract WHERE slug = ?", arguments: [slug])
            guard let id else { throw Refusal.notFound }
            return try ReviewReader(db: db, contract: id).edits(of: quarter)
        }
    }

    /// Writes one part of a review; version 0 is that of a part that nobody wrote yet. Throws `.stale` when somebody
    /// wrote first.
    package func save(_ part: ReportPart, in slug: String, by signature: Signature) async throws {
        try part.validate()
        try await write(in: slug, by: signature, .editContract) { writing in
            let contract = writing.contract
            let reader = ReviewReader(db: writing.db, contract: contract)
            guard let quarter = part.subject.quarter else { throw Refusal.notFound }
            let stored = try reader.part(part.place, of: quarter)
            guard (stored?.version ?? 0) == part.version else { throw Refusal.stale }
            var part = part
            part.id = stored?.id ?? .unsaved
            try writing.requireFiles(part.pictures.map(\.file), field: "pictures")
            try writing.save(part)
        }
    }

    /// Adds a part that no fact makes, and gives its place.
    @discardableResult
    package func addPart(
        titled title: String, of quarter: Quarter, in slug: String, by signature: Signature
    ) async throws -> String {
        try await write(in: slug, by: signature, .editContract) { writing in
            let id = try writing.makeOnce(.reviewPart, of: ["part", quarter.code, title]) {
                let taken = try Int.fetchOne(
                    writing.db,
                    sql:
                        "SELECT count(*) FROM review_part WHERE contract_id = ? AND quarter = ? AND key GLOB ?",
                    arguments: [writing.contract, quarter, "libre-*"])
                var part = ReportPart("libre-\((taken ?? 0) + 1)", of: .quarter(quarter))
                part.title = title
                try part.validate()
                return try writing.save(part)
            }
            let sql = "SELECT key FROM review_part WHERE id = ?"
            guard let place = try String.fetchOne(writing.db, sql: sql, arguments: [id]) else {
                throw Refusal.notFound
            }
            return place
        }
    }

    /// Takes out a part that a coordinator added; the history can bring it back.
    package func removePart(
        _ place: String, of quarter: Quarter, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let reader = ReviewReader(db: writing.db, contract: writing.contract)
            guard let part = try reader.part(place, of: quarter), part.isOwn else { throw Refusal.notFound }
            try writing.remove(.reviewPart, part.key, version: version, label: part.historyName)
        }
    }

    /// Puts some parts of a review in an order, those of one rank; the others stay where they are.
    package func order(
        _ places: [String], of quarter: Quarter, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let contract = writing.contract
            var order = try ReviewReader(db: writing.db, contract: contract).order(of: quarter)
            let moved = Set(places)
            order.places = order.places.filter { !moved.contains($0) } + places
            try writing.save(order)
        }
    }
}

/// Reads what was written of reviews.
struct ReviewReader {
    let db: Database
    let contract: ID<Contract>

    func edits(of quarter: Quarter) throws -> ReportEdits {
        ReportEdits(try order(of: quarter), try parts("quarter = ?", [contract, quarter]))
    }

    /// Version 0 while nobody chose an order.
    func order(of quarter: Quarter) throws -> ReportOrder {
        let sql = "SELECT * FROM review WHERE contract_id = ? AND quarter = ? AND removed = 0"
        let row = try Row.fetchOne(
            db.cachedStatement(sql: sql), arguments: [contract, quarter])
        if let row { return ReportOrder(row: row) }
        var order = ReportOrder(of: .quarter(quarter))
        order.version = 0
        return order
    }

    func part(_ place: String, of quarter: Quarter) throws -> ReportPart? {
        try parts("quarter = ? AND key = ?", [contract, quarter, place]).first
    }

    private func parts(_ condition: String, _ arguments: StatementArguments) throws -> [ReportPart] {
        let statement = try db.cachedStatement(
            sql:
                "SELECT * FROM review_part WHERE contract_id = ? AND \(condition) AND removed = 0 ORDER BY id"
        )
        let rows = try Row.fetchAll(statement, arguments: arguments)
        guard !rows.isEmpty else { return [] }
        let reader = ChildReader(db: db)
        let ids: [Int64] = rows.map { $0["id"] }
        let facts = try reader.parts(ReportPart.factTable, of: ids, ReportFact.init)
        let pictures = try reader.parts(ReportPart.pictureTable, of: ids, PictureUse.init)
        return rows.map { row in
            var part = ReportPart(row: row)
            part.basis = facts[part.key] ?? []
            part.pictures = pictures[part.key] ?? []
            return part
        }
    }
}
