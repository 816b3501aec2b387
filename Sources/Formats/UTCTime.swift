import FoundationEssentials

/// A second of universal time, as files and headers write it. Nothing before 1970.
package struct UTCTime: Hashable, Sendable, Comparable {
    /// Since 1970.
    package let seconds: Int64

    package init(seconds: Int64) {
        self.seconds = max(0, seconds)
    }

    /// «2023-04-07T07:00:00Z», of XML and JSON (RFC 3339).
    package var iso: String { Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601) }

    /// «20230407T070000Z», of calendars (RFC 5545).
    package var compact: String { iso.filter { $0 != "-" && $0 != ":" } }

    /// «Mon, 06 Mar 2023 08:00:00 +0000», of messages (RFC 5322).
    package var mail: String { "\(english) +0000" }

    /// «Mon, 06 Mar 2023 08:00:00 GMT», of HTTP (RFC 9110).
    package var http: String { "\(english) GMT" }

    package static func < (left: UTCTime, right: UTCTime) -> Bool { left.seconds < right.seconds }

    private var english: String {
        let parts = iso.split { "-T".contains($0) }
        let month = Int(parts[1]).map { Self.months[$0 - 1] } ?? ""
        // The first day of 1970 was a Thursday.
        let weekday = Self.weekdays[Int((seconds / 86_400 + 3) % 7)]
        return "\(weekday), \(parts[2]) \(month) \(parts[0]) \(parts[3].dropLast())"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
