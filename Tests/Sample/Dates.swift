import Domain

/// The months, so that no date of the sample can name a thirteenth.
enum Month: Int {
    case january = 1
    case february, march, april, may, june, july, august, september, october, november, december
}

/// A day of the sample; `number` counts from the first of the month.
func day(_ number: Int, _ month: Month, _ year: Int) -> Day {
    .first(ofMonth: month.rawValue, year).adding(days: number - 1)
}

extension Horizon {
    /// A whole day.
    static func on(_ number: Int, _ month: Month, _ year: Int) -> Horizon {
        .day(Sample.day(number, month, year))
    }

    /// A month, where the documents give no more.
    static func during(_ month: Month, _ year: Int) -> Horizon {
        .month(year: year, month: month.rawValue)
    }

    /// The quarter that ends with a month, where the documents give no more.
    static func quarter(endingIn month: Month, _ year: Int) -> Horizon {
        .quarter(Quarter(of: .first(ofMonth: month.rawValue, year)))
    }
}
