import Domain

/// What the address of the list of fiches asks for: words, axis, state, pilot, order.
struct ActionFilter: Hashable, Sendable {
    /// What the rows may be ordered by.
    enum Sort: String, CaseIterable, Sendable {
        /// As ordered by hand.
        case order = "ordre"
        case number = "numero"
        case code
        case title = "intitule"
        case axis = "axe"
        case pilot = "pilote"
        case state = "etat"
        case completeness = "completude"
    }

    /// The states that are not groups of the synthesis.
    static let priority = "prioritaires"
    static let standby = "stand-by"

    var words = ""
    /// The number of an axis; empty for all.
    var axis = ""
    /// The word of a group of the synthesis, `priority` or `standby`; empty for all.
    var state = ""
    /// The id of a structure; empty for all.
    var pilot = ""
    var sort = Sort.order
    var isDescending = false
    /// The day asked for, as in the address; empty for today.
    var date = ""

    init() {}

    /// Reads the query string; what it does not know is left out.
    init(_ visit: MemberVisit) {
        words = visit.query("q")
        axis = visit.query("axe")
        state = visit.query("etat")
        pilot = visit.query("pilote")
        sort = Sort(rawValue: visit.query("tri")) ?? .order
        isDescending = visit.query("sens") == "desc"
        date = visit.query("date")
    }

    /// Whether some fiches may be left out.
    var narrows: Bool { ![words, axis, state, pilot].allSatisfy(\.isEmpty) }

    /// The query string that asks for the same, with «?» unless there is nothing to ask.
    var query: String {
        let pairs = answers.filter { !$0.value.isEmpty }.map { "\($0.name)=\(Path.encoded($0.value))" }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    /// Names and values, as a form sends them.
    var answers: [(name: String, value: String)] {
        [
            ("q", words), ("axe", axis), ("etat", state), ("pilote", pilot),
            ("tri", sort == .order ? "" : sort.rawValue), ("sens", isDescending ? "desc" : ""),
            ("date", date),
        ]
    }

    /// The same, ordered by another column; the other way round when it already is.
    func sorted(by sort: Sort) -> ActionFilter {
        var filter = self
        filter.isDescending = self.sort == sort && !isDescending
        filter.sort = sort
        return filter
    }

    func keeps(_ row: ActionList.Row) -> Bool {
        if !axis.isEmpty, String(row.axis.number) != axis { return false }
        if !pilot.isEmpty, row.action.pilot?.description != pilot { return false }
        return keepsState(of: row.line) && keepsWords(of: row)
    }

    private func keepsState(of line: Synthesis.Line) -> Bool {
        switch state {
        case "": true
        case Self.priority: line.standing.priority != nil
        case Self.standby: line.standing.standby != nil
        default: line.bucket.word == state
        }
    }

    private func keepsWords(of row: ActionList.Row) -> Bool {
        if words.isEmpty { return true }
        let text = French.folded(
            "\(row.action.number) \(row.action.code) \(row.action.title) \(row.pilot) \(row.axis.title)")
        return French.folded(words).split(whereSeparator: \.isWhitespace).allSatisfy(text.contains)
    }
}
