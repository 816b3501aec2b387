/// Where a date stands beside the day of which a sentence speaks: the one place that chooses a tense.
package enum Tense: Hashable, Sendable {
    /// Its last day is over.
    case over
    /// The day is, or may be, within it.
    case present
    case coming

    /// Of a date, as seen on a day.
    package init(_ when: Horizon, on day: Day) {
        self = if when.last < day { .over } else if day < when.first { .coming } else { .present }
    }
}

extension Horizon {
    /// «échéance passée depuis le 31 juillet 2023»; nil while it has not passed.
    package func passed(on day: Day) -> String? {
        Tense(self, on: day) == .over ? "échéance passée depuis le \(French.date(last))" : nil
    }

    /// What waits for it: «À venir», «Aujourd’hui», «Ce mois-ci», «Échéance passée depuis le 20 juin 2023».
    package func waiting(on day: Day) -> String {
        switch Tense(self, on: day) {
        case .over: French.capitalized(passed(on: day) ?? "")
        case .present: French.capitalized(French.relative(self, from: day))
        case .coming: "À venir"
        }
    }

    /// After «annoncé»: «pour le 9 mai 2023», «pour décembre 2023», «pour le 3e trimestre 2023», «pour 2023».
    package var target: String {
        switch self {
        case .day: "pour le \(french)"
        case .quarter(let quarter): "pour le \(quarter.french)"
        case .month, .year: "pour \(french)"
        case .period(let period): "pour \(period.withArticle)"
        }
    }

    /// «est annoncé pour décembre 2023», «était annoncé pour le 9 mai 2023».
    package func announced(on day: Day) -> String {
        "\(Tense(self, on: day) == .over ? "était" : "est") annoncé \(target)"
    }

    /// Of what is due by then and not done: «échéance : 31 mars 2023», «échéance passée depuis le 31 mars 2023».
    package func due(on day: Day) -> String {
        passed(on: day) ?? "échéance\u{202f}: \(french)"
    }
}

extension Day {
    /// Refuses that a fact be known from a day to come.
    package func requireKnown(by today: Day) throws(Refusal) {
        if self > today {
            throw .invalid("known", "Ce jour est à venir\u{202f}: un fait se note quand il est connu.")
        }
    }

    /// Of what must be done by then, the day itself in time: «au plus tard le 15 mai 2023», «aujourd’hui au plus tard».
    package func deadline(on day: Day) -> String {
        self == day ? "aujourd’hui au plus tard" : "au plus tard le \(French.date(self))"
    }
}
