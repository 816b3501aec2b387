import Domain
import GRDB

extension Meeting: Record {
    static var objectKind: ObjectKind { .meeting }
    var key: Int64 { id.rawValue }
    var historyName: String { "\(name) (\(when.french))" }
    var searchable: (title: String, body: String)? {
        let texts =
            objectives + agenda.map(\.title) + contributions.map(\.text) + conclusions.map(\.text)
            + decisions.map(\.text) + tasks.map(\.text) + [notes, place]
        return ("\(name) \(title) \(when.french)", texts.joined(separator: " "))
    }

    var columns: Columns {
        [
            "kind": kind, "committee_id": committee, "title": title, "ordinal": ordinal, "held": when,
            "first_day": when.first, "known": known, "time": time, "ends": ends, "place": place, "link": link,
            "convened_on": convenedOn, "state": state,
            "objectives": Packed.pack(lines: objectives), "notes": notes, "next": next,
            "is_untold": needsNoEntry,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.actionTable, actions) { [$0] },
            ChildRows(Self.agendaTable, agenda) {
                [$0.id.stored, $0.title, $0.owner, $0.minutes, $0.action, $0.isLeftOver]
            },
            ChildRows(Self.documentTable, documents) { [$0.file, $0.title] },
            ChildRows(Self.contributionTable, contributions) { [$0.organization, $0.text] },
            ChildRows(Self.followTable, follows) { [$0] },
            ChildRows(Self.taskTable, tasks) {
                [
                    $0.id.stored, $0.text, $0.owner, $0.organization, $0.due, $0.doneOn,
                    Packed.pack($0.actions), Packed.pack($0.follows),
                ]
            },
            ChildRows(Self.decisionTable, decisions) {
                [
                    $0.id.stored, $0.text, $0.effect, $0.outcome, $0.reserve, Packed.pack($0.actions),
                    Packed.pack($0.answers), Packed.pack($0.assessments), $0.committee, $0.expected,
                ]
            },
            ChildRows(Self.conclusionTable, conclusions) {
                [
                    $0.id.stored, $0.text, $0.organization, $0.awaitsSteering, Packed.pack($0.actions),
                    $0.wish?.rawValue ?? "", $0.opens,
                ]
            },
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
            References(ofMeetings: "conclusion", decisions.flatMap(\.answers)),
            References(ofMeetings: "decision", follows + tasks.flatMap(\.follows)),
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
        known = row["known"] ?? known
    }
}
