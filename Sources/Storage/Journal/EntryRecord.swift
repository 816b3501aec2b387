import Domain
import GRDB

extension JournalEntry: Recorded {
    static var objectKind: ObjectKind { .entry }
    static let allParts = [
        actionPart, communePart, organizationPart, followPart, countPart, picturePart, attachmentPart,
    ]
    static let actionPart = Part("entry_action", "entry_id", "action_id")
    static let communePart = Part("entry_commune", "entry_id", "insee")
    static let organizationPart = Part("entry_organization", "entry_id", "organization_id")
    static let followPart = Part("entry_follow", "entry_id", "decision_id")
    static let countPart = Part("entry_count", "entry_id", "number", "label")
    static let picturePart = Part("entry_picture", "entry_id", "file", "alternative", "credit")
    static let attachmentPart = Part("entry_attachment", "entry_id", "file", "title")

    var key: Int64 { id.rawValue }
    var label: String { title }
    var searchable: (title: String, body: String)? {
        (title, [Markup(text).plainText, place, nextStep, when.french].joined(separator: " "))
    }

    var columns: Columns {
        [
            "kind": kind, "held": when, "first_day": when.first, "title": title, "text": text, "place": place,
            "participants": participants, "communes_represented": communesRepresented, "next_step": nextStep,
            "next": next, "next_time": nextTime, "is_to_complete": isToComplete, "answers_id": answers,
            "meeting_id": meeting, "author_id": author,
        ]
    }

    var parts: [PartRows] {
        [
            PartRows(Self.actionPart, actions) { [$0] },
            PartRows(Self.communePart, communes) { [$0] },
            PartRows(Self.organizationPart, organizations) { [$0] },
            PartRows(Self.followPart, follows) { [$0] },
            PartRows(Self.countPart, counts) { [$0.number, $0.label] },
            PartRows(Self.picturePart, pictures) { [$0.file, $0.alternative, $0.credit] },
            PartRows(Self.attachmentPart, attachments) { [$0.file, $0.title] },
        ]
    }

    var references: [References] {
        [
            References("action", actions), References("organization", organizations, kept: true),
            References("journal_entry", answers), References("meeting", meeting),
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
    }
}
