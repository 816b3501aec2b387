// Dates, steps and money.
extension FicheDraft {
    mutating func fillCalendar(_ action: inout Action, _ milestones: inout [Milestone]) {
        action.start = horizon(.start)
        action.end = horizon(.end)
        for value in waiting(.period) { fillPeriod(value, &action, &milestones) }
        if let start = action.start, let end = action.end, end.last < start.first {
            action.end = nil
            take(back: .end, "La fin précède le début")
        }
        for value in waiting(.milestones) {
            let steps = PlanPieces.lines(value.text).map(Self.milestone)
            milestones += steps.map { $0.of(action.id) }
            place(value)
        }
    }

    private mutating func horizon(_ field: PlanField) -> Horizon? {
        guard let value = first(field) else { return nil }
        if let found = Reading.horizon(value.text) {
            place(value)
            return found
        }
        if value.kind == .number, let day = TypedNumber.whole(value.text).flatMap(Day.init(serial:)) {
            place(value, "Nombre lu comme une date\u{202f}: \(French.date(day))")
            return .day(day)
        }
        let sentence = Reading.noDate(value.text)
        leave(value, sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence)
        return nil
    }

    /// «2022-2024», «de janvier 2022 à décembre 2024», or steps, a line each.
    private mutating func fillPeriod(
        _ value: SourceValue, _ action: inout Action, _ milestones: inout [Milestone]
    ) {
        let lines = PlanPieces.lines(value.text)
        if lines.count == 1, action.start == nil, action.end == nil, let (start, end) = Self.range(lines[0]) {
            (action.start, action.end) = (start, end)
            return place(value)
        }
        let steps = lines.map(Self.milestone)
        if steps.count > 1 || steps.contains(where: { $0.due != nil && !$0.title.isEmpty }) {
            milestones += steps.map { $0.of(action.id) }
            return place(value, "Calendrier lu comme des étapes")
        }
        leave(value, "Ni un début et une fin, ni des étapes datées")
    }

    private static func range(_ text: String) -> (Horizon, Horizon)? {
        var bare = text
        for opening in ["de ", "De ", "du ", "Du "] where bare.hasPrefix(opening) {
            bare = String(bare.dropFirst(opening.count))
        }
        for mark in [" à ", " a ", " au ", " - ", " – ", "–", "→", " / ", "-", "/"] {
            let parts = bare.split(separator: mark)
            if parts.count == 2, let start = Reading.horizon(String(parts[0])),
                let end = Reading.horizon(String(parts[1])), start.first <= end.last
            {
                return (start, end)
            }
        }
        return nil
    }

    /// «Installer le groupe : mars 2022», «mars 2022 : installer le groupe», «Installer le groupe (mars 2022)».
    private static func milestone(_ line: String) -> Milestone {
        if line.hasSuffix(")"), let open = line.lastIndex(of: "("),
            let due = Reading.horizon(String(line[line.index(after: open)...].dropLast()))
        {
            return Milestone(line[..<open].trimmedEnd, due: due)
        }
        for mark in [":", " – ", " - "] {
            let parts = line.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            if let due = Reading.horizon(last) {
                return Milestone(parts.dropLast().joined(separator: mark)[...].trimmedEnd, due: due)
            }
            if let due = Reading.horizon(first) {
                let label = parts.dropFirst().joined(separator: mark).drop(while: \.isWhitespace)
                return Milestone(label.trimmedEnd, due: due)
            }
        }
        return Milestone(line)
    }

    /// Takes back what was placed.
    private mutating func take(back field: PlanField, _ reason: String) { doubt(field, reason) }
}

extension Milestone {
    fileprivate func of(_ action: ID<Action>) -> Milestone {
        var step = self
        step.action = action
        return step
    }
}

extension FicheDraft {
    mutating func fillMoney(_ action: inout Action) {
        let amounts = waiting(.amount)
        for (index, value) in waiting(.funder).enumerated() {
            let pieces = PlanPieces.lines(value.text)
            let beside = amounts.indices.contains(index) && pieces.count == 1 ? amounts[index] : nil
            var (made, isWhole) = ([Funding](), true)
            for piece in pieces {
                let (funder, euros) = Self.funding(piece)
                if let euros {
                    made.append(Funding(funder, euros: euros))
                } else {
                    made.append(Funding(funder, euros: nil))
                }
                isWhole = isWhole && !funder.isEmpty
            }
            guard isWhole else {
                leave(value, "Un financement dit qui, puis combien")
                continue
            }
            if let beside {
                if let euros = TypedNumber.whole(beside.text), made.count == 1, made[0].euros == nil {
                    made[0].euros = euros
                    place(beside)
                } else {
                    leave(beside, Self.noAmount(beside.text))
                }
            }
            action.fundings += made
            place(value)
        }
        for value in waiting(.amount) { leave(value, "Montant sans financeur") }
        for value in waiting(.budget) { fillBudget(value, &action) }
        let plausible = action.fundings.allSatisfy(\.isPlausible)
        if !plausible {
            action.fundings = action.fundings.map { $0.isPlausible ? $0 : Funding($0.funder, euros: nil) }
            note(.amount, "Un montant n’est pas plausible\u{202f}: il est laissé vide")
        }
    }

    /// A total is the sum of what funders give: it is said where it is that, and kept apart where it is not.
    private mutating func fillBudget(_ value: SourceValue, _ action: inout Action) {
        guard let total = TypedNumber.whole(value.text) else {
            return leave(value, Self.noAmount(value.text))
        }
        if action.fundings.isEmpty {
            action.fundings = [Funding("Financeur à préciser", euros: total)]
            return place(value, "Budget sans financeur\u{202f}: à répartir")
        }
        let sum = action.fundings.compactMap(\.euros).reduce(0, +)
        if action.fundings.count == 1, action.fundings[0].euros == nil {
            action.fundings[0].euros = total
            return place(value, "Budget total lu comme la part du seul financeur")
        }
        if sum == total { return place(value) }
        leave(value, "Les financements font \(French.number(Double(sum)))\u{a0}€, le total dit autre chose")
    }

    private static func noAmount(_ text: String) -> String {
        let sentence = Reading.noNumber(text)
        return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    /// «ARS : 8 000 €», «8 000 € (ARS)», «Région».
    private static func funding(_ text: String) -> (funder: String, euros: Int?) {
        for mark in [":", " – ", " - ", "("] {
            let parts = text.split(separator: mark, maxSplits: 1).map { String($0) }
            guard parts.count == 2 else { continue }
            let bare = parts.map { $0.filter { $0 != ")" } }
            if let euros = TypedNumber.whole(bare[1]) { return (bare[0][...].trimmedEnd, euros) }
            if let euros = TypedNumber.whole(bare[0]) {
                return (bare[1].drop(while: \.isWhitespace).trimmedEnd, euros)
            }
        }
        return (text, nil)
    }
}

extension Substring {
    fileprivate var trimmedEnd: String {
        guard let end = lastIndex(where: { !$0.isWhitespace && $0 != ":" }) else { return "" }
        return String(self[...end])
    }
}
