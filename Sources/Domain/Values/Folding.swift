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

    /// The words that have letters of their own, not accents alone, as who has no such key types them: «walesa», «coeur».
    package static func respelled(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: own.contains) else { return "" }
        return text.split { !$0.isLetter }.filter { $0.unicodeScalars.contains(where: own.contains) }
            .map { folded(String($0)) }.joined(separator: " ")
    }

    private static let own = Set("łøđıœæßðþħŁØĐŒÆẞÐÞĦ".unicodeScalars)

    /// A piece of an address: «Melun Val de Seine» gives «melun-val-de-seine».
    package static func slug(_ text: String) -> String {
        folded(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }

    /// Each letter of the Latin scripts of Europe and of Vietnam, by the plain ones that stand for it; marks that are typed
    /// in several ways; nothing for what does not show.
    private static let plain: [Unicode.Scalar: String] = {
        var plain: [Unicode.Scalar: String] = [:]
        for (letters, variants) in letters + marks {
            for scalar in variants.unicodeScalars { plain[scalar] = letters }
        }
        return plain
    }()

    private static let letters = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æǣǽ"),
        ("b", "ƀḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("ij", "ĳ"),
        ("j", "ĵǰ"),
        ("k", "ķĸǩḱḳḵ"),
        ("l", "ĺļľŀłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŉŋǹṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩẛ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
    ]

    private static let marks = [
        ("'", "’‘ʼʹ′´`‛"), ("-", "‐‑‒–—―−"),
        (
            " ",
            "\u{a0}\u{202f}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\u{3000}"
        ),
        (
            "",
            "\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{feff}"
        ),
    ]
}
