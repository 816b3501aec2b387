import Domain
import HTML

/// One column of a list: of its table, of its spreadsheet, or of both.
struct ListingColumn<Line: Sendable>: Sendable {
    let title: String
    let order: ListingOrder<Line>?
    let isTitleHidden: Bool
    let cell: (@Sendable (Line) -> HTML)?
    let text: (@Sendable (Line) -> String)?

    private init(
        _ title: String, _ order: ListingOrder<Line>?, isTitleHidden: Bool = false,
        cell: (@Sendable (Line) -> HTML)?, text: (@Sendable (Line) -> String)?
    ) {
        self.title = title
        self.order = order
        self.isTitleHidden = isTitleHidden
        self.cell = cell
        self.text = text
    }

    /// A column of the table, and under the same title that of the spreadsheet where it has its words.
    static func shown(
        _ title: String, _ order: ListingOrder<Line>? = nil, isTitleHidden: Bool = false,
        text: (@Sendable (Line) -> String)? = nil, cell: @escaping @Sendable (Line) -> HTML
    ) -> ListingColumn {
        ListingColumn(title, order, isTitleHidden: isTitleHidden, cell: cell, text: text)
    }

    /// A column of the spreadsheet alone.
    static func exported(_ title: String, _ text: @escaping @Sendable (Line) -> String) -> ListingColumn {
        ListingColumn(title, nil, cell: nil, text: text)
    }
}

/// An order of lines, by its name in the address. Lines that are equal in it keep the order that they have of themselves,
/// whichever way it goes; those that have nothing to be ordered by come last.
struct ListingOrder<Line: Sendable>: Sendable {
    let name: String
    /// Whether it goes down.
    let sorted: @Sendable ([Line], Bool) -> [Line]

    /// By a key.
    static func by<Key: Comparable & SendableMetatype>(
        _ name: String, _ key: @escaping @Sendable (Line) -> Key?
    ) -> ListingOrder {
        ListingOrder(name: name) { lines, isDescending in
            let keys = lines.map(key)
            return lines.indices.sorted { left, right in
                guard let first = keys[left], let second = keys[right], first != second else {
                    let areEqual = (keys[left] == nil) == (keys[right] == nil)
                    return areEqual ? left < right : keys[left] != nil
                }
                return isDescending ? second < first : first < second
            }.map { lines[$0] }
        }
    }

    /// By words, as a dictionary has them.
    static func text(_ name: String, _ text: @escaping @Sendable (Line) -> String?) -> ListingOrder {
        by(name) { text($0).map(French.OrderKey.init) }
    }
}
