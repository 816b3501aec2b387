/// The number of an establishment in the register of companies.
package enum Siret {
    /// Fourteen digits whose key holds: the sum of Luhn is a multiple of 10. The post offices of La Poste came before
    /// the key: the plain sum of their digits is a multiple of 5.
    package static func isValid(_ text: String) -> Bool {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 14, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
        if luhn(digits).isMultiple(of: 10) { return true }
        return text.hasPrefix(laPoste) && digits.reduce(0, +).isMultiple(of: 5)
    }

    /// The digits of what a table holds: spaces, hyphens and «.0» left out, the 0 that a number loses put back; what is no
    /// SIRET stays as it was.
    package static func tidied(_ typed: String) -> String {
        var bare = typed.filter { !$0.isWhitespace && !"-–".contains($0) }
        for end in [".0", ",0", ".00", ",00"] where bare.hasSuffix(end) {
            bare = String(bare.dropLast(end.count))
        }
        if bare.filter({ $0 != "." }).allSatisfy(\.isASCIIDigit) { bare.removeAll { $0 == "." } }
        return bare.utf8.count == 13 && isValid("0" + bare) ? "0" + bare : bare
    }

    /// Whether a table shows it as a power of ten: its last digits are lost.
    static func isRounded(_ typed: String) -> Bool {
        let bare = French.folded(typed).filter { !$0.isWhitespace }
        return bare.contains("e") && bare.allSatisfy { $0.isASCIIDigit || "e+.,".contains($0) }
    }

    private static let laPoste = "356000000"

    /// Every second digit from the right counts double, the digits of the double added.
    private static func luhn(_ digits: [Int]) -> Int {
        digits.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset.isMultiple(of: 2) ? item.element : item.element * 2
            return sum + value / 10 + value % 10
        }
    }
}
