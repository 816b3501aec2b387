import Formats

/// What the address of a list asks of it: filters, order, page. A link to it can be shared.
struct ListingQuery: Hashable, Sendable {
    private var answers: [String: String] = [:]
    /// The names of what may be asked, in the order of the address.
    private let names: [String]
    /// The column that the lines are ordered by of themselves; empty when none says it.
    private let usualOrder: String
    /// The column that orders the lines.
    private(set) var order: String
    private(set) var isDescending = false
    /// Counted from 1.
    private(set) var page = 1

    /// Reads a query string; what nobody knows is left out.
    init(_ asked: FormData, _ fields: [ListingField], orders: [String] = [], usualOrder: String = "") {
        names = fields.map(\.name)
        self.usualOrder = usualOrder
        order = usualOrder
        for field in fields { answers[field.name] = field.read(asked[field.name]) }
        let column = String(asked["tri"].drop { $0 == "-" })
        if orders.contains(column) {
            order = column
            // «sens=desc»: as links to the fiches were written once.
            isDescending = asked["tri"].hasPrefix("-") || asked["sens"] == "desc"
        }
        page = max(Int(asked["page"]) ?? 1, 1)
    }

    /// What is asked under a name; nil when nothing is.
    subscript(_ name: String) -> String? { answers[name] }

    /// How the address writes the order, «nom» or «-nom»; nil for that which the list has of itself.
    var sort: String? {
        order == usualOrder && !isDescending ? nil : (isDescending ? "-" : "") + order
    }

    /// Whether the lines are in the order that they have of themselves.
    var isUsual: Bool { sort == nil }

    /// Names and values, as a form sends them.
    var pairs: [Answer] {
        names.compactMap { name in answers[name].map { Answer(name, $0) } }
            + [sort.map { Answer("tri", $0) }, page == 1 ? nil : Answer("page", String(page))]
            .compactMap(\.self)
    }

    /// What the address says after its path, with «?»; empty for the list as it opens.
    var string: String {
        let written = pairs.map { "\($0.name)=\(Percent.encoded($0.value))" }
        return written.isEmpty ? "" : "?" + written.joined(separator: "&")
    }

    /// The same from its first page, ordered by a column; asked again, the other way round.
    func sorted(by column: String) -> ListingQuery {
        var other = page(1)
        other.isDescending = column == order && !isDescending
        other.order = column
        return other
    }

    /// Another page of the same.
    func page(_ number: Int) -> ListingQuery {
        var other = self
        other.page = number
        return other
    }

    /// The same with another answer under a name, or none.
    func asking(_ name: String, _ value: String?) -> ListingQuery {
        var other = self
        other.answers[name] = value
        return other
    }
}
