import Domain
import GRDB

extension Action: Record {
    static var objectKind: ObjectKind { .action }
    static let allTables = [
        communeTable, neighbourhoodTable, partnerTable, planTable, linkTable, milestoneTable, fundingTable,
        documentTable,
    ]
    static let communeTable = ChildTable("action_commune", "action_id", "insee")
    static let neighbourhoodTable = ChildTable("action_neighbourhood", "action_id", "neighbourhood_id")
    static let partnerTable = ChildTable("action_partner", "action_id", "organization_id")
    static let planTable = ChildTable("action_plan", "action_id", "plan_id")
    static let linkTable = ChildTable("action_link", "action_id", "other_id")
    static let milestoneTable = ChildTable("milestone", "action_id", "label", "due", "reached")
    static let fundingTable = ChildTable("funding", "action_id", "funder", "euros")
    static let documentTable = ChildTable("action_document", "action_id", "label", "address")

    var key: Int64 { id.rawValue }
    var historyName: String { shortName }

    var searchable: (title: String, body: String)? {
        let texts = passages.map(\.text) + milestones.map(\.label)
        return ("\(number) \(code) \(title)", texts.joined(separator: " "))
    }

    var columns: Columns {
        [
            "number": number, "code": code, "title": title, "axis_id": axis, "objective_id": objective,
            "position": position, "context": context, "general_objective": generalObjective,
            "specific_objectives": specificObjectives, "operational_objectives": operationalObjectives,
            "description": description, "target_public": targetPublic,
            "determinants": determinants.map(\.rawValue).joined(separator: " "), "pilot_id": pilot,
            "contact_id": contact, "referent_id": referent, "start": start, "end": end,
            "is_recurring": isRecurring, "human_means": humanMeans, "technical_means": technicalMeans,
            "expected_results": expectedResults, "participation": participation,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.communeTable, communes) { [$0] },
            ChildRows(Self.neighbourhoodTable, neighbourhoods) { [$0] },
            ChildRows(Self.partnerTable, partners) { [$0] },
            ChildRows(Self.planTable, plans) { [$0] },
            ChildRows(Self.linkTable, linkedActions) { [$0] },
            ChildRows(Self.milestoneTable, milestones) { [$0.label, $0.due, $0.reached] },
            ChildRows(Self.fundingTable, fundings) { [$0.funder, $0.euros] },
            ChildRows(Self.documentTable, documents) { [$0.label, $0.address] },
        ]
    }

    var references: [References] {
        [
            References("axis", axis, kept: true), References("objective", objective, kept: true),
            References("organization", [pilot].compactMap(\.self) + partners, kept: true),
            References("person", [contact, referent].compactMap(\.self), kept: true),
            References("neighbourhood", neighbourhoods), References("plan", plans),
            References("action", linkedActions),
        ]
    }

    /// The row alone; its parts are read beside it.
    init(row: Row) {
        self.init(
            number: row["number"], code: row["code"], title: row["title"], axis: row["axis_id"],
            position: row["position"])
        (id, version, objective) = (row["id"], row["version"], row["objective_id"])
        (context, generalObjective) = (row["context"], row["general_objective"])
        (specificObjectives, operationalObjectives) = (
            row["specific_objectives"], row["operational_objectives"]
        )
        (description, targetPublic) = (row["description"], row["target_public"])
        determinants = (row["determinants"] as String).split(separator: " ").compactMap {
            Determinant(rawValue: String($0))
        }
        (pilot, contact, referent) = (row["pilot_id"], row["contact_id"], row["referent_id"])
        (start, end, isRecurring) = (row["start"], row["end"], row["is_recurring"])
        (humanMeans, technicalMeans) = (row["human_means"], row["technical_means"])
        (expectedResults, participation) = (row["expected_results"], row["participation"])
    }
}
