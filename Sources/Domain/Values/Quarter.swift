/// A quarter of a calendar year.
package struct Quarter: Hashable, Sendable, Comparable {
    /// The year.
    package let year: Int
    /// 1 to 4.
    package let number: Int

    /// Nil out of 1900–2200 or of T1–T4.
    package init?(_ year: Int, _ number: Int) {
        guard (1900...2200).contains(year), (1...4).contains(number) else { return nil }
        self.init(year: year, number: number)
    }

    /// Reads «2023-T1».
    package init?(code: some StringProtocol) {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[1].first == "T",
            let year = Int(digits: parts[0]), let number = Int(digits: parts[1].dropFirst())
        else { return nil }
        self.init(year, number)
    }

    /// The quarter that holds a day.
    package init(of day: Day) {
        self.init(year: day.year, number: (day.month - 1) / 3 + 1)
    }

    private init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    /// «2023-T1», as in addresses.
    package var code: String { "\(year)-T\(number)" }

    /// First day.
    package var first: Day { .first(ofMonth: number * 3 - 2, year) }

    /// Last day.
    package var last: Day { .last(ofMonth: number * 3, year) }

    /// The one before.
    package var previous: Quarter {
        number == 1 ? Quarter(year: year - 1, number: 4) : Quarter(year: year, number: number - 1)
    }

    /// The one after.
    package var next: Quarter {
        number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
    }

    /// Whether a day lies in it.
    package func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// «de janvier à mars 2023», as the cover of a review says it.
    package var span: String {
        "\(French.of(French.months[number * 3 - 3])) à \(French.months[number * 3 - 1])\u{a0}\(year)"
    }

    /// «1er trimestre 2023».
    package var french: String { "\(French.ordinal(number)) trimestre\u{a0}\(year)" }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}
