import Domain
import GRDB

extension Meeting: Recorded {
    static var objectKind: ObjectKind { .meeting }
    static let allParts = [
        agendaPart, contributionPart, conclusionPart, decisionPart, taskPart, actionPart, followPart,
    ]
    static let actionPart = Part("meeting_action", "meeting_id", "action_id")
    static let followPart = Part("meeting_follow", "meeting_id", "decision_id")
    static let agendaPart = Part(
        "agenda_item", "meeting_id", "id", "title", "owner", "minutes", "action_id", "is_left_over")
    static let contributionPart = Part("contribution", "meeting_id", "organization_id", "text")
    static let conclusionPart = Part(
        "conclusion", "meeting_id", "id", "text", "organization_id", "awaits_steering", "actions")
    static let decisionPart = Part(
        "decision", "meeting_id", "id", "text", "effect", "outcome", "reserve", "actions", "answers",
        "assessments", "committee_id")
    static let taskPart = Part(
        "task", "meeting_id", "id", "text", "person_id", "organization_id", "due", "done_on", "actions",
        "follows")

    var key: Int64 { id.rawValue }
    var label: String { "\(name) (\(when.french))" }
    var searchable: (title: String, body: String)? {
        let texts =
            objectives + agenda.map(\.title) + contributions.map(\.text) + conclusions.map(\.text)
            + decisions.map(\.text) + tasks.map(\.text) + [notes, place]
        return ("\(name) \(title) \(when.french)", texts.joined(separator: " "))
    }

    var columns: Columns {
        [
            "kind": kind, "committee_id": committee, "title": title, "ordinal": ordinal, "held": when,
            "first_day": when.first, "time": time, "ends": ends, "place": place, "link": link,
            "convened_on": convenedOn, "state": state,
            "objectives": Packed.pack(lines: objectives), "notes": notes, "next": next,
            "is_untold": needsNoEntry,
        ]
    }

    var parts: [PartRows] {
        [
            PartRows(Self.actionPart, actions) { [$0] },
            PartRows(Self.agendaPart, agenda) {
                [$0.id.stored, $0.title, $0.owner, $0.minutes, $0.action, $0.isLeftOver]
            },
            PartRows(Self.contributionPart, contributions) { [$0.organization, $0.text] },
            PartRows(Self.conclusionPart, conclusions) {
                [$0.id.stored, $0.text, $0.organization, $0.awaitsSteering, Packed.pack($0.actions)]
            },
            PartRows(Self.decisionPart, decisions) {
                [
                    $0.id.stored, $0.text, $0.effect, $0.outcome, $0.reserve, Packed.pack($0.actions),
                    Packed.pack($0.answers), Packed.pack($0.assessments), $0.committee,
                ]
            },
            PartRows(Self.taskPart, tasks) {
                [
                    $0.id.stored, $0.text, $0.owner, $0.organization, $0.due, $0.doneOn,
                    Packed.pack($0.actions), Packed.pack($0.follows),
                ]
            },
            PartRows(Self.followPart, follows) { [$0] },
        ]
    }

    var references: [References] {
        [
            References("committee", [committee].compactMap(\.self) + decisions.compactMap(\.committee)),
            References(
                "action",
                actions + agenda.compactMap(\.action) + conclusions.flatMap(\.actions)
                    + decisions.flatMap(\.actions) + tasks.flatMap(\.actions)),
            References("assessment", decisions.flatMap(\.assessments)),
            References("person", tasks.compactMap(\.owner), kept: true),
            References(
                "organization",
                contributions.compactMap(\.organization) + conclusions.compactMap(\.organization)
                    + tasks.compactMap(\.organization), kept: true),
        ]
    }

    /// The row alone; its parts are read beside it.
    init(row: Row) {
        self.init(row["kind"], row["title"], row["held"], row["state"])
        (id, version, committee) = (row["id"], row["version"], row["committee_id"])
        (ordinal, time, place) = (row["ordinal"], row["time"], row["place"])
        (notes, next) = (row["notes"], row["next"])
        (ends, link, convenedOn) = (row["ends"], row["link"], row["convened_on"])
        objectives = Packed.lines(row["objectives"])
        needsNoEntry = row["is_untold"]
    }
}

extension Committee: Recorded {
    static var objectKind: ObjectKind { .committee }
    static let actionPart = Part("committee_action", "committee_id", "action_id")
    static let seatPart = Part(
        "committee_seat", "committee_id", "duty", "college", "organization_id", "person_id", "since", "until")
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

    var parts: [PartRows] {
        [
            PartRows(Self.actionPart, actions) { [$0] },
            PartRows(Self.seatPart, seats) {
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
