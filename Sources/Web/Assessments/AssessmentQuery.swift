import Domain
import Storage

/// What the list of bilans is asked for, as its address says it: a link to it can be shared.
struct AssessmentQuery: Hashable, Sendable {
    /// The columns that sort.
    enum Order: String, CaseIterable, Sendable {
        case kind = "type"
        case action = "fiche"
        case axis = "axe"
        case underway = "en-cours"
        case attainment = "atteinte"
        case state = "etat"
    }

    /// The state of a line: that of its bilan, or none yet.
    enum State: String, CaseIterable, Sendable {
        case draft = "brouillon"
        case submitted = "soumis"
        case returned = "renvoye"
        case validated = "valide"
        case missing = "aucun"
    }

    /// «Nombre de lignes»; nil is «tous».
    static let sizes: [Int?] = [10, 15, 25, 50, nil]

    /// «Rechercher»: every word must be found.
    var text = ""
    /// Every bilan of each fiche, not the latest alone.
    var showsAll = false
    var kind: Assessment.Kind?
    /// The number of the axis.
    var axis: Int?
    var underway: Bool?
    var attainment: Attainment?
    var state: State?
    var size: Int? = 25
    /// Counted from 1.
    var page = 1
    var order: Order = .action
    var isDescending = false

    /// The whole list, as it opens.
    init() {}

    /// Reads the fields of a query string; what is unknown is ignored.
    init(_ form: FormData) {
        text = String(form["q"].prefix(200))
        showsAll = form["bilans"] == "tous"
        kind = Assessment.Kind(word: form["type"])
        axis = Int(form["axe"])
        underway = Self.answers[form["en-cours"]]
        attainment = Attainment(word: form["atteinte"])
        state = State(rawValue: form["etat"])
        size = Self.size(form["lignes"])
        page = max(Int(form["page"]) ?? 1, 1)
        isDescending = form["tri"].hasPrefix("-")
        order = Order(rawValue: String(form["tri"].drop { $0 == "-" })) ?? .action
    }

    /// Whether anything narrows the list.
    var narrows: Bool {
        !text.isEmpty || kind != nil || axis != nil || underway != nil || attainment != nil || state != nil
    }

    /// The same list from its first page, sorted by a column; asked again, the other way round.
    func sorted(by column: Order) -> AssessmentQuery {
        var other = self
        other.isDescending = column == order && !isDescending
        (other.order, other.page) = (column, 1)
        return other
    }

    /// Another page of the same list.
    func page(_ number: Int) -> AssessmentQuery {
        var other = self
        other.page = number
        return other
    }

    /// What the address says after its path: «?type=annuel&tri=-axe», empty for the list as it opens.
    var string: String {
        let fields = [
            ("q", text), ("bilans", showsAll ? "tous" : ""), ("type", kind?.word ?? ""),
            ("axe", axis.map { String($0) } ?? ""), ("en-cours", underway.map { $0 ? "oui" : "non" } ?? ""),
            ("atteinte", attainment?.word ?? ""), ("etat", state?.rawValue ?? ""),
            ("lignes", size == 25 ? "" : Self.word(of: size)), ("tri", sortWord),
            ("page", page == 1 ? "" : String(page)),
        ]
        let filled = fields.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Path.encoded($0.1))" }
        return filled.isEmpty ? "" : "?" + filled.joined(separator: "&")
    }

    /// How the address writes the order; empty for the order of the fiches.
    var sortWord: String {
        order == .action && !isDescending ? "" : (isDescending ? "-" : "") + order.rawValue
    }

    /// How the address writes a number of lines.
    static func word(of size: Int?) -> String {
        size.map { String($0) } ?? "tous"
    }

    private static func size(_ word: String) -> Int? {
        if word == "tous" { return nil }
        guard let number = Int(word), sizes.contains(number) else { return 25 }
        return number
    }

    private static let answers = ["oui": true, "non": false]
}

extension Assessment.Kind {
    /// As addresses write it.
    var word: String {
        switch self {
        case .intermediate: "intermediaire"
        case .annual: "annuel"
        case .final: "final"
        }
    }

    /// Reads what `word` writes.
    init?(word: String) {
        guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = kind
    }
}

extension Attainment {
    /// As addresses write it.
    var word: String {
        switch self {
        case .attained: "atteint"
        case .partial: "partiel"
        case .notAttained: "non-atteint"
        }
    }

    /// Reads what `word` writes.
    init?(word: String) {
        guard let attainment = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = attainment
    }
}
