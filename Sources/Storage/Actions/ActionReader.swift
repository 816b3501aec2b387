import Domain
import GRDB

/// Reads fiches with their parts.
struct ActionReader {
    let db: Database
    let contract: ID<Contract>

    /// Fiches with their parts; one statement a part.
    func whole(_ actions: [Action]) throws -> [Action] {
        var actions = actions
        let reader = ChildReader(db: db)
        try reader.fill(&actions, \.communes, Action.communeTable) { $0["insee"] }
        try reader.fill(&actions, \.neighbourhoods, Action.neighbourhoodTable) { $0["neighbourhood_id"] }
        try reader.fill(&actions, \.partners, Action.partnerTable) { $0["organization_id"] }
        try reader.fill(&actions, \.plans, Action.planTable) { $0["plan_id"] }
        try reader.fill(&actions, \.linkedActions, Action.linkTable) { $0["other_id"] }
        try reader.fill(&actions, \.fundings, Action.fundingTable, Funding.init)
        try reader.fill(&actions, \.documents, Action.documentTable, LinkedDocument.init)
        try reader.fill(&actions, \.unplaced, Action.unplacedTable, UnplacedText.init)
        return actions
    }

    /// One, by its number.
    func one(_ number: Int) throws -> Action {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM action WHERE contract_id = ? AND number = ? AND removed = 0")
        guard let action = try statement.value([contract, number], Action.init) else {
            throw Refusal.notFound
        }
        return try whole([action])[0]
    }
}

extension Funding {
    init(row: Row) {
        self.init(row["funder"], euros: row["euros"])
    }
}

extension LinkedDocument {
    init(row: Row) {
        self.init(row["label"], row["address"])
    }
}

extension UnplacedText {
    init(row: Row) {
        self.init(row["heading"], row["text"])
    }
}
