/// The writing of RFC 5545: lines folded at 75 octets, values escaped.
enum CalendarText {
    /// One content line, folded between characters and ended by CRLF.
    static func line(_ name: String, _ value: String) -> String {
        folded("\(name):\(value)") + "\r\n"
    }

    /// A text value: backslash, semicolon, comma and line ends are escaped; controls are left out (3.3.11).
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in normalized(text) {
            switch scalar {
            case "\\": out += "\\\\"
            case ";": out += "\\;"
            case ",": out += "\\,"
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// A value of a parameter, between double quotes, which it may not hold (3.2).
    static func quoted(_ text: String) -> String {
        var out = ""
        for scalar in normalized(text) where scalar != "\n" {
            out.unicodeScalars.append(scalar == "\"" ? "’" : scalar)
        }
        return "\"\(out)\""
    }

    /// «20230207».
    static func date(_ day: Day) -> String {
        day.iso.filter { $0 != "-" }
    }

    /// «20230207T150000», a local hour.
    static func local(_ day: Day, _ time: TimeOfDay) -> String {
        "\(date(day))T\(Day.padded(time.hour, 2))\(Day.padded(time.minute, 2))00"
    }

    /// «20230207T140000Z», an instant.
    static func instant(_ moment: Moment) -> String {
        let seconds = max(0, moment.seconds)
        let (day, rest) = (Day(daysSinceEpoch: Int(seconds / 86_400)), Int(seconds % 86_400))
        let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { Day.padded($0, 2) }.joined()
        return "\(date(day))T\(clock)Z"
    }

    /// Line ends as \n; controls, and what reverses the order of reading, left out.
    private static func normalized(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0a where wasReturn: continue
            case 0x0a, 0x0d, 0x85, 0x2028, 0x2029: scalars.append("\n")
            case 0x09: scalars.append(" ")
            case 0..<0x20, 0x7f..<0xa0, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: continue
            default: scalars.append(scalar)
            }
        }
        return scalars
    }

    /// At most 75 octets a line, cut between characters; what follows starts by a space (3.1).
    private static func folded(_ line: String) -> String {
        var out = ""
        var room = 75
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if width > room {
                out += "\r\n "
                room = 74
            }
            out.unicodeScalars.append(scalar)
            room -= width
        }
        return out
    }
}
