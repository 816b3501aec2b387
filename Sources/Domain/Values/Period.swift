/// A stretch of time that people name and that is no quarter: «1er semestre 2024», «été 2023», «fin 2023», «mi-novembre 2026»,
/// «du 3 au 14 juillet 2023».
package struct Period: Hashable, Sendable {
    /// What it is called, beside the year.
    package enum Name: Hashable, Sendable {
        /// 1 or 2.
        case half(Int)
        case season(Season)
        /// Of a month, or of the year.
        case part(Part, month: Int?)
        /// From one day to another, as people write them: «du 3 au 14 juillet 2023»; a week is read so too.
        case days(Day, Day)
    }

    /// From the first day to the last, rounded: spring begins on 21 March.
    package enum Season: String, Hashable, Sendable, CaseIterable {
        case spring = "printemps"
        case summer = "ete"
        case autumn = "automne"
        /// Begins in the year it is written with.
        case winter = "hiver"
    }

    /// Which part of a month, or of a year.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case start = "debut"
        case middle = "mi"
        case end = "fin"
    }

    /// The year, or that in which a winter begins.
    package let year: Int
    package let name: Name

    /// Nil out of 1900–2199, of two halves or of twelve months.
    package init?(_ name: Name, _ year: Int) {
        guard (1900...2199).contains(year) else { return nil }
        switch name {
        case .half(let number): guard (1...2).contains(number) else { return nil }
        case .part(_, let month): guard month.map((1...12).contains) ?? true else { return nil }
        case .days(let first, let last):
            guard first.year == year, first < last, last.daysSinceEpoch - first.daysSinceEpoch <= 366 else {
                return nil
            }
        case .season: break
        }
        (self.name, self.year) = (name, year)
    }

    /// From a day to a later one, a year at most.
    package init?(from first: Day, to last: Day) {
        self.init(.days(first, last), first.year)
    }

    /// First day that it may mean.
    package var first: Day { bounds.0 }

    /// Last day that it may mean.
    package var last: Day { bounds.1 }

    private var bounds: (Day, Day) {
        switch name {
        case .half(let number): (.first(ofMonth: number * 6 - 5, year), .last(ofMonth: number * 6, year))
        case .season(.spring): (day(3, 21), day(6, 20))
        case .season(.summer): (day(6, 21), day(9, 22))
        case .season(.autumn): (day(9, 23), day(12, 20))
        case .season(.winter): (day(12, 21), Day.first(ofMonth: 3, year + 1).adding(days: 19))
        case .part(.start, nil): (.first(ofMonth: 1, year), .last(ofMonth: 3, year))
        case .part(.middle, nil): (.first(ofMonth: 6, year), .last(ofMonth: 7, year))
        case .part(.end, nil): (.first(ofMonth: 10, year), .last(ofMonth: 12, year))
        case .part(.start, let month?): (day(month, 1), day(month, 10))
        case .part(.middle, let month?): (day(month, 11), day(month, 20))
        case .part(.end, let month?): (day(month, 21), .last(ofMonth: month, year))
        case .days(let first, let last): (first, last)
        }
    }

    private func day(_ month: Int, _ day: Int) -> Day {
        Day.first(ofMonth: month, year).adding(days: day - 1)
    }

    /// As stored: «2024-S1», «2023-ete», «2023-fin», «2026-11-mi», «2023-07-03_2023-07-14».
    package var code: String {
        switch name {
        case .half(let number): "\(year)-S\(number)"
        case .season(let season): "\(year)-\(season.rawValue)"
        case .part(let part, nil): "\(year)-\(part.rawValue)"
        case .part(let part, let month?): "\(year)-\(Day.padded(month, 2))-\(part.rawValue)"
        case .days(let first, let last): "\(first.iso)_\(last.iso)"
        }
    }

    /// Reads what `code` writes of two days.
    init?(days code: String) {
        let ends = code.split(separator: "_", omittingEmptySubsequences: false).map { Day(iso: String($0)) }
        guard ends.count == 2, let first = ends[0], let last = ends[1] else { return nil }
        self.init(from: first, to: last)
    }

    /// Reads what `code` writes, of pieces parted at the hyphens.
    init?(pieces: [Substring], year: Int) {
        switch pieces.count {
        case 2:
            if pieces[1] == "S1" || pieces[1] == "S2" {
                self.init(.half(pieces[1] == "S1" ? 1 : 2), year)
            } else if let season = Season(rawValue: String(pieces[1])) {
                self.init(.season(season), year)
            } else if let part = Part(rawValue: String(pieces[1])) {
                self.init(.part(part, month: nil), year)
            } else {
                return nil
            }
        case 3:
            guard pieces[1].utf8.count == 2, let month = Int(digits: pieces[1]),
                let part = Part(rawValue: String(pieces[2]))
            else { return nil }
            self.init(.part(part, month: month), year)
        default: return nil
        }
    }

    /// «S1 2024», «été 2023», «hiver 2023-2024», «fin 2023», «mi-novembre 2026».
    package var french: String {
        switch name {
        case .half(let number): "S\(number)\u{a0}\(year)"
        case .season(.winter): "hiver\u{a0}\(year)-\(year + 1)"
        case .season(let season): "\(season.french)\u{a0}\(year)"
        case .part(let part, let month):
            part.before(month.map { "\(French.months[$0 - 1])\u{a0}\(year)" } ?? String(year))
        case .days(let first, let last): "\(Self.from(first, to: last)) \(French.date(last))"
        }
    }

    /// «du 3 au» of two days of a month, «du 28 novembre au» of two of a year.
    private static func from(_ first: Day, to last: Day) -> String {
        if first.year != last.year { return "du \(French.date(first)) au" }
        let bare = first.day == 1 ? "1er" : String(first.day)
        let start = first.month == last.month ? bare : French.dayAndMonth(first)
        return "du \(start) au"
    }

    /// The same, a half-year in words: «1er semestre 2024».
    package var inWords: String {
        switch name {
        case .half(let number): "\(French.ordinal(number)) semestre\u{a0}\(year)"
        case .season, .part, .days: french
        }
    }

    /// With its article, where it takes one: «le 1er semestre 2024», «l’été 2023», «fin 2023».
    package var withArticle: String {
        switch name {
        case .half: "le \(inWords)"
        case .season(.spring): "le \(french)"
        case .season: "l’\(french)"
        case .part: french
        case .days: "la période \(french)"
        }
    }

    /// «au 1er semestre 2024», «à l’été 2023», «au printemps 2023», «fin 2023», «à la mi-novembre 2026».
    package var when: String {
        switch name {
        case .half: "au \(inWords)"
        case .season(.spring): "au \(french)"
        case .season: "à l’\(french)"
        case .part(.middle, _?): "à la \(french)"
        case .part, .days: french
        }
    }

    /// «du 1er semestre 2024», «de l’été 2023», «du printemps 2023», «de fin 2023», «de la mi-novembre 2026».
    package var genitive: String {
        switch name {
        case .half: "du \(inWords)"
        case .season(.spring): "du \(french)"
        case .season: "de l’\(french)"
        case .part(.middle, _?): "de la \(french)"
        case .part: "de \(french)"
        case .days: french
        }
    }

    /// Whether it goes from a day to another.
    package var isOfDays: Bool {
        if case .days = name { true } else { false }
    }

    /// While it lasts: «ce semestre», «cet été», «en ce moment».
    var meanwhile: String {
        switch name {
        case .half: "ce semestre"
        case .season(let season): "\(season == .spring ? "ce" : "cet") \(season.french)"
        case .part, .days: "en ce moment"
        }
    }
}

extension Period.Season {
    fileprivate var french: String { self == .summer ? "été" : rawValue }
}

extension Period.Part {
    fileprivate func before(_ words: String) -> String {
        switch self {
        case .start: "début \(words)"
        case .middle: "mi-\(words)"
        case .end: "fin \(words)"
        }
    }
}
