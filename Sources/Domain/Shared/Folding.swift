extension French {
    /// Lower case, without accents or ligatures, for comparing and searching.
    package static func folded(_ text: String) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.lowercased().unicodeScalars {
            if scalar.isASCII {
                out.unicodeScalars.append(scalar)
            } else if let plain = plain[scalar] {
                out += plain
            } else if !scalar.properties.isDiacritic {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// A piece of an address: «Melun Val de Seine» gives «melun-val-de-seine».
    package static func slug(_ text: String) -> String {
        folded(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }

    private static let plain: [Unicode.Scalar: String] = [
        "à": "a", "á": "a", "â": "a", "ä": "a", "ã": "a", "å": "a", "ç": "c", "è": "e", "é": "e",
        "ê": "e", "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o",
        "ô": "o", "ö": "o", "õ": "o", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y", "ÿ": "y",
        "œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "\u{a0}": " ", "\u{202f}": " ",
    ]
}
