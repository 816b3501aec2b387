/// A part of a document. Printers know these and nothing else.
package indirect enum Block: Sendable, Equatable {
    /// Levels 1 to 6; `cleaned` mends a level that was skipped.
    case heading(level: Int, Text)
    case paragraph(Text)
    case list(List)
    case definitions([Definition])
    case table(Table)
    case figure(Figure)
    case callout(Callout)
    case keyFigures([KeyFigure])
    case quotation(Quotation)
    case stamp(Stamp)
    case pageBreak
    case annex(Annex)
    case chart(Chart)
    case timeline(Timeline)
    /// Only at the outermost level of a deck.
    case slide(Slide)
}

extension Block {
    /// A heading.
    package static func heading(_ level: Int, _ text: Text) -> Block { .heading(level: level, text) }

    /// A list of short texts, with bullets.
    package static func bullets(_ items: [Text]) -> Block {
        .list(List(isOrdered: false, items: items.map { [.paragraph($0)] }))
    }

    /// A list of short texts, numbered.
    package static func numbers(_ items: [Text]) -> Block {
        .list(List(isOrdered: true, items: items.map { [.paragraph($0)] }))
    }

    /// Terms and what they are, in short.
    package static func definitions(_ pairs: KeyValuePairs<Text, Text>) -> Block {
        .definitions(pairs.map { Definition($0.key, [.paragraph($0.value)]) })
    }

    /// A table of texts. A column in which no row says anything is left out, but from a form that people fill by hand.
    package static func table(
        _ caption: Text, _ columns: [Table.Column], _ rows: [[Text]], rowHeader: Bool = false,
        isForm: Bool = false
    ) -> Block {
        let table = Table(caption: caption, columns: columns, rows: rows, hasRowHeader: rowHeader)
        return .table(isForm ? table : table.withoutEmptyColumns)
    }

    /// A picture. An empty alternative says that it is decoration.
    package static func figure(
        _ picture: Picture, caption: Text = Text(), alternative: String, width: Double = 1
    ) -> Block {
        .figure(Figure(picture: picture, caption: caption, alternative: alternative, width: width))
    }

    /// A remark set apart; without a title it bears the word of its role.
    package static func callout(_ role: Callout.Role, _ title: Text? = nil, _ blocks: [Block]) -> Block {
        .callout(Callout(role: role, title: title, blocks: blocks))
    }

    /// What a text or a person says.
    package static func quotation(_ text: Text, source: Text = Text()) -> Block {
        .quotation(Quotation(blocks: [.paragraph(text)], source: source))
    }

    /// A word stamped: «EN COURS».
    package static func stamp(_ text: String, _ tone: Document.Tone) -> Block {
        .stamp(Stamp(text: text, tone: tone))
    }

    /// A part at the end, on its own page; numbered when there are several.
    package static func annex(_ title: Text) -> Block { .annex(Annex(title: title)) }
}
