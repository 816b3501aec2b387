import Domain
import GRDB

extension JournalEntry: Record {
    static var objectKind: ObjectKind { .entry }
    static let actionTable = ChildTable(
        "entry_action", "entry_id", french: "Fiches", [.id("action_id", of: "action")])
    static let communeTable = ChildTable("entry_commune", "entry_id", french: "Communes", [.commune("insee")])
    static let organizationTable = ChildTable(
        "entry_organization", "entry_id", french: "Structures", [.id("organization_id", of: "organization")])
    static let followTable = ChildTable(
        "entry_follow", "entry_id", french: "Décisions suivies", [.id("decision_id", of: "decision")])
    static let countTable = ChildTable(
        "entry_count", "entry_id", french: "Autres nombres", [.number("number"), .text("label")])
    static let pictureTable = ChildTable(
        "entry_picture", "entry_id", french: "Photos", [.file("file"), .text("alternative"), .text("credit")])
    static let attachmentTable = ChildTable(
        "entry_attachment", "entry_id", french: "Documents", [.file("file"), .text("title")])

    var key: Int64 { id.rawValue }
    var historyName: String { title }
    var searchable: (title: String, body: String)? {
        (title, [Markup(text).plainText, place, nextStep, when.french].joined(separator: " "))
    }

    var columns: Columns {
        [
            "kind": kind, "held": when, "first_day": when.first, "known": known, "title": title, "text": text,
            "place": place,
            "participants": participants, "communes_represented": communesRepresented, "next_step": nextStep,
            "next": next, "next_time": nextTime, "is_to_complete": isToComplete, "answers_id": answers,
            "meeting_id": meeting, "author_id": author,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.actionTable, actions) { [$0] },
            ChildRows(Self.communeTable, communes) { [$0] },
            ChildRows(Self.organizationTable, organizations) { [$0] },
            ChildRows(Self.followTable, follows) { [$0] },
            ChildRows(Self.countTable, counts) { [$0.number, $0.label] },
            ChildRows(Self.pictureTable, pictures) { [$0.file, $0.alternative, $0.credit] },
            ChildRows(Self.attachmentTable, attachments) { [$0.file, $0.title] },
        ]
    }

    var references: [References] {
        [
            References("action", actions), References("organization", organizations, kept: true),
            References("journal_entry", answers), References("meeting", meeting),
            References(ofMeetings: "decision", follows),
        ]
    }

    /// The row alone; its parts are read beside it.
    init(row: Row) {
        self.init(row["kind"], row["held"], row["title"])
        (id, version, text, place) = (row["id"], row["version"], row["text"], row["place"])
        (participants, communesRepresented) = (row["participants"], row["communes_represented"])
        (nextStep, next, nextTime) = (row["next_step"], row["next"], row["next_time"])
        (isToComplete, answers) = (row["is_to_complete"], row["answers_id"])
        (meeting, author) = (row["meeting_id"], row["author_id"])
        known = row["known"] ?? known
    }
}

extension ObjectKind {
    /// Advances of the journal, with what they touch, counts, photographs and documents.
    package static let entry = ObjectKind(
        "entry", "Avancée", "Journal", table: "journal_entry", naming: "title",
        undo: .reading(\.entries) { $0.entries },
        [
            .code("kind", "Type", JournalEntry.Kind.self, \.label), .date("held", "Date"),
            .date("first_day").untold, .date("known", "Connu depuis le"), .text("title", "Intitulé"),
            .text("text", "Récit"),
            .text("place", "Lieu"), .number("participants", "Participants"),
            .number("communes_represented", "Communes représentées"), .text("next_step", "Suite"),
            .date("next", "Date de la suite"), .time("next_time", "Heure de la suite"),
            .flag("is_to_complete", "À compléter dans la prochaine revue"),
            .id("answers_id", "Répond à", of: "journal_entry"),
            .id("meeting_id", "Réunion racontée", of: "meeting"), .id("author_id", of: "member").untold,
        ],
        parts: [
            JournalEntry.actionTable, JournalEntry.communeTable, JournalEntry.organizationTable,
            JournalEntry.followTable, JournalEntry.countTable, JournalEntry.pictureTable,
            JournalEntry.attachmentTable,
        ])
}
