/// An hour and a minute in Europe/Paris, as convocations give them.
package struct TimeOfDay: Hashable, Sendable, Comparable {
    /// Hour, 0 to 23.
    package let hour: Int
    /// Minute, 0 to 59.
    package let minute: Int

    /// Nil for an hour that no clock shows.
    package init?(_ hour: Int, _ minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// The nearest hour that a clock shows.
    package init(clamping hour: Int, _ minute: Int) {
        self.hour = min(max(hour, 0), 23)
        self.minute = min(max(minute, 0), 59)
    }

    /// Reads «15:00».
    package init?(code: String) {
        let parts = code.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(digits: parts[0]), let minute = Int(digits: parts[1]) else {
            return nil
        }
        self.init(hour, minute)
    }

    /// As stored: «15:00».
    package var code: String {
        "\(Day.padded(hour, 2)):\(Day.padded(minute, 2))"
    }

    /// «15h00», as the reviews write it.
    package var french: String {
        "\(hour)h\(Day.padded(minute, 2))"
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.hour, left.minute) < (right.hour, right.minute)
    }
}

extension TimeOfDay {
    /// Minutes since midnight.
    package var minutes: Int { hour * 60 + minute }

    /// Nil past midnight.
    package init?(minutes: Int) {
        self.init(minutes / 60, minutes % 60)
    }
}

extension French {
    /// «45 min», «2 h», «1 h 35».
    package static func duration(minutes: Int) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(rest)\u{a0}min" }
        return rest == 0 ? "\(hours)\u{a0}h" : "\(hours)\u{a0}h\u{a0}\(Day.padded(rest, 2))"
    }
}
