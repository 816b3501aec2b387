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
        let ids = actions.map(\.id.rawValue)
        func parts<Item>(_ part: ChildTable, _ make: (Row) -> Item) throws -> [Int64: [Item]] {
            try reader.parts(part, of: ids, make)
        }
        let communes: [Int64: [String]] = try parts(Action.communeTable) { $0["insee"] }
        let quarters: [Int64: [ID<Neighbourhood>]] = try parts(Action.neighbourhoodTable) {
            $0["neighbourhood_id"]
        }
        let partners: [Int64: [ID<Organization>]] = try parts(Action.partnerTable) { $0["organization_id"] }
        let plans: [Int64: [ID<LinkedPlan>]] = try parts(Action.planTable) { $0["plan_id"] }
        let links: [Int64: [ID<Action>]] = try parts(Action.linkTable) { $0["other_id"] }
        let milestones = try parts(Action.milestoneTable, Milestone.init)
        let fundings = try parts(Action.fundingTable, Funding.init)
        let documents = try parts(Action.documentTable, LinkedDocument.init)
        for index in actions.indices {
            let key = actions[index].id.rawValue
            actions[index].communes = communes[key] ?? []
            actions[index].neighbourhoods = quarters[key] ?? []
            actions[index].partners = partners[key] ?? []
            actions[index].plans = plans[key] ?? []
            actions[index].linkedActions = links[key] ?? []
            actions[index].milestones = milestones[key] ?? []
            actions[index].fundings = fundings[key] ?? []
            actions[index].documents = documents[key] ?? []
        }
        return actions
    }

    /// One, by its number.
    func one(_ number: Int) throws -> Action {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM action WHERE contract_id = ? AND number = ? AND removed = 0")
        guard let row = try Row.fetchOne(statement, arguments: [contract, number]) else {
            throw Refusal.notFound
        }
        return try whole([Action(row: row)])[0]
    }
}

extension Milestone {
    init(row: Row) {
        self.init(row["label"], due: row["due"], reached: row["reached"], known: row["known"])
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
