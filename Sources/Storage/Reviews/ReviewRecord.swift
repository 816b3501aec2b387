import Domain
import GRDB

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
    static let factTable = ChildTable(
        "review_fact", "part_id", french: "Faits d’alors", [.mark("key"), .text("label"), .text("said")])
    static let pictureTable = ChildTable(
        "review_picture", "part_id", french: "Photos", [.file("file"), .text("alternative"), .text("credit")])
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

extension ObjectKind {
    /// The order of the parts of a review being written.
    package static let review = ObjectKind(
        "review", "Revue trimestrielle", "Revues trimestrielles", naming: "'Revue ' || quarter",
        place: [.quarter: "quarter"], undo: .row(ReportOrder.init(row:)),
        [.date("quarter", "Trimestre"), .mark("part_order", "Ordre des parties")])

    /// A part of a review as it was reworded, hidden or completed.
    package static let reviewPart = ObjectKind(
        "reviewPart", "Partie de revue", "Parties de revues", table: "review_part",
        naming: "'Revue ' || quarter || ', ' || coalesce(nullif(title, ''), key)",
        place: [.quarter: "quarter"], undo: .row(ReportPart.init(row:)),
        [
            .date("quarter", "Trimestre"), .mark("key", "Place"), .flag("is_hidden", "Masquée"),
            .text("title", "Intitulé"), .text("wording", "Texte réécrit"), .text("addition", "Ajout"),
        ],
        parts: [ReportPart.factTable, ReportPart.pictureTable])

    /// Versions that were published; their documents stand beside.
    package static let publication = ObjectKind(
        "publication", "Publication", "Publications",
        naming: "'Revue ' || quarter || ', version ' || number",
        place: [.quarter: "quarter", .version: "number"],
        [
            .date("quarter", "Trimestre"), .number("number", "Numéro"), .text("reason", "Motif"),
            .moment("published").untold, .mark("digest").untold,
        ],
        beside: [
            ChildTable(
                "publication_text", "publication_id",
                [.code("audience", nil, Audience.self, \.label), .text("document")]),
            ChildTable(
                "publication_file", "publication_id",
                [.code("audience", nil, Audience.self, \.label), .mark("format"), .mark("bytes")]),
            ChildTable(
                "publication_replacement", "publication_id",
                [.mark("former_digest"), .mark("digest"), .moment("replaced"), .flag("is_open")]),
        ])
}
