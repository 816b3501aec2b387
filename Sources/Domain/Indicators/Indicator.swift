/// An indicator of a fiche, of an axis or of the contract, with its dated values.
package struct Indicator: Versioned {
    /// What an indicator measures, as evaluation distinguishes.
    package enum Kind: String, CaseIterable, Sendable {
        case process, activity, result

        /// On screen.
        package var label: String {
            switch self {
            case .process: "Processus"
            case .activity: "Activité"
            case .result: "Résultat"
            }
        }
    }

    /// What it is an indicator of.
    package enum Subject: Hashable, Sendable {
        case contract
        case axis(ID<Axis>)
        case action(ID<Action>)
    }

    /// What its values of several dates make together.
    package enum Aggregation: String, CaseIterable, Sendable {
        case sum, last, separate

        /// On screen.
        package var label: String {
            switch self {
            case .sum: "Elles s’additionnent"
            case .last: "La dernière compte"
            case .separate: "Elles ne s’additionnent pas"
            }
        }
    }

    package var id: ID<Indicator> = .unsaved
    package var version = 1
    package var subject: Subject
    package var kind: Kind
    package var label: String
    package var scale = Scale.number
    /// «réunions», «participants», «%»; may be empty.
    package var unit = ""
    package var baseline: Double?
    /// In percents for a part; 1 for a yes.
    package var target: Double?
    /// By when the target is to be reached.
    package var targetDue: Horizon?
    /// Whether the attainment of its fiche rests on it.
    package var founds = false
    package var aggregation = Aggregation.sum
    /// Whether it is counted, and its target set, for each calendar year.
    package var isYearly = false
    /// What of the contract counts it by itself.
    package var feed = Feed.none
    /// What the journal counts («kits distribués»), or the words that an advance tells it by.
    package var feedWords = ""
    /// When it was agreed: article 7 wants it «au moment du montage».
    package var definedOn: Day?
    /// What of field.md no one must fill.
    package var details = Details()
    package var source = ""
    package var frequency = ""
    /// Written for the sample, not found in the contract's documents.
    package var isInvented = false
    /// By date, oldest first.
    package var readings: [Reading] = []

    package init(_ subject: Subject, _ kind: Kind, _ label: String) {
        self.subject = subject
        self.kind = kind
        self.label = label
    }

    package init(action: ID<Action>, _ kind: Kind, _ label: String) {
        self.init(.action(action), kind, label)
    }

    /// The fiche that it measures.
    package var action: ID<Action>? {
        if case .action(let id) = subject { id } else { nil }
    }

    /// The axis that it measures.
    package var axis: ID<Axis>? {
        if case .axis(let id) = subject { id } else { nil }
    }

    /// How it is made, in words that may all be absent.
    package struct Details: Hashable, Sendable {
        /// The objective that it looks at.
        package var aim = ""
        /// How it is computed.
        package var definition = ""
        /// Who gathers it.
        package var collector = ""
        /// With what: an attendance list, a questionnaire.
        package var tool = ""
        /// By sex, age, commune.
        package var breakdown = ""
        package var reliability = ""
        package var comment = ""

        package init() {}
    }

    /// One dated value.
    package struct Reading: Hashable, Sendable {
        package var day: Day
        package var measured: Measured
        package var note: String
        /// From when on it was known; nil where that is its own day.
        package var known: Day?
        /// The first day of what it counts, where it counts a time: a year. Nil where it says all up to its day.
        package var since: Day?

        package init(
            _ day: Day, _ measured: Measured, since: Day? = nil, note: String = "", known: Day? = nil
        ) {
            self.day = day
            self.measured = measured
            self.since = since
            self.note = note
            self.known = known
        }

        /// A number, or NS.
        package init(_ day: Day, _ value: Double?, note: String = "", known: Day? = nil) {
            self.init(
                day, value.map(Measured.number) ?? .lacking(.notSignificant), note: note, known: known)
        }

        /// The number that it says; nil for what is none.
        package var value: Double? { measured.number }

        /// «12», «4 sur 5», «oui», «NS».
        package var french: String { measured.french }

        /// «le 7 février 2023», «en 2021».
        package var when: String {
            wholeYear.map { "en \($0)" } ?? "le \(French.date(day))"
        }
    }

    /// The last value known at a date.
    package func latest(on day: Day) -> Reading? {
        readings.last { $0.day <= day }
    }

    /// Puts a value at its day, or takes that of the day out.
    package mutating func note(_ measured: Measured?, on day: Day, note: String, known: Day?) {
        let former = readings.first { $0.day == day }
        readings.removeAll { $0.day == day }
        if let measured {
            let reading = Reading(
                day, measured, since: former?.since, note: note, known: former?.known ?? known)
            readings.append(reading)
            readings.sort { $0.day < $1.day }
        }
    }

    /// Refuses an indicator without a label, two values of one day, or one that founds the attainment on nothing.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if label.isBlank { faults.append(Invalid("label", "Indiquez ce que l’indicateur mesure.")) }
        if founds {
            if scale == .words {
                faults.append(Invalid("founds", "Des mots ne se comparent pas à une cible."))
            } else if target == nil {
                faults.append(Invalid("target", "Un indicateur qui fonde l’atteinte a une cible."))
            }
        }
        if Set(readings.map(\.day)).count < readings.count {
            faults.append(Invalid("readings", "Deux valeurs portent la même date."))
        }
        if readings.contains(where: { reading in reading.since.map { $0 > reading.day } ?? false }) {
            faults.append(Invalid("readings", "Une valeur est comptée depuis un jour qui suit sa date."))
        }
        if feed == .counts, feedWords.isBlank {
            faults.append(Invalid("feedWords", "Écrivez ce qui se compte dans le journal."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// The cible in words: «2 réunions», «80 %», «oui».
    package var targetText: String? { target.map(say) }

    /// A number of its scale in words.
    package func say(_ value: Double) -> String {
        switch scale {
        case .number, .words: amount(value)
        case .ratio: "\(French.number(value))\u{a0}%"
        case .yesNo: value > 0 ? "oui" : "non"
        }
    }

    /// «12 réunions», «4 sur 5», «oui», «non disponible».
    package func say(_ measured: Measured) -> String {
        if case .number(let value) = measured { amount(value) } else { measured.french }
    }

    /// «12 réunions», «45 %»; the unit in the right number.
    package func amount(_ value: Double) -> String {
        guard let unit = unit.unlessBlank else { return French.number(value) }
        let noun = JournalEntry.Count(abs(value) < 2 ? 1 : 2, unit).noun
        return "\(French.number(value))\u{a0}\(noun)"
    }

    /// Whether what was found reaches the cible; nil where there is none, or nothing was found.
    package func isReached(_ measured: Measured) -> Bool? {
        guard let target, let number = measured.number else { return nil }
        return number >= target
    }
}
