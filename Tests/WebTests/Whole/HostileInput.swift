/// Text that has broken other software, and random mixtures of it: the same at each run.
struct HostileInput {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// The next value for a field that offers these choices.
    mutating func next(choices: [String]) -> String {
        if !choices.isEmpty, roll(4) > 0 { return choices[roll(choices.count)] }
        switch roll(6) {
        case 0: return ""
        case 1: return Self.dates[roll(Self.dates.count)]
        case 2: return String(Int(truncatingIfNeeded: state))
        default: return (0...roll(4)).map { _ in Self.pieces[roll(Self.pieces.count)] }.joined(separator: " ")
        }
    }

    private mutating func roll(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private static let dates = [
        "7 février 2023", "juillet 2023", "T3 2023", "2023", "31/02/2023", "1er mars 2023", "00/00/0000",
        "2023-13-45", "9999", "-1", "07/02/23", "le 30 février",
    ]

    private static let pieces = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' OR 1=1 --",
        "'; DROP TABLE action; --",
        "{{7*7}}", "${7*7}", "%s%s%n", "../../etc/passwd", "\u{0}", "\u{202e}evil\u{202c}", "👩🏽‍⚕️",
        "é\u{301}\u{327}",
        "\r\nSet-Cookie: a=b", "javascript:alert(1)", "[x](javascript:alert(1))", "**gras", "* puce", "- ",
        "1. ",
        "=cmd|' /C calc'!A0", "+1", "@SUM(1)", "&amp;&lt;&#x27;", "</textarea><b>", "]]>", "<!--", "\u{feff}",
        String(repeating: "a", count: 5_000), String(repeating: "é ", count: 400), "NS", "NaN", "1e999", "-0",
        "2021-505", "9", "15", "0", "NULL", "true", "[]", "\\", "\u{2028}", "ﷺ", "𝔘𝔫𝔦", "٣", "１２",
    ]
}
