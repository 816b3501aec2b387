/// Reads what is told from the day on which it is typed: «hier», «dans 3 semaines», «fin du mois», «l’an prochain».
struct RelativeReading {
    let today: Day?

    func read(_ words: [String]) -> Horizon? {
        guard let today else { return nil }
        return days(words, today) ?? distance(words, today) ?? span(words, today) ?? weekday(words, today)
    }

    private func days(_ words: [String], _ today: Day) -> Horizon? {
        let shift: Int? =
            switch words {
            case ["avant-hier"], ["avant", "hier"]: -2
            case ["hier"]: -1
            case ["aujourd'hui"], ["aujourdhui"], ["ce", "jour"], ["ce", "matin"], ["ce", "soir"]: 0
            case ["demain"]: 1
            case ["apres-demain"], ["apres", "demain"]: 2
            default: nil
            }
        return shift.map { .day(today.adding(days: $0)) }
    }

    /// «dans 3 semaines», «il y a deux mois».
    private func distance(_ words: [String], _ today: Day) -> Horizon? {
        let (sign, rest): (Int, ArraySlice<String>)
        if words.first == "dans" {
            (sign, rest) = (1, words.dropFirst())
        } else if words.starts(with: ["il", "y", "a"]) {
            (sign, rest) = (-1, words.dropFirst(3))
        } else {
            return nil
        }
        guard rest.count == 2, let first = rest.first, let noun = rest.last, let number = Self.number(first)
        else {
            return nil
        }
        switch noun {
        case "jour", "jours": return .day(today.adding(days: sign * number))
        case "semaine", "semaines": return .day(today.adding(days: sign * number * 7))
        case "mois":
            let month = today.adding(months: sign * number)
            return .month(year: month.year, month: month.month)
        case "an", "ans", "annee", "annees": return .year(today.year + sign * number)
        default: return nil
        }
    }

    /// «ce trimestre», «le mois prochain», «fin de l’année», «début du mois prochain».
    private func span(_ words: [String], _ today: Day) -> Horizon? {
        var words = words
        var part: Period.Part?
        if let first = words.first, words.count > 1, let found = Period.Part(rawValue: first) {
            part = found
            words.removeFirst()
        }
        guard let (noun, step) = Self.step(words, mayBeBare: part != nil) else { return nil }
        let month = today.adding(months: step)
        switch (noun, part) {
        case ("mois", nil): return .month(year: month.year, month: month.month)
        case ("mois", let part?):
            return Period(.part(part, month: month.month), month.year).map(Horizon.period)
        case ("annee", nil), ("an", nil): return .year(today.year + step)
        case ("annee", let part?), ("an", let part?):
            return Period(.part(part, month: nil), today.year + step).map(Horizon.period)
        case ("trimestre", nil): return .quarter(Quarter(of: today.adding(months: 3 * step)))
        case ("semestre", nil):
            let half = today.adding(months: 6 * step)
            return Period(.half(half.month <= 6 ? 1 : 2), half.year).map(Horizon.period)
        default: return nil
        }
    }

    /// What is spoken of, and how many further: «ce mois», «mois prochain», «année dernière».
    private static func step(_ words: [String], mayBeBare: Bool) -> (String, Int)? {
        switch words.count {
        case 1 where mayBeBare: return (words[0], 0)
        case 2 where ["ce", "cet", "cette"].contains(words[0]): return (words[1], 0)
        case 2 where ["prochain", "prochaine"].contains(words[1]): return (words[0], 1)
        case 2 where ["dernier", "derniere", "passe", "passee"].contains(words[1]): return (words[0], -1)
        default: return nil
        }
    }

    /// «lundi prochain», «vendredi dernier»: a weekday alone would be either.
    private func weekday(_ words: [String], _ today: Day) -> Horizon? {
        guard words.count == 2, let place = French.weekdays.firstIndex(of: words[0]) else { return nil }
        let ahead = (place + 1 - today.weekday + 7) % 7
        switch words[1] {
        case "prochain": return .day(today.adding(days: ahead == 0 ? 7 : ahead))
        case "dernier", "passe": return .day(today.adding(days: ahead - 7))
        default: return nil
        }
    }

    private static func number(_ word: String) -> Int? {
        let words = [
            "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
            "dix": 10, "quinze": 15,
        ]
        guard let number = words[word] ?? Int(digits: word), number <= 600 else { return nil }
        return number
    }
}
