import Domain

extension Horizon {
    /// In a sentence: «le 7 février 2023», «en janvier 2023», «au 1er trimestre 2023», «en 2022».
    var prose: String {
        switch self {
        case .day, .month, .year, .period: when
        case .quarter(let quarter): "au \(quarter.french)"
        }
    }

    /// In a sentence, with its hour: «le 9 mai 2023 à 10h00».
    func prose(at time: TimeOfDay?) -> String {
        prose + (time.map { " à\u{a0}\($0.french)" } ?? "")
    }

    /// In a column, where the year may go to the next line: «20 février 2023».
    var inColumn: String {
        if case .day(let day) = self { "\(French.dayAndMonth(day)) \(day.year)" } else { french }
    }

    /// At the head of an advance: «6 février 2023», «Janvier 2023», «1er trimestre 2023».
    var headed: String {
        switch self {
        case .day, .year: french
        case .month: French.capitalized(french)
        case .quarter(let quarter): quarter.french
        case .period(let period): French.capitalized(period.inWords)
        }
    }
}

extension Horizon {
    /// In a table or beside a term: «2021-2023», «De janvier 2021 à mars 2023», «En 2022».
    static func interval(_ start: Horizon, _ end: Horizon) -> String {
        if start == end { return French.capitalized(start.prose) }
        if case .year(let first) = start, case .year(let last) = end { return "\(first)-\(last)" }
        return "\(French.capitalized(start.genitive)) \(end.until)"
    }

    /// «au 7 février 2023», «à mars 2023», «à 2023», «au 1er trimestre 2023».
    private var until: String {
        switch self {
        case .day, .quarter: "au \(french)"
        case .month, .year: "à \(french)"
        case .period(let period) where period.isOfDays: "au \(French.date(period.last))"
        // «à fin 2023», «au printemps 2023».
        case .period(let period): period.when == french ? "à \(french)" : period.when
        }
    }
}

extension Meeting {
    /// «2e comité de pilotage», «comité technique», «réunion d’information».
    var longName: String {
        let words =
            switch kind {
            case .steering: "comité de pilotage"
            case .technical: "comité technique"
            case .workingGroup: "groupe de travail"
            case .information: "réunion d’information"
            case .external: "réunion animée par un partenaire"
            }
        return ordinal.map { "\(French.ordinal($0)) \(words)" } ?? words
    }

    /// «COTECH du 24 juin 2022», «COPIL de décembre 2023».
    var dated: String {
        switch kind {
        case .steering, .technical: "\(kind.label) \(when.genitive)"
        case .workingGroup, .information, .external: "\(Grammar.quoted(title)) \(when.genitive)"
        }
    }
}
