/// A line that stands alone and says where one is: «Axe 2 : …», «Fiche action n°3 : …», «Objectif stratégique : …».
struct PlanBanner: Hashable, Sendable {
    let field: PlanField
    /// Of an axis or of a fiche, where it says one.
    let number: Int?
    /// What it says after its number.
    let title: String

    /// Nil for a line that says none of these.
    init?(_ text: String) {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count <= 300 else { return nil }
        let folded = French.folded(line)
        let openings: [(String, PlanField)] = [
            ("axe strategique", .axis), ("axe prioritaire", .axis), ("axe", .axis),
            ("orientation strategique", .axis),
            ("thematique", .axis), ("objectif strategique", .objective), ("fiche action", .number),
            ("fiche-action", .number), ("fiche projet", .number), ("fiche", .number), ("action", .number),
        ]
        guard let (opening, field) = openings.first(where: { folded.hasPrefix($0.0) }) else { return nil }
        // Folding keeps as many characters of these words as they have.
        let rest = line.dropFirst(opening.count)
        if let next = rest.first, next.isLetter { return nil }
        let (number, title) = Self.parted(String(rest))
        guard
            number != nil || (field == .objective && !title.isEmpty) || (field == .axis && rest.first == ":")
        else { return nil }
        (self.field, self.number, self.title) = (field, number, title)
    }

    /// «n°3 : Panorama», «2 – Prévention», «IV. Habitat»: its number and what follows.
    static func parted(_ text: String) -> (number: Int?, title: String) {
        var rest = Substring(text).drop { !$0.isLetter && !$0.isNumber }
        for mark in ["numéro", "Numéro", "N°", "n°", "N", "n"] where rest.hasPrefix(mark) {
            let after = rest.dropFirst(mark.count).drop { $0.isWhitespace || "°º.".contains($0) }
            if after.first?.isASCIIDigit == true {
                rest = after
                break
            }
        }
        let digits = rest.prefix(while: \.isASCIIDigit)
        let after = rest.dropFirst(digits.count)
        if (1...3).contains(digits.count), after.first.map({ !$0.isLetter && !isDecimal(after) }) ?? true {
            return (Int(digits: digits), tidied(after))
        }
        let roman = rest.prefix { "IVX".contains($0) }
        let next = rest.dropFirst(roman.count)
        if let place = romans.firstIndex(of: String(roman)),
            next.first.map({ !$0.isLetter && $0 != "’" }) ?? true
        {
            return (place + 1, tidied(next))
        }
        return (nil, tidied(rest))
    }

    private static func isDecimal(_ rest: Substring) -> Bool {
        rest.first.map { ".,-".contains($0) } == true && rest.dropFirst().first?.isASCIIDigit == true
    }

    private static func tidied(_ text: Substring) -> String {
        let start = text.drop { $0.isWhitespace || ":–—-.)/".contains($0) }
        return start.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
}
