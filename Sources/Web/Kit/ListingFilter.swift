import Domain
import HTML

/// One thing that the address of a list may say, and how its form asks for it.
struct ListingField: Sendable {
    enum Control: Sendable {
        case words
        /// One of these; `blank` is the line for all.
        case one([Choice], blank: String)
        case box
        /// Goes along unseen: a date, the side of a page.
        case hidden
    }

    let name: String
    let label: String
    let control: Control
    /// The values that are understood, others are left out; nil where all are, and what the contract does not hold then
    /// finds nothing: a year, a commune.
    let known: Set<String>?
    /// Whether it leaves lines out.
    var narrows = true
    /// In a sentence, where the words of its choice do not do.
    var words: (@Sendable (String) -> String)?

    /// Whether the form shows nothing of it.
    var isHidden: Bool {
        switch control {
        case .hidden: true
        case .words, .one, .box: false
        }
    }

    /// What an address asks; nil for nothing.
    func read(_ text: String) -> String? {
        guard let asked = text.unlessBlank, known?.contains(asked) ?? true else { return nil }
        return String(asked.prefix(200))
    }

    /// The field, filled with what is asked.
    func html(_ answer: String?) -> HTML {
        let field = Field(name, label)
        return switch control {
        case .words: field.text(answer ?? "", width: .half)
        case .one(let choices, let blank): field.select(choices, selected: answer, blank: blank)
        case .box: field.checkbox(isOn: answer != nil)
        case .hidden: answer.map { Field.hidden(name, $0) } ?? .empty
        }
    }

    /// «Priorité donnée», «fiche 9»; nil for what has no words.
    func french(_ answer: String) -> String? {
        if let words { return words(answer) }
        guard case .one(let choices, _) = control else { return nil }
        return choices.first { $0.value == answer }?.label
    }
}

/// A field of a list with the lines that an answer keeps.
struct ListingFilter<Line: Sendable>: Sendable {
    var field: ListingField
    /// Made once an answer, asked of each line.
    let test: @Sendable (String) -> @Sendable (Line) -> Bool

    /// «Rechercher»: every word must be found in what is said of the line; accents and case do not matter.
    static func words(
        partedBy parts: @escaping @Sendable (Character) -> Bool = \.isWhitespace,
        of text: @escaping @Sendable (Line) -> String
    ) -> ListingFilter {
        ListingFilter(field: ListingField(name: "q", label: "Rechercher", control: .words, known: nil)) {
            let words = French.folded($0).split(whereSeparator: parts).map(String.init)
            return { line in
                if words.isEmpty { return true }
                let text = French.folded(text(line))
                return words.allSatisfy(text.contains)
            }
        }
    }

    /// One of these choices; a line is kept whose own values hold it.
    static func one(
        _ name: String, _ label: String, _ choices: [Choice], all blank: String = "Tous",
        words: (@Sendable (String) -> String)? = nil, values: @escaping @Sendable (Line) -> [String]
    ) -> ListingFilter {
        let field = ListingField(
            name: name, label: label, control: .one(choices, blank: blank), known: Set(choices.map(\.value)),
            words: words)
        return ListingFilter(field: field) { answer in { values($0).contains(answer) } }
    }

    /// One of what the contract holds: what it does not hold finds nothing.
    static func any(
        _ name: String, _ label: String, _ choices: [Choice], all blank: String = "Tous",
        words: (@Sendable (String) -> String)? = nil, values: @escaping @Sendable (Line) -> [String]
    ) -> ListingFilter {
        let field = ListingField(
            name: name, label: label, control: .one(choices, blank: blank), known: nil, words: words)
        return ListingFilter(field: field) { answer in { values($0).contains(answer) } }
    }

    /// A box that keeps some lines alone.
    static func only(
        _ name: String, _ label: String, _ holds: @escaping @Sendable (Line) -> Bool
    ) -> ListingFilter {
        ListingFilter(field: ListingField(name: name, label: label, control: .box, known: ["oui"])) { _ in
            holds
        }
    }

    /// What goes along in every address and leaves nothing out; any value, or one of these.
    static func along(_ name: String, _ known: Set<String>? = nil) -> ListingFilter {
        ListingFilter(
            field: ListingField(name: name, label: "", control: .hidden, known: known, narrows: false)
        ) { _ in { _ in true } }
    }

    /// One of these choices, of which the lines themselves were made: it leaves nothing out by itself.
    static func choosing(
        _ name: String, _ label: String, _ choices: [Choice], else blank: String
    ) -> ListingFilter {
        var filter = one(name, label, choices, all: blank) { _ in [] }
        filter.field.narrows = false
        return ListingFilter(field: filter.field) { _ in { _ in true } }
    }
}

extension Array where Element == Choice {
    /// All the cases, under their codes.
    static func all<Case>(_ label: (Case) -> String) -> [Choice]
    where Case: CaseIterable & RawRepresentable, Case.RawValue == String {
        Case.allCases.map { Choice($0.rawValue, label($0)) }
    }
}
