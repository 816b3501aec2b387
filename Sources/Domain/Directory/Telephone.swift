/// Telephone numbers as people write or paste them.
package enum Telephone {
    /// «01 60 56 30 56» of «0160563056», «01.60.56.30.56», «+33 (0)1 60 56 30 56», «Tél : 01-60-56-30-56»; several, parted;
    /// what is no French number stays as it was typed, white space tidied.
    package static func tidied(_ text: String) -> String {
        let visible = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        let words = String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        let pieces = words.split { "/;,|".contains($0) || $0.isNewline }.map(String.init)
        let numbers = pieces.map(french)
        if !pieces.isEmpty, numbers.allSatisfy({ $0 != nil }) {
            return numbers.compactMap(\.self).joined(separator: " / ")
        }
        return french(words) ?? words
    }

    /// The digits by which a number is looked for, the country left out: «160563056».
    package static func digits(_ text: String) -> String {
        let digits = text.filter(\.isASCIIDigit)
        for prefix in ["0033", "33"] where digits.hasPrefix(prefix) && digits.count >= 11 {
            return String(digits.dropFirst(prefix.count).drop { $0 == "0" })
        }
        return String(digits.drop { $0 == "0" })
    }

    /// Nil when it is not one of ten digits that begin with 0, whatever stands before or between.
    private static func french(_ text: String) -> String? {
        var bare = French.folded(text).filter { $0 != " " }
        for word in ["telephone", "tel", "portable", "port", "mobile", "mob", "fixe"]
        where bare.hasPrefix(word) {
            bare = String(bare.dropFirst(word.count))
            break
        }
        bare = String(bare.drop { ".:".contains($0) })
        guard bare.allSatisfy({ $0.isASCIIDigit || "+.-()".contains($0) }) else { return nil }
        let isAbroad = bare.hasPrefix("+") && !bare.hasPrefix("+33")
        var digits = bare.filter(\.isASCIIDigit)
        if bare.hasPrefix("+33") { digits = String(digits.dropFirst(2)) }
        if digits.hasPrefix("0033") { digits = String(digits.dropFirst(4)) }
        if digits.hasPrefix("33"), digits.count == 11 { digits = String(digits.dropFirst(2)) }
        // A table that takes it for a number loses the 0.
        if digits.count == 9, digits.first != "0" { digits = "0" + digits }
        guard !isAbroad, digits.count == 10, digits.hasPrefix("0"), !digits.hasPrefix("00") else {
            return nil
        }
        let pairs = stride(from: 0, to: 10, by: 2).map { digits.dropFirst($0).prefix(2) }
        return pairs.joined(separator: " ")
    }
}
