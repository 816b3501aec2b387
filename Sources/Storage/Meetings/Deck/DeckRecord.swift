import Domain
import GRDB

extension Deck: Record {
    static var objectKind: ObjectKind { .deck }
    static let slideTable = ChildTable(
        "deck_slide", "deck_id", french: "Diapositives",
        [.mark("key"), .flag("is_hidden"), .text("title"), .text("text"), .text("notes")])
    var key: Int64 { id.rawValue }
    var historyName: String { "Diaporama" }
    var columns: Columns { ["meeting_id": meeting] }

    var children: [ChildRows] {
        [ChildRows(Self.slideTable, slides) { [$0.key, $0.isHidden, $0.title, $0.text, $0.notes] }]
    }

    var references: [References] { [References("meeting", [meeting], kept: true)] }

    /// The row alone; its slides are read beside it.
    init(row: Row) {
        self.init(of: row["meeting_id"])
        (id, version) = (row["id"], row["version"])
    }
}

extension DeckSlide {
    init(row: Row) {
        self.init(row["key"])
        (isHidden, title, text, notes) = (row["is_hidden"], row["title"], row["text"], row["notes"])
    }
}

extension ObjectKind {
    /// The diaporama of a meeting, slide by slide.
    package static let deck = ObjectKind(
        "deck", "Diaporama", "Diaporamas", naming: "'Diaporama'", owner: ("meeting_id", "meeting"),
        undo: .row(Deck.init),
        [.id("meeting_id", "Réunion", of: "meeting")], parts: [Deck.slideTable])
}
