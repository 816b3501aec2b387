import Domain
import GRDB

/// Reads fiches with their parts.
struct ActionReader {
    let db: Database
    let contract: ID<Contract>

    /// All of the contract, as ordered by hand; one statement a part.
    func all() throws -> [Action] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM action WHERE contract_id = ? AND removed = 0 ORDER BY position, number")
        var actions = try Row.fetchAll(statement, arguments: [contract]).map(Action.init)
        let reader = ChildReader(db: db)
        func parts<Item>(_ part: ChildTable, _ make: (Row) -> Item) throws -> [Int64: [Item]] {
            try reader.parts(part, of: "action", contract, make)
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
        var action = Action(row: row)
        let reader = ChildReader(db: db)
        let key = action.id.rawValue
        action.communes = try reader.parts(Action.communeTable, ofOne: key) { $0["insee"] }
        action.neighbourhoods = try reader.parts(Action.neighbourhoodTable, ofOne: key) {
            $0["neighbourhood_id"]
        }
        action.partners = try reader.parts(Action.partnerTable, ofOne: key) { $0["organization_id"] }
        action.plans = try reader.parts(Action.planTable, ofOne: key) { $0["plan_id"] }
        action.linkedActions = try reader.parts(Action.linkTable, ofOne: key) { $0["other_id"] }
        action.milestones = try reader.parts(Action.milestoneTable, ofOne: key, Milestone.init)
        action.fundings = try reader.parts(Action.fundingTable, ofOne: key, Funding.init)
        action.documents = try reader.parts(Action.documentTable, ofOne: key, LinkedDocument.init)
        return action
    }
}

extension Milestone {
    init(row: Row) {
        self.init(row["label"], due: row["due"], reached: row["reached"])
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
