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
        let reader = PartReader(db: db)
        func parts<Item>(_ part: Part, _ make: (Row) -> Item) throws -> [Int64: [Item]] {
            try reader.parts(part, of: "action", contract, make)
        }
        let communes: [Int64: [String]] = try parts(Action.communePart) { $0["insee"] }
        let quarters: [Int64: [ID<Neighbourhood>]] = try parts(Action.neighbourhoodPart) {
            $0["neighbourhood_id"]
        }
        let partners: [Int64: [ID<Organization>]] = try parts(Action.partnerPart) { $0["organization_id"] }
        let plans: [Int64: [ID<LinkedPlan>]] = try parts(Action.planPart) { $0["plan_id"] }
        let links: [Int64: [ID<Action>]] = try parts(Action.linkPart) { $0["other_id"] }
        let milestones = try parts(Action.milestonePart, Milestone.init)
        let fundings = try parts(Action.fundingPart, Funding.init)
        let documents = try parts(Action.documentPart, LinkedDocument.init)
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
        let reader = PartReader(db: db)
        let key = action.id.rawValue
        action.communes = try reader.parts(Action.communePart, ofOne: key) { $0["insee"] }
        action.neighbourhoods = try reader.parts(Action.neighbourhoodPart, ofOne: key) {
            $0["neighbourhood_id"]
        }
        action.partners = try reader.parts(Action.partnerPart, ofOne: key) { $0["organization_id"] }
        action.plans = try reader.parts(Action.planPart, ofOne: key) { $0["plan_id"] }
        action.linkedActions = try reader.parts(Action.linkPart, ofOne: key) { $0["other_id"] }
        action.milestones = try reader.parts(Action.milestonePart, ofOne: key, Milestone.init)
        action.fundings = try reader.parts(Action.fundingPart, ofOne: key, Funding.init)
        action.documents = try reader.parts(Action.documentPart, ofOne: key, LinkedDocument.init)
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
