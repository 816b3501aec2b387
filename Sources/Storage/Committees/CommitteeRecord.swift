import Domain
import GRDB

extension Committee: Record {
    static var objectKind: ObjectKind { .committee }
    static let actionTable = ChildTable(
        "committee_action", "committee_id", [.id("action_id", of: "action")])
    static let seatTable = ChildTable(
        "committee_seat", "committee_id",
        [
            .code("duty", nil, Seat.Duty.self, \.label), .code("college", nil, College.self, \.label),
            .id("organization_id", of: "organization"), .id("person_id", of: "person"), .date("since"),
            .date("until"),
        ])
    var key: Int64 { id.rawValue }
    var historyName: String { name }
    var searchable: (title: String, body: String)? {
        ("\(name) \(kind.shortLabel)", (duties + [composition]).joined(separator: " "))
    }

    var columns: Columns {
        [
            "kind": kind, "name": name, "duties": Packed.pack(lines: duties), "composition": composition,
            "article_id": article, "every_months": everyMonths, "leader_id": leader,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.actionTable, actions) { [$0] },
            ChildRows(Self.seatTable, seats) {
                [$0.duty, $0.college, $0.organization, $0.person, $0.since, $0.until]
            },
        ]
    }

    var references: [References] {
        [
            References("article", article),
            References(
                "organization", [leader].compactMap(\.self) + seats.compactMap(\.organization), kept: true),
            References("person", seats.compactMap(\.person), kept: true), References("action", actions),
        ]
    }

    /// The row alone; its fiches and seats are read beside it.
    init(row: Row) {
        self.init(row["kind"], row["name"])
        (id, version, composition) = (row["id"], row["version"], row["composition"])
        duties = Packed.lines(row["duties"])
        (article, everyMonths, leader) = (row["article_id"], row["every_months"], row["leader_id"])
    }
}

extension Seat {
    init(row: Row) {
        self.init(
            row["duty"], row["college"], organization: row["organization_id"], person: row["person_id"])
        (since, until) = (row["since"], row["until"])
    }
}

extension ObjectKind {
    /// Instances, the fiches that they serve and who sits in them.
    package static let committee = ObjectKind(
        "committee", "Instance", "Instances", naming: "name", undo: .reading(\.committees) { $0.committees },
        [
            .code("kind", nil, Committee.Kind.self, \.label), .text("name"), .text("duties"),
            .text("composition"), .id("article_id", of: "article"), .number("every_months"),
            .id("leader_id", of: "organization"),
        ],
        parts: [Committee.actionTable, Committee.seatTable])
}
