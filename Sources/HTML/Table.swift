/// A table with a caption that counts, headers that sort, in a region that scrolls by itself.
package struct Table: Sendable {
    /// One column.
    package struct Column: Sendable, ExpressibleByStringLiteral {
        /// How the rows are ordered by this column.
        package enum Order: String, Sendable {
            case none, ascending, descending
        }

        let title: String
        let href: String?
        let order: Order
        let isNumeric: Bool
        let isTitleHidden: Bool

        /// A column; with `sortedBy` its header is a link that sorts. `isTitleHidden` for columns of buttons.
        package init(
            _ title: String, sortedBy href: String? = nil, order: Order = .none, isNumeric: Bool = false,
            isTitleHidden: Bool = false
        ) {
            self.title = title
            self.href = href
            self.order = order
            self.isNumeric = isNumeric
            self.isTitleHidden = isTitleHidden
        }

        /// A column of words.
        package init(stringLiteral title: String) { self.init(title) }
    }

    let caption: HTML
    let label: String
    let columns: [Column]
    let headerColumn: Int
    let selectsAll: Bool

    /// A table. `label` names its region; `headerColumn` is the column that names each row.
    package init(
        _ label: String, caption: HTML? = nil, columns: [Column], headerColumn: Int = 0,
        selectsAll: Bool = false
    ) {
        self.label = label
        self.caption = caption ?? "\(label)"
        self.columns = columns
        self.headerColumn = headerColumn
        self.selectsAll = selectsAll
    }

    /// The table with its rows, one piece of markup a cell.
    package func with(rows: [[HTML]]) -> HTML {
        let openings = columns.indices.map(opening)
        var body = HTML.empty
        for row in rows { body += line(row, openings) }
        return """
            <div class="table-region" role="region" aria-label="\(label)" tabindex="0">\
            <table class="table"\(flag: "data-select-all", selectsAll)><caption>\(caption)\(title)</caption>\
            <thead><tr>\(columns.map(header))</tr></thead><tbody>\(body)</tbody></table></div>
            """
    }

    /// A caption that counts something else says of what the table is, to who hears it alone.
    private var title: HTML? {
        let isSaid = caption.text.lowercased().contains(HTML(escaping: label).text.lowercased())
        return isSaid ? nil : "<span class=\"hidden\"> (\(label))</span>"
    }

    private func line(_ cells: [HTML], _ openings: [HTML]) -> HTML {
        var line: HTML = "<tr>"
        for (index, cell) in cells.enumerated() where index < openings.count {
            line += openings[index]
            line += cell
            line += index == headerColumn ? "</th>" : "</td>"
        }
        line += "</tr>"
        return line
    }

    private func opening(_ index: Int) -> HTML {
        let column = columns[index]
        let numeric: HTML = column.isNumeric ? " class=\"number\"" : ""
        let label: HTML = column.isTitleHidden ? "" : "\(attribute: "data-label", column.title)"
        return index == headerColumn ? "<th scope=\"row\"\(numeric)>" : "<td\(numeric)\(label)>"
    }

    private func header(_ column: Column) -> HTML {
        let numeric: HTML = column.isNumeric ? " class=\"number\"" : ""
        guard let href = column.href else {
            let title: HTML =
                column.isTitleHidden ? "<span class=\"hidden\">\(column.title)</span>" : "\(column.title)"
            return "<th scope=\"col\"\(numeric)>\(title)</th>"
        }
        let sort = column.order == .none ? nil : column.order.rawValue
        return """
            <th scope="col"\(numeric)\(attribute: "aria-sort", sort)>\
            <a class="sort sort-\(column.order.rawValue)" href="\(href)">\(column.title)\
            <span class="hidden"> (\(sortWords(column.order)))</span></a></th>
            """
    }

    private func sortWords(_ order: Column.Order) -> String {
        switch order {
        case .none, .descending: "trier par ordre croissant"
        case .ascending: "trier par ordre décroissant"
        }
    }
}
