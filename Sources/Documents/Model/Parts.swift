extension Block {
    /// Items one under the other; an item is blocks, so that lists nest.
    package struct List: Sendable, Equatable, Codable {
        package var isOrdered: Bool
        package var items: [[Block]]

        package init(isOrdered: Bool, items: [[Block]]) {
            self.isOrdered = isOrdered
            self.items = items
        }

        private enum CodingKeys: String, CodingKey {
            case isOrdered = "ordered"
            case items
        }
    }

    /// A term and what it is.
    package struct Definition: Sendable, Equatable, Codable {
        package var term: Text
        package var detail: [Block]

        package init(_ term: Text, _ detail: [Block]) {
            self.term = term
            self.detail = detail
        }
    }

    /// Rows of cells under titles.
    package struct Table: Sendable, Equatable, Codable {
        package var caption: Text
        package var columns: [Column]
        package var rows: [[Text]]
        /// Whether the first cell of a row names the row.
        package var hasRowHeader: Bool

        package init(caption: Text, columns: [Column], rows: [[Text]], hasRowHeader: Bool = false) {
            self.caption = caption
            self.columns = columns
            self.rows = rows
            self.hasRowHeader = hasRowHeader
        }

        private enum CodingKeys: String, CodingKey {
            case caption, columns, rows
            case hasRowHeader = "rowHeader"
        }

        /// The same table without the columns whose cells are all blank or dashes; one that says nothing stays as it is.
        var withoutEmptyColumns: Table {
            let told = columns.indices.filter { index in
                rows.contains { $0.indices.contains(index) && !$0[index].saysNothing }
            }
            guard !told.isEmpty, told.count < columns.count else { return self }
            let kept = hasRowHeader && told.first != 0 ? [0] + told : told
            return Table(
                caption: caption, columns: kept.map { columns[$0] },
                rows: rows.map { row in kept.map { row.indices.contains($0) ? row[$0] : Text() } },
                hasRowHeader: hasRowHeader)
        }

        /// The title of a column and the room it takes beside the others.
        package struct Column: Sendable, Equatable, Codable {
            package var title: Text
            package var weight: Double
            package var alignment: Alignment

            package init(_ title: Text, weight: Double = 1, alignment: Alignment = .start) {
                self.title = title
                self.weight = weight
                self.alignment = alignment
            }
        }

        /// Where the text of a cell stands.
        package enum Alignment: String, Sendable, Codable {
            case start, center, end
        }
    }

    /// A picture with its caption.
    package struct Figure: Sendable, Equatable, Codable {
        package var picture: Picture
        package var caption: Text
        /// What it shows, for those who do not see it; empty for decoration.
        package var alternative: String
        /// Share of the width of the text, above 0 and up to 1.
        package var width: Double

        package init(picture: Picture, caption: Text = Text(), alternative: String, width: Double = 1) {
            self.picture = picture
            self.caption = caption
            self.alternative = alternative
            self.width = width
        }
    }

    /// A remark set apart from the text.
    package struct Callout: Sendable, Equatable, Codable {
        package var role: Role
        package var title: Text
        package var blocks: [Block]

        package init(role: Role, title: Text? = nil, blocks: [Block]) {
            self.role = role
            self.title = title ?? Text(role.word)
            self.blocks = blocks
        }

        /// What the remark is for.
        package enum Role: String, Sendable, CaseIterable, Codable {
            case note, decision, attention, success

            /// The word that says it.
            package var word: String {
                switch self {
                case .note: "À noter"
                case .decision: "Décision"
                case .attention: "Attention"
                case .success: "Réussite"
                }
            }
        }
    }

    /// A figure in large type: «13 / 15», «fiches démarrées».
    package struct KeyFigure: Sendable, Equatable, Codable {
        package var value: String
        package var label: String
        package var tone: Document.Tone

        package init(_ value: String, _ label: String, tone: Document.Tone = .accent) {
            self.value = value
            self.label = label
            self.tone = tone
        }
    }

    /// What a text or a person says, and which.
    package struct Quotation: Sendable, Equatable, Codable {
        package var blocks: [Block]
        package var source: Text

        package init(blocks: [Block], source: Text = Text()) {
            self.blocks = blocks
            self.source = source
        }
    }

    /// A word or two that state where a thing stands.
    package struct Stamp: Sendable, Equatable, Codable {
        package var text: String
        package var tone: Document.Tone

        package init(text: String, tone: Document.Tone) {
            self.text = text
            self.tone = tone
        }
    }

    /// The beginning of an annex.
    package struct Annex: Sendable, Equatable, Codable {
        /// «Annexe», or «Annexe 2» among several: set by `cleaned`.
        package var label: String
        package var title: Text

        package init(title: Text) {
            label = "Annexe"
            self.title = title
        }
    }
}
