import Domain
import GRDB

extension Quarter: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { code.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Quarter? {
        String.fromDatabaseValue(value).flatMap { Quarter(code: $0) }
    }
}

extension ReportOrder: Record {
    static var objectKind: ObjectKind { .review }
    var key: Int64 { id.rawValue }
    var historyName: String { "Ordre de la revue \(subject.quarter?.code ?? "")" }
    var columns: Columns { ["quarter": subject.quarter, "part_order": Packed.pack(lines: places)] }

    init(row: Row) {
        self.init(of: .quarter(row["quarter"]))
        (id, version) = (row["id"], row["version"])
        places = Packed.lines(row["part_order"])
    }
}

extension ReportPart: Record {
    static var objectKind: ObjectKind { .reviewPart }
    static let allTables = [factTable, pictureTable]
    static let factTable = ChildTable("review_fact", "part_id", "key", "label", "said")
    static let pictureTable = ChildTable("review_picture", "part_id", "file", "alternative", "credit")
    var key: Int64 { id.rawValue }
    var historyName: String { "\(subject.label)\u{202f}: \(title.unlessBlank ?? place)" }

    var columns: Columns {
        [
            "quarter": subject.quarter, "key": place, "is_hidden": isHidden, "title": title,
            "wording": wording,
            "addition": addition,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.factTable, basis) { [$0.key, $0.label, $0.said] },
            ChildRows(Self.pictureTable, pictures) { [$0.file, $0.alternative, $0.credit] },
        ]
    }

    /// The row alone; its parts are read beside it.
    init(row: Row) {
        self.init(row["key"], of: .quarter(row["quarter"]))
        (id, version, isHidden) = (row["id"], row["version"], row["is_hidden"])
        (title, wording, addition) = (row["title"], row["wording"], row["addition"])
    }
}

extension ReportFact {
    init(row: Row) {
        self.init(row["key"], row["label"], said: row["said"])
    }
}

extension PictureUse {
    init(row: Row) {
        self.init(row["file"], alternative: row["alternative"], credit: row["credit"])
    }
}

extension Publication: Record {
    static var objectKind: ObjectKind { .publication }
    var key: Int64 { id.rawValue }
    var historyName: String { label }

    var columns: Columns {
        [
            "quarter": quarter, "number": number, "reason": reason, "published": published.milliseconds,
            "digest": digest,
        ]
    }

    init(row: Row) {
        self.init(
            id: row["id"], version: row["version"], of: row["quarter"], number: row["number"],
            reason: row["reason"], published: Moment(milliseconds: row["published"]), digest: row["digest"])
    }
}
