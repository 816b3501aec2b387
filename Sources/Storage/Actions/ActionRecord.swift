import Domain
import GRDB

extension Action: Record {
    static var objectKind: ObjectKind { .action }
    static let communeTable = ChildTable("action_commune", "action_id", [.commune("insee")])
    static let neighbourhoodTable = ChildTable(
        "action_neighbourhood", "action_id", [.id("neighbourhood_id", of: "neighbourhood")])
    static let partnerTable = ChildTable(
        "action_partner", "action_id", [.id("organization_id", of: "organization")])
    static let planTable = ChildTable("action_plan", "action_id", [.id("plan_id", of: "plan")])
    static let linkTable = ChildTable("action_link", "action_id", [.id("other_id", of: "action")])
    /// Before M042, étapes were written with their fiche.
    static let milestoneTable = ChildTable(
        "milestone", "action_id", french: "Étapes",
        [.text("label"), .date("due"), .date("reached"), .date("known")],
        former: [["label", "due", "reached"]])
    static let fundingTable = ChildTable("funding", "action_id", [.text("funder"), .number("euros")])
    static let documentTable = ChildTable("action_document", "action_id", [.text("label"), .text("address")])
    static let unplacedTable = ChildTable(
        "action_unplaced", "action_id", french: "Non placé", [.text("heading"), .text("text")])

    var key: Int64 { id.rawValue }
    var historyName: String { shortName }

    var searchable: (title: String, body: String)? {
        let texts = passages.map(\.text)
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
            ChildRows(Self.fundingTable, fundings) { [$0.funder, $0.euros] },
            ChildRows(Self.documentTable, documents) { [$0.label, $0.address] },
            ChildRows(Self.unplacedTable, unplaced) { [$0.heading, $0.text] },
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

extension ObjectKind {
    /// Fiches, with all that they hold.
    package static let action = ObjectKind(
        "action", "Fiche action", "Fiches action", naming: "'Fiche ' || number", place: [.action: "number"],
        undo: .reading(\.actions) { $0.actions },
        [
            .number("number"), .mark("code"), .text("title"), .id("axis_id", of: "axis"),
            .id("objective_id", of: "objective"), .number("position").untold, .text("context"),
            .text("general_objective"), .text("specific_objectives"), .text("operational_objectives"),
            .text("description"), .text("target_public"),
            .code("determinants", nil, Determinant.self, \.label), .id("pilot_id", of: "organization"),
            .id("contact_id", of: "person"), .id("referent_id", of: "person"), .date("start"), .date("end"),
            .flag("is_recurring"), .text("human_means"), .text("technical_means"), .text("expected_results"),
            .code("participation", nil, Participation.self, \.label),
        ],
        parts: [
            Action.communeTable, Action.neighbourhoodTable, Action.partnerTable, Action.planTable,
            Action.linkTable, Action.fundingTable, Action.documentTable, Action.unplacedTable,
        ], formerParts: [Action.milestoneTable])
}
