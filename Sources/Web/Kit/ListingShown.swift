import HTML

extension Listing {
    /// The form above the list, all its fields in sight.
    func form(_ label: String) -> HTML {
        HTML.query(action: path, label: label) {
            fields(filters) + hiddenSort + HTML.button("Filtrer", .secondary) + all
        }
    }

    /// The same, where all but the search unfolds.
    func foldedForm(_ label: String) -> HTML {
        HTML.query(action: path, label: label) {
            let (first, others) = (filters.prefix(1), filters.dropFirst().filter { !$0.field.isHidden })
            let along = filters.filter(\.field.isHidden)
            return """
                \(fields(first))\(paging.html(query))\(fields(along))\(hiddenSort)\
                \(HTML.button("Rechercher", .secondary))\
                \(HTML.details("Filtres", isOpen: isAnswered, folded(fields(others))))
                """
        }
    }

    /// The table of the lines shown; the column of a rank names each row.
    func table(
        _ label: String, caption: HTML, headerColumn: Int = 0, selectsAll: Bool = false
    ) -> HTML {
        let cells = columns.compactMap(\.cell)
        return Table(
            label, caption: caption, columns: columns.filter { $0.cell != nil }.map(header),
            headerColumn: headerColumn, selectsAll: selectsAll
        ).with(rows: shown.map { line in cells.map { $0(line) } })
    }

    /// Links to the other pages.
    var pagination: HTML {
        HTML.pagination(page: page, of: pages) { path + query.page($0).string }
    }

    /// What is asked, unseen in another form.
    var hiddenFields: HTML { HTML.joined(query.pairs) { Field.hidden($0.name, $0.value) } }

    /// The address of a file of what is shown, «/cls/x/journal.csv?fiche=9».
    func address(_ fileExtension: String) -> String {
        "\(path).\(fileExtension)\(exportsPage ? query.string : query.page(1).string)"
    }

    /// Titles, then what is shown: the lines of all pages, or of one where one chooses how many it holds.
    var rows: [[String]] {
        let exported = columns.filter { $0.text != nil }
        let texts = exported.compactMap(\.text)
        let lines = exportsPage ? shown : matching
        return [exported.map(\.title)] + lines.map { line in texts.map { $0(line) } }
    }

    /// Whether a filter in sight is answered.
    private var isAnswered: Bool {
        filters.contains { !$0.field.isHidden && query[$0.field.name] != nil }
    }

    private var all: HTML { isAnswered ? HTML.buttonLink("Tout afficher", path, .quiet) : .empty }

    private var hiddenSort: HTML { query.sort.map { Field.hidden("tri", $0) } ?? .empty }

    private func fields(_ filters: some Sequence<ListingFilter<Line>>) -> HTML {
        HTML.joined(filters) { $0.field.html(query[$0.field.name]) }
    }

    private func folded(_ fields: HTML) -> HTML {
        "<div class=\"query-filters\">\(fields)\(HTML.button("Filtrer", .secondary))\(all)</div>"
    }

    private func header(_ column: ListingColumn<Line>) -> Table.Column {
        guard let name = column.order?.name else {
            return .init(column.title, isTitleHidden: column.isTitleHidden)
        }
        return .init(
            column.title, sortedBy: path + query.sorted(by: name).string,
            order: query.order != name ? .none : query.isDescending ? .descending : .ascending)
    }
}
