/// The writing of a calendar file (RFC 5545): lines folded at 75 octets, values escaped.
package enum ICalendar {
    /// One content line, folded between characters and ended by CRLF.
    package static func line(_ name: String, _ value: String) -> String {
        folded("\(name):\(value)") + "\r\n"
    }

    /// A text value: backslash, semicolon, comma and line ends are escaped; controls are left out (3.3.11).
    package static func escaped(_ text: String) -> String {
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
    package static func quoted(_ text: String) -> String {
        var out = ""
        for scalar in normalized(text) where scalar != "\n" {
            out.unicodeScalars.append(scalar == "\"" ? "’" : scalar)
        }
        return "\"\(out)\""
    }

    /// The zone of Europe/Paris. Summer time runs from the last Sunday of March to the last of October (directive 2000/84/CE).
    package static let paris = """
        BEGIN:VTIMEZONE\r
        TZID:Europe/Paris\r
        BEGIN:DAYLIGHT\r
        DTSTART:19960331T020000\r
        TZOFFSETFROM:+0100\r
        TZOFFSETTO:+0200\r
        TZNAME:CEST\r
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
        END:DAYLIGHT\r
        BEGIN:STANDARD\r
        DTSTART:19961027T030000\r
        TZOFFSETFROM:+0200\r
        TZOFFSETTO:+0100\r
        TZNAME:CET\r
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
        END:STANDARD\r
        END:VTIMEZONE\r

        """

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
