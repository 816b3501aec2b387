import Domain

extension Meeting {
    static let actionTable = ChildTable(
        "meeting_action", "meeting_id", french: "Fiches", [.id("action_id", of: "action")])
    static let followTable = ChildTable(
        "meeting_follow", "meeting_id", french: "Décisions suivies", [.id("decision_id", of: "decision")])
    static let agendaTable = ChildTable(
        "agenda_item", "meeting_id", french: "Ordre du jour", naming: "title",
        [
            .key, .text("title"), .text("owner", nil, .standsForName), .number("minutes"),
            .id("action_id", of: "action"), .flag("is_left_over"),
        ], former: [["title", "owner", "minutes"]])
    static let documentTable = ChildTable(
        "meeting_document", "meeting_id", french: "Documents joints", [.file("file"), .text("title")])
    /// Before M011, the émargement was written with the meeting.
    fileprivate static let attendanceTable = ChildTable(
        "attendance", "meeting_id", french: "Émargement",
        [
            .code("college", nil, College.self, \.label),
            .code("presence", nil, Attendance.Presence.self, \.label), .id("person_id", of: "person"),
            .id("organization_id", of: "organization"), .commune("insee"),
            .text("function", nil, .standsForName), .flag("is_elected"),
            .text("representative", nil, .standsForName), .number("headcount"),
        ])
    static let contributionTable = ChildTable(
        "contribution", "meeting_id", french: "Apports",
        [.id("organization_id", of: "organization"), .text("text")])
    static let conclusionTable = ChildTable(
        "conclusion", "meeting_id", french: "Conclusions", naming: "text",
        [
            .key, .text("text"), .id("organization_id", of: "organization"), .flag("awaits_steering"),
            .ids("actions", of: "action"), .code("wish", nil, Decision.Effect.self, \.label), .text("opens"),
        ], former: [["id", "text", "organization_id", "awaits_steering", "actions"]])
    static let decisionTable = ChildTable(
        "decision", "meeting_id", french: "Décisions", naming: "text",
        [
            .key, .text("text"), .code("effect", nil, Decision.Effect.self, \.label),
            .code("outcome", nil, Decision.Outcome.self, \.label), .text("reserve"),
            .ids("actions", of: "action"), .ids("answers", of: "conclusion"),
            .ids("assessments", of: "assessment"), .id("committee_id", of: "committee"), .date("expected"),
        ],
        former: [
            ["id", "text", "effect", "outcome", "actions", "answers"],
            [
                "id", "text", "effect", "outcome", "reserve", "actions", "answers", "assessments",
                "committee_id",
            ],
        ])
    static let taskTable = ChildTable(
        "task", "meeting_id", french: "Tâches", naming: "text",
        [
            .key, .text("text"), .id("person_id", of: "person"), .id("organization_id", of: "organization"),
            .date("due"), .date("done_on"), .ids("actions", of: "action"), .ids("follows", of: "decision"),
        ])
}

extension ObjectKind {
    /// Meetings, with their agenda and all that they leave. Parts that name rows of another come before it: what is let go
    /// of in one writing holds nothing back.
    package static let meeting = ObjectKind(
        "meeting", "Réunion", "Réunions", naming: "title", place: [.meeting: "id"],
        undo: .reading(\.meetings) { $0.meetings },
        [
            .code("kind", "Type", Meeting.Kind.self, \.label),
            .id("committee_id", "Instance", of: "committee"), .text("title", "Objet"),
            .number("ordinal", "Rang"), .date("held", "Date"), .date("first_day").untold,
            .date("known", "Connu depuis le"),
            .time("time", "Heure"), .time("ends", "Fin"), .text("place", "Lieu"), .mark("link", "Lien"),
            .date("convened_on", "Convoquée le"),
            .code("state", "Où elle en est", Meeting.State.self, \.label), .text("objectives", "Objectifs"),
            .text("notes", "Ce qui s’est dit"), .date("next", "Prochaine réunion annoncée"),
            .flag("is_untold", "Sans avancée au journal"),
        ],
        parts: [
            Meeting.agendaTable, Meeting.contributionTable, Meeting.actionTable, Meeting.followTable,
            Meeting.taskTable, Meeting.decisionTable, Meeting.conclusionTable, Meeting.documentTable,
        ], formerParts: [Meeting.attendanceTable])
}
