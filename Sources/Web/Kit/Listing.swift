import Domain
import HTML

/// A list that its address narrows, orders and pages: from this one value come its form, its addresses, its table, its
/// count in words and its spreadsheet.
struct Listing<Line: Sendable>: Sendable {
    /// The address of the list, without its query.
    let path: String
    /// «décision».
    let noun: String
    let filters: [ListingFilter<Line>]
    let columns: [ListingColumn<Line>]
    let query: ListingQuery
    let paging: ListingPaging
    /// How many lines there are before any filter.
    let total: Int
    /// How many lines the filters keep.
    let kept: Int
    /// The lines that the filters keep, as ordered; where the reading cut them, those of the page.
    let matching: [Line]
    /// Those of the page asked for.
    let shown: [Line]
    /// The page shown, within those that there are.
    let page: Int
    let pages: Int

    /// The list that an address asks for. `usualOrder` is the column that the lines are ordered by of themselves;
    /// `otherOrders` those of a list beside that shares the address.
    init(
        _ path: String, _ noun: String, of lines: [Line], _ asked: FormData,
        filters: [ListingFilter<Line>], columns: [ListingColumn<Line>], usualOrder: String = "",
        otherOrders: [String] = [], paging: ListingPaging = .none, cut: ListingCut? = nil
    ) {
        let query = ListingQuery(
            asked, filters.map(\.field) + paging.fields,
            orders: columns.compactMap(\.order?.name) + otherOrders, usualOrder: usualOrder)
        self.init(path, noun, of: lines, query, filters: filters, columns: columns, paging: paging, cut: cut)
    }

    /// The list that a query already read asks for.
    init(
        _ path: String, _ noun: String, of lines: [Line], _ query: ListingQuery,
        filters: [ListingFilter<Line>], columns: [ListingColumn<Line>], paging: ListingPaging = .none,
        cut: ListingCut? = nil
    ) {
        self.path = path
        self.noun = noun
        self.filters = filters
        self.columns = columns
        self.query = query
        self.paging = paging
        let tests = cut == nil ? Self.tests(filters, query) : []
        let left = tests.isEmpty ? lines : lines.filter { line in tests.allSatisfy { $0(line) } }
        let order = query.isUsual ? nil : columns.compactMap(\.order).first { $0.name == query.order }
        matching = order?.sorted(left, query.isDescending) ?? left
        total = cut?.total ?? lines.count
        kept = cut?.found ?? matching.count
        let size = paging.size(query) ?? max(kept, 1)
        pages = max((kept + size - 1) / size, 1)
        page = min(query.page, pages)
        shown = cut == nil ? Array(matching.dropFirst((page - 1) * size).prefix(size)) : matching
    }

    /// Whether the address leaves anything out.
    var isNarrow: Bool { filters.contains { $0.field.narrows && query[$0.field.name] != nil } }

    /// «26 avancées», or «4 avancées sur 26».
    var count: String {
        let all = French.count(total, noun)
        return isNarrow ? "\(French.count(kept, noun)) sur\u{a0}\(total)" : all
    }

    /// «26 lignes», or «4 lignes correspondent».
    var found: String {
        let count = French.count(kept, noun)
        guard isNarrow else { return count }
        return "\(count) \(French.noun(kept, "correspond", "correspondent"))"
    }

    /// What is asked, in words: «2023, fiche 9, Priorité donnée»; empty for all.
    var scope: String {
        filters.compactMap { filter in query[filter.field.name].flatMap(filter.field.french) }
            .joined(separator: ", ")
    }

    /// Whether a file holds the page alone: one chose how many lines it has.
    var exportsPage: Bool { !paging.sizes.isEmpty }

    /// What the address asks of a line by every filter but those named.
    func tests(butFor others: Set<String>) -> [@Sendable (Line) -> Bool] {
        Self.tests(filters.filter { !others.contains($0.field.name) }, query)
    }

    private static func tests(
        _ filters: [ListingFilter<Line>], _ query: ListingQuery
    ) -> [@Sendable (Line) -> Bool] {
        filters.filter(\.field.narrows).compactMap { filter in query[filter.field.name].map(filter.test) }
    }
}

/// What a reading counted of a list that it filtered and cut to a page itself.
struct ListingCut: Sendable {
    let total: Int
    let found: Int
}

/// How many lines a page holds.
struct ListingPaging: Sendable {
    /// What a page holds until something else is asked; nil for all.
    let usual: Int?
    /// What may be asked instead, «tous» for all.
    var sizes: [String] = []

    /// One page.
    static let none = ListingPaging(usual: nil)

    /// Lines a page; nil for all.
    func size(_ query: ListingQuery) -> Int? {
        query["lignes"].map { Int($0) } ?? usual
    }

    /// The field that asks for more or fewer, where one may.
    var fields: [ListingField] {
        sizes.isEmpty
            ? []
            : [
                ListingField(
                    name: "lignes", label: "Nombre de lignes", control: .hidden,
                    known: Set(sizes).subtracting([usualWord]), narrows: false)
            ]
    }

    /// The list that asks for it.
    func html(_ query: ListingQuery) -> HTML {
        if sizes.isEmpty { return .empty }
        return Field("lignes", "Nombre de lignes").select(
            sizes.map { Choice($0, French.capitalized($0)) }, selected: query["lignes"] ?? usualWord)
    }

    private var usualWord: String { usual.map(String.init) ?? "tous" }
}
