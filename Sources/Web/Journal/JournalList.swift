import Domain
import FoundationEssentials
import HTML

/// What a journal page was asked to show.
struct JournalFilter: Hashable, Sendable {
    /// «9», «autres» for the advances that no fiche holds, or nothing.
    var action = ""
    var quarter: Quarter?
    /// INSEE code; empty for all.
    var commune = ""
    var kind: JournalEntry.Kind?
    var words = ""
    /// Only the promises that nothing answered.
    var isToComplete = false
    var page = 1

    init() {}

    init(_ visit: MemberVisit) {
        action = visit.query("fiche")
        quarter = Quarter(code: visit.query("trimestre"))
        commune = visit.query("commune")
        kind = JournalEntry.Kind(rawValue: visit.query("type"))
        words = visit.query("q")
        isToComplete = visit.query("completer") == "oui"
        page = max(1, Int(visit.query("page")) ?? 1)
    }

    /// The address of the list that shows the same.
    func query(page: Int? = nil) -> String {
        var pairs = [("fiche", action), ("trimestre", quarter?.code ?? ""), ("type", kind?.rawValue ?? "")]
        pairs += [("commune", commune), ("q", words), ("completer", isToComplete ? "oui" : "")]
        if let page, page > 1 { pairs.append(("page", String(page))) }
        let kept = pairs.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Path.encoded($0.1))" }
        return kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    }

    /// Whether it leaves anything out.
    var isNarrow: Bool {
        !action.isEmpty || quarter != nil || !commune.isEmpty || kind != nil || !words.isEmpty || isToComplete
    }
}

/// The advances of a contract that a filter keeps, the latest first.
struct JournalList: Sendable {
    let dossier: Dossier
    let filter: JournalFilter
    let entries: [JournalEntry]
    /// Answers to each promise.
    let answers: [ID<JournalEntry>: [JournalEntry]]

    static let pageSize = 50

    init(_ dossier: Dossier, _ filter: JournalFilter = JournalFilter()) {
        self.dossier = dossier
        self.filter = filter
        let answers = Self.answers(dossier.entries)
        self.answers = answers
        let number = Int(filter.action)
        let action = number.flatMap { number in dossier.actions.first { $0.number == number } }
        let words = French.folded(filter.words).split(separator: " ").map(String.init)
        entries = dossier.entries.reversed().filter { entry in
            let isOfAction =
                filter.action.isEmpty || (filter.action == "autres" && entry.actions.isEmpty)
                || action.map { entry.actions.contains($0.id) } == true
            let isOfKind = filter.kind.map { $0 == entry.kind } ?? true
            let isOfQuarter = filter.quarter?.contains(entry.when.first) ?? true
            let isThere = filter.commune.isEmpty || entry.communes.contains(filter.commune)
            let isOpen = !filter.isToComplete || (entry.isToComplete && answers[entry.id] == nil)
            return isOfAction && isOfKind && isOfQuarter && isThere && isOpen
                && Self.says(entry, words, dossier)
        }
    }

    /// «26 avancées», or «4 avancées sur 26».
    var count: String {
        let total = French.count(dossier.entries.count, "avancée")
        guard filter.isNarrow else { return total }
        return "\(French.count(entries.count, "avancée")) sur\u{a0}\(dossier.entries.count)"
    }

    var pages: Int { max(1, (entries.count + Self.pageSize - 1) / Self.pageSize) }

    /// The entries of the page asked for, by quarter.
    var quarters: [(quarter: Quarter, entries: [JournalEntry])] {
        let start = (min(filter.page, pages) - 1) * Self.pageSize
        let shown = entries.dropFirst(start).prefix(Self.pageSize)
        var groups: [(quarter: Quarter, entries: [JournalEntry])] = []
        for entry in shown {
            let quarter = Quarter(of: entry.when.first)
            if groups.last?.quarter == quarter {
                groups[groups.count - 1].entries.append(entry)
            } else {
                groups.append((quarter, [entry]))
            }
        }
        return groups
    }

    /// The quarters that have advances, the latest first.
    var knownQuarters: [Quarter] {
        Set(dossier.entries.map { Quarter(of: $0.when.first) }).sorted(by: >)
    }

    /// The communes that advances name, by name.
    var knownCommunes: [String] {
        let named = Set(dossier.entries.flatMap(\.communes))
        return dossier.communes.map(\.insee).filter(named.contains)
    }

    /// The advances of a quarter by month, the latest first; those of no known month come under their own words.
    static func months(_ entries: [JournalEntry]) -> [(title: String, entries: [JournalEntry])] {
        var groups: [(title: String, entries: [JournalEntry])] = []
        for entry in entries {
            let title = entry.when.monthTitle
            if let known = groups.firstIndex(where: { $0.title == title }) {
                groups[known].entries.append(entry)
            } else {
                groups.append((title, [entry]))
            }
        }
        return groups
    }

    /// The advances that answer a promise, by promise.
    static func answers(_ entries: [JournalEntry]) -> [ID<JournalEntry>: [JournalEntry]] {
        entries.reduce(into: [:]) { found, entry in
            if let promise = entry.answers { found[promise, default: []].append(entry) }
        }
    }

    private static func says(_ entry: JournalEntry, _ words: [String], _ dossier: Dossier) -> Bool {
        guard !words.isEmpty else { return true }
        let names = dossier.organizations.filter { entry.organizations.contains($0.id) }.map {
            "\($0.name) \($0.acronym)"
        }
        let towns = entry.communes.map(dossier.commune)
        let text = French.folded(
            ([entry.title, entry.text, entry.place, entry.nextStep] + names + towns
                + entry.counts.map(\.label))
                .joined(separator: " "))
        return words.allSatisfy(text.contains)
    }
}

extension Horizon {
    /// «Mars 2023», «Dans le trimestre», «Dans l’année».
    fileprivate var monthTitle: String {
        switch self {
        case .day(let day): French.capitalized("\(French.months[day.month - 1])\u{a0}\(day.year)")
        case .month: French.capitalized(french)
        case .quarter: "Dans le trimestre"
        case .year: "Dans l’année"
        }
    }
}
