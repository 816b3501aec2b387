import Domain

/// Tables that nobody should send, the same at each run.
struct Noise {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func roll(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func table() -> String {
        let separator = [";", ",", "\t", "|"][roll(4)]
        let headings =
            (0...roll(8)).map { _ in Self.headings[roll(Self.headings.count)] } + (roll(3) > 0 ? ["Nom"] : [])
        var text = headings.joined(separator: separator)
        for _ in 0...roll(12) {
            let cells = (0...roll(headings.count + 2)).map { _ in cell() }
            text += ["\n", "\r\n", "\r"][roll(3)] + cells.joined(separator: separator)
        }
        return roll(10) == 0 ? String(text.prefix(roll(text.count + 1))) : text
    }

    private mutating func cell() -> String {
        (0...roll(2)).map { _ in Self.pieces[roll(Self.pieces.count)] }.joined()
    }

    private static let headings =
        DirectorySheet.Column.allCases.map(\.rawValue) + [
            "", "\"", "nom ", "NOM", "x", "Colonne\u{0}", "é\u{301}",
        ]
    private static let pieces = [
        "", "", "\"", "\"\"", "\"a\"", "CPAM 77", "Structure", "Contact", "Laurent", "Chevallier", "2022",
        "-1",
        "=1+1", "'=x", "\u{0}", "\u{202e}", "\u{feff}", "👩🏽‍⚕️", "10000000000008", "1E+13", "a@b.fr", "oui",
        "Melun",
        "\n", ";", ",", "Signataires", "31/02/2023", "9999", "＝", "<script>", "é\u{301}\u{327}",
        String(repeating: "long ", count: 300),
    ]
}
