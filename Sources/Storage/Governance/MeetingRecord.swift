import Domain
import GRDB

extension Meeting: Recorded {
    static var objectKind: ObjectKind { .meeting }
    static let allParts = [
        agendaPart, attendancePart, contributionPart, conclusionPart, decisionPart, actionPart,
    ]
    static let actionPart = Part("meeting_action", "meeting_id", "action_id")
    static let agendaPart = Part("agenda_item", "meeting_id", "title", "owner", "minutes")
    static let attendancePart = Part(
        "attendance", "meeting_id", "college", "presence", "person_id", "organization_id", "insee",
        "function",
        "is_elected", "representative", "headcount")
    static let contributionPart = Part("contribution", "meeting_id", "organization_id", "text")
    static let conclusionPart = Part(
        "conclusion", "meeting_id", "id", "text", "organization_id", "awaits_steering", "actions")
    static let decisionPart = Part(
        "decision", "meeting_id", "id", "text", "effect", "outcome", "actions", "answers")

    var key: Int64 { id.rawValue }
    var label: String { "\(name) (\(when.french))" }
    var searchable: (title: String, body: String)? {
        let texts =
            objectives + agenda.map(\.title) + contributions.map(\.text) + conclusions.map(\.text)
            + decisions.map(\.text) + [notes, place]
        return ("\(name) \(title) \(when.french)", texts.joined(separator: " "))
    }

    var columns: Columns {
        [
            "kind": kind, "committee_id": committee, "title": title, "ordinal": ordinal, "held": when,
            "first_day": when.first, "time": time, "place": place, "state": state,
            "objectives": Packed.pack(lines: objectives), "notes": notes, "next": next,
        ]
    }

    var parts: [PartRows] {
        [
            PartRows(Self.actionPart, actions) { [$0] },
            PartRows(Self.agendaPart, agenda) { [$0.title, $0.owner, $0.minutes] },
            PartRows(Self.attendancePart, attendance) {
                [
                    $0.college, $0.presence, $0.person, $0.organization, $0.insee, $0.function, $0.isElected,
                    $0.representative, $0.headcount,
                ]
            },
            PartRows(Self.contributionPart, contributions) { [$0.organization, $0.text] },
            PartRows(Self.conclusionPart, conclusions) {
                [$0.id.stored, $0.text, $0.organization, $0.awaitsSteering, Packed.pack($0.actions)]
            },
            PartRows(Self.decisionPart, decisions) {
                [
                    $0.id.stored, $0.text, $0.effect, $0.outcome, Packed.pack($0.actions),
                    Packed.pack($0.answers),
                ]
            },
        ]
    }

    var references: [References] {
        [
            References("committee", committee),
            References(
                "action", actions + conclusions.flatMap(\.actions) + decisions.flatMap(\.actions)),
            References("person", attendance.compactMap(\.person), kept: true),
            References(
                "organization",
                attendance.compactMap(\.organization) + contributions.compactMap(\.organization)
                    + conclusions.compactMap(\.organization), kept: true),
        ]
    }

    /// The row alone; its parts are read beside it.
    init(row: Row) {
        self.init(row["kind"], row["title"], row["held"], row["state"])
        (id, version, committee) = (row["id"], row["version"], row["committee_id"])
        (ordinal, time, place) = (row["ordinal"], row["time"], row["place"])
        (notes, next) = (row["notes"], row["next"])
        objectives = Packed.lines(row["objectives"])
    }
}

extension Committee: Recorded {
    static var objectKind: ObjectKind { .committee }
    static let actionPart = Part("committee_action", "committee_id", "action_id")
    var key: Int64 { id.rawValue }
    var label: String { name }
    var searchable: (title: String, body: String)? {
        ("\(name) \(kind.shortLabel)", (duties + [composition]).joined(separator: " "))
    }

    var columns: Columns {
        [
            "kind": kind, "name": name, "duties": Packed.pack(lines: duties), "composition": composition,
            "article_id": article, "every_months": everyMonths, "leader_id": leader,
        ]
    }

    var parts: [PartRows] { [PartRows(Self.actionPart, actions) { [$0] }] }

    var references: [References] {
        [
            References("article", article), References("organization", leader, kept: true),
            References("action", actions),
        ]
    }

    /// The row alone; its fiches are read beside it.
    init(row: Row) {
        self.init(row["kind"], row["name"])
        (id, version, composition) = (row["id"], row["version"], row["composition"])
        duties = Packed.lines(row["duties"])
        (article, everyMonths, leader) = (row["article_id"], row["every_months"], row["leader_id"])
    }
}
