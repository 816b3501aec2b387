/// Values from years.
extension FollowDraft {
    mutating func takeValues(
        _ row: FollowTable.Row, _ subject: Indicator.Subject, _ line: inout FollowImport.Line
    ) {
        let cells = row.marks.filter { !$0.text.isBlank }
        guard let place = place(row, subject, cells.map(\.text), &line) else { return }
        guard indicators[place].feed == .none else {
            line.notes.append("compté tout seul\u{202f}: ses valeurs ne sont pas reprises")
            return
        }
        for cell in cells { note(cell, in: place, &line) }
    }

    /// The indicator of a row: one that the subject has already, or a new one.
    private mutating func place(
        _ row: FollowTable.Row, _ subject: Indicator.Subject, _ texts: [String],
        _ line: inout FollowImport.Line
    ) -> Int? {
        let label = row.texts[.indicator] ?? ""
        guard !label.isBlank else {
            line.outcome = .refused("L’indicateur n’a pas d’intitulé")
            return nil
        }
        let own = indicators.indices.filter { indicators[$0].subject == subject }
        let key = HeadingWords.key(label)
        if let same = own.first(where: { HeadingWords.key(indicators[$0].label) == key }) { return same }
        let near = own.filter { Self.isNear(indicators[$0].label, label) }
        if !near.isEmpty {
            let chosen = ask(
                "indicateur#\(row.key)",
                "«\u{202f}\(label.shortened(80))\u{202f}» (\(said(subject)))\u{202f}: est-ce un indicateur que Jalon a déjà\u{202f}?",
                [("-", "Non, l’ajouter")]
                    + near.map {
                        (indicators[$0].id.description, "Oui, «\u{202f}\(indicators[$0].label)\u{202f}»")
                    })
            if let found = near.first(where: { indicators[$0].id.description == chosen }) { return found }
        }
        indicators.append(made(label, row, subject, texts, &line))
        changed.insert(indicators.count - 1)
        line.outcome = .added
        return indicators.count - 1
    }

    private static func isNear(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Set(HeadingWords.of(one)), Set(HeadingWords.of(other)))
        let common = left.intersection(right).filter { $0.count > 3 }.count
        return common > 0 && common * 2 >= min(left.count, right.count)
    }

    private func made(
        _ label: String, _ row: FollowTable.Row, _ subject: Indicator.Subject, _ texts: [String],
        _ line: inout FollowImport.Line
    ) -> Indicator {
        let kind = Self.kind(row.texts[.kind] ?? "")
        if kind == nil { line.notes.append("sans type\u{202f}: rangé en «\u{202f}Activité\u{202f}»") }
        var indicator = Indicator(subject, kind ?? .activity, label)
        indicator.id = ID(Int64(-1 - indicators.count))
        indicator.scale = Self.scale(of: texts)
        indicator.aggregation = indicator.scale == .number ? .sum : .last
        indicator.unit = row.texts[.unit] ?? ""
        indicator.source = row.texts[.source] ?? ""
        if texts.contains(where: { $0.contains("%") }) {
            // Shares of several years make no sum.
            (indicator.unit, indicator.aggregation) = (indicator.unit.unlessBlank ?? "%", .last)
        }
        for (field, slot) in [(FollowField.baseline, \Indicator.baseline), (.target, \Indicator.target)] {
            guard let text = row.texts[field]?.unlessBlank else { continue }
            let number =
                Indicator.Measured(typed: text, as: indicator.scale)?.number ?? TypedNumber.decimal(text)
                ?? counted(text, &indicator)
            indicator[keyPath: slot] = number
            if number == nil {
                line.notes.append(
                    "\(field.label.lowercasedFirst) «\u{202f}\(text)\u{202f}»\u{202f}: pas reprise")
            }
        }
        return indicator
    }

    /// «12 ateliers»: a number, and the unit where the table names no other.
    private func counted(_ text: String, _ indicator: inout Indicator) -> Double? {
        let digits = text.prefix { $0.isASCIIDigit || $0.isWhitespace || $0 == "," }
        let unit = text[digits.endIndex...].trimmingPrefix(while: \.isWhitespace)
        guard indicator.scale == .number, let number = TypedNumber.decimal(String(digits)),
            !unit.isEmpty, unit.allSatisfy({ $0.isLetter || $0.isWhitespace || $0 == "’" || $0 == "'" }),
            indicator.unit.isEmpty || French.folded(indicator.unit) == French.folded(String(unit))
        else { return nil }
        indicator.unit = String(unit)
        return number
    }

    private static func kind(_ text: String) -> Indicator.Kind? {
        let folded = French.folded(text)
        if folded.hasPrefix("proc") || folded == "p" { return .process }
        if folded.hasPrefix("act") || folded.hasPrefix("real") || folded == "a" { return .activity }
        if folded.hasPrefix("res") || folded.hasPrefix("imp") || folded == "r" { return .result }
        return nil
    }

    /// What reads most of the values, numbers first; words where none does.
    private static func scale(of texts: [String]) -> Indicator.Scale {
        let told = texts.filter { text in
            Indicator.Measured(typed: text, as: .number).map { $0.lack == nil } ?? true
        }
        func reads(_ scale: Indicator.Scale) -> Int {
            told.count { Indicator.Measured(typed: $0, as: scale) != nil }
        }
        let best = [Indicator.Scale.number, .ratio, .yesNo].map { ($0, reads($0)) }
        guard let most = best.map(\.1).max(), most > 0 else { return told.isEmpty ? .number : .words }
        return best.first { $0.1 == most }?.0 ?? .words
    }

    /// A value under a year counts that year; under a day, all up to it.
    private mutating func note(
        _ cell: (when: Horizon, text: String), in place: Int, _ line: inout FollowImport.Line
    ) {
        let indicator = indicators[place]
        let said = "«\u{202f}\(cell.text)\u{202f}», \(cell.when.french)"
        guard let measured = Indicator.Measured(typed: cell.text, as: indicator.scale) else {
            line.notes.append(
                "\(said)\u{202f}: ce n’est pas \(indicator.scale.label.lowercasedFirst), pas repris")
            return
        }
        guard cell.when.first <= today else {
            if measured.lack == nil { line.notes.append("\(said)\u{202f}: à venir, pas repris") }
            return
        }
        let day = min(cell.when.last, today)
        let since: Day? =
            if case .year = cell.when, indicator.aggregation == .sum { cell.when.first } else { nil }
        let reading = Indicator.Reading(day, measured, since: since, known: day == today ? nil : today)
        if let former = indicator.readings.first(where: { $0.day == day }) {
            guard former.measured != measured else { return }
            let chosen = ask(
                "valeur#\(line.key)#\(day.iso)",
                """
                \(line.subject), «\u{202f}\(indicator.label.shortened(60))\u{202f}», \(cell.when.french)\u{202f}: Jalon dit \
                \(former.french), le fichier \(measured.french).
                """,
                [("-", "Garder \(former.french)"), ("fichier", "Prendre \(measured.french)")])
            guard chosen == "fichier" else {
                line.notes.append("\(said)\u{202f}: Jalon garde \(former.french)")
                return
            }
            indicators[place].readings.removeAll { $0.day == day }
        }
        indicators[place].readings.append(reading)
        indicators[place].readings.sort { $0.day < $1.day }
        changed.insert(place)
        values += 1
        if line.outcome == .unchanged { line.outcome = .completed }
    }
}
