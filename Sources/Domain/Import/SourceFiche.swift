/// A cell of a file that tells something of a fiche, with the heading that it stands under.
package struct SourceValue: Hashable, Sendable {
    /// As written; empty for what has none.
    package let heading: String
    /// What the heading means; nil for what means nothing here.
    package let field: PlanField?
    /// Whether the heading says it among other words.
    package let isGuessed: Bool
    package let text: String
    package let kind: GridCell.Kind
    package let isHidden: Bool
    package let isStruck: Bool

    init(_ heading: String, _ meaning: PlanHeadings.Meaning?, _ cell: GridCell) {
        self.heading = heading.trimmedHeading
        (field, isGuessed) = (meaning?.field, meaning?.certainty == .guessed)
        (text, kind, isHidden, isStruck) = (cell.text, cell.kind, cell.isHidden, cell.isStruck)
    }

    /// What stands elsewhere than in a cell under a heading: the title of a sheet, a line above.
    init(_ field: PlanField, _ text: String) {
        (heading, self.field, isGuessed, self.text) = (field.label, field, false, text)
        (kind, isHidden, isStruck) = (.text, false, false)
    }
}

/// What a file tells of one fiche, cell after cell.
package struct SourceFiche: Hashable, Sendable {
    /// The sheet or table.
    package let sheet: String
    /// The row where it begins.
    package let row: Int
    package internal(set) var values: [SourceValue] = []

    /// What it says of a field.
    func all(_ field: PlanField) -> [SourceValue] { values.filter { $0.field == field && !$0.text.isBlank } }

    /// Whether it tells a bilan and not when.
    var isUndated: Bool { (tells(.status) || tells(.remaining)) && !tells(.statusDate) }

    /// Whether it says anything of a field.
    func tells(_ field: PlanField) -> Bool { !all(field).isEmpty }
}

/// What a file holds beside its fiches: totals, notes below, sheets that are no plan.
package struct SourceRemark: Hashable, Sendable {
    package let sheet: String
    package let text: String
    /// Why it is of no fiche.
    package let reason: String
}

/// Headings of a file and what is made of them, for who corrects it.
package struct SourceHeading<Field: HeadedField>: Hashable, Sendable {
    package let heading: String
    /// By what it is remembered.
    package let key: String
    package let field: Field?
    package let isGuessed: Bool
    /// A text that stands under it.
    package let example: String
}

extension String {
    /// Without the colon that ends a label.
    fileprivate var trimmedHeading: String {
        var bare = Substring(self)
        while let last = bare.last, last == ":" || last.isWhitespace { bare.removeLast() }
        return bare.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
