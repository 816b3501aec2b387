extension French {
    /// Lower case, without accents or ligatures, for comparing and searching.
    package static func folded(_ text: String) -> String {
        String(decoding: foldedBytes(text), as: UTF8.self)
    }

    /// The same in UTF-8: what is looked for many times in one text is looked for byte by byte.
    package static func foldedBytes(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                out.append((0x41...0x5a).contains(byte) ? byte + 0x20 : byte)
            } else {
                fold(scalar, into: &out)
            }
        }
        return out
    }

    private static func fold(_ scalar: Unicode.Scalar, into out: inout [UInt8]) {
        if let plain = plain[scalar] { return out.append(contentsOf: plain.utf8) }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            if let plain = plain[lower] {
                out.append(contentsOf: plain.utf8)
            } else if !lower.properties.isDiacritic {
                out.append(contentsOf: String(lower).utf8)
            }
        }
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
