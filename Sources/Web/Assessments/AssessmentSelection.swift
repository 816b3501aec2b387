import Domain
import Storage

/// The lines of the list that a query shows, with what it counted on the way.
struct AssessmentSelection: Hashable, Sendable {
    /// The lines of the page asked for.
    let lines: [AssessmentLine]
    /// How many lines match, over all pages.
    let matching: Int
    /// The page shown, within what there is.
    let page: Int
    let pages: Int

    init(_ list: AssessmentList, _ query: AssessmentQuery) {
        let words = French.folded(query.text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
        var kept = list.lines.filter { line in
            (query.showsAll || line.isLatest) && query.admits(line)
                && (words.isEmpty || line.holds(words))
        }
        query.sort(&kept)
        matching = kept.count
        let size = query.size ?? max(kept.count, 1)
        pages = max((kept.count + size - 1) / size, 1)
        page = min(query.page, pages)
        lines = Array(kept.dropFirst((page - 1) * size).prefix(size))
    }
}

/// Where the fiches of a contract stand, by the last bilan of each that counts.
struct AssessmentCounts: Hashable, Sendable {
    let actions: Int
    let started: Int
    let underway: Int

    init(_ list: AssessmentList, on day: Day) {
        var counted: Set<ID<Action>> = []
        var (started, underway) = (0, 0)
        for line in list.lines {
            guard let held = line.held, held.state.counts, held.day <= day,
                counted.insert(line.action).inserted
            else { continue }
            if held.started { started += 1 }
            if held.underway { underway += 1 }
        }
        actions = list.lines.count(where: \.isLatest)
        (self.started, self.underway) = (started, underway)
    }

    /// «13 fiches sur 15 ont démarré, 12 fiches sur 15 sont en cours».
    var french: String {
        guard actions > 0 else { return "Aucune fiche" }
        let begun = French.noun(started, "a démarré", "ont démarré")
        let going = French.noun(underway, "est en cours", "sont en cours")
        return """
            \(French.count(started, "fiche")) sur\u{a0}\(actions) \(begun), \
            \(French.count(underway, "fiche")) sur\u{a0}\(actions) \(going)
            """
    }
}

extension AssessmentQuery {
    fileprivate func admits(_ line: AssessmentLine) -> Bool {
        (kind == nil || line.held?.kind == kind) && (axis == nil || line.axisNumber == axis)
            && (underway == nil || line.held?.underway == underway)
            && (attainment == nil || line.held?.attainment == attainment)
            && (state == nil || line.stateWord == state)
    }

    /// Sorts in place; lines that compare equal keep the order of the fiches.
    fileprivate func sort(_ lines: inout [AssessmentLine]) {
        guard order != .action || isDescending else { return }
        let keys = lines.map(key)
        let ranks = lines.indices.sorted { left, right in
            if keys[left] == keys[right] { return left < right }
            return isDescending ? keys[right] < keys[left] : keys[left] < keys[right]
        }
        lines = ranks.map { lines[$0] }
    }

    /// Lines without bilan come last.
    private func key(_ line: AssessmentLine) -> Int {
        let none = 99
        return switch order {
        case .kind: line.held.flatMap { Assessment.Kind.allCases.firstIndex(of: $0.kind) } ?? none
        case .action: line.number
        case .axis: line.axisNumber
        case .underway: line.held.map { $0.underway ? 0 : 1 } ?? none
        case .attainment: line.held.flatMap { Attainment.allCases.firstIndex(of: $0.attainment) } ?? none
        case .state: State.allCases.firstIndex(of: line.stateWord) ?? none
        }
    }
}

extension AssessmentLine {
    /// The state of its bilan, or none.
    var stateWord: AssessmentQuery.State {
        switch held?.state {
        case nil: .missing
        case .draft: .draft
        case .submitted: .submitted
        case .returned: .returned
        case .validated: .validated
        }
    }

    /// Whether every word is found in what the line shows; accents and case do not matter.
    fileprivate func holds(_ words: [String]) -> Bool {
        let kind = held?.kind.label ?? ""
        let attainment = held?.attainment.label ?? ""
        let whole = French.folded("fiche \(number) \(code) \(title) \(axisTitle) \(kind) \(attainment)")
        return words.allSatisfy(whole.contains)
    }
}
