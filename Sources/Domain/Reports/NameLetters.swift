/// Letters of the languages that are written in Latin ones, without their marks.
enum NameLetters {
    /// What stands for a letter.
    struct Plain: Sendable {
        let letters: [UInt8]
        let isCapital: Bool
    }

    /// By scalar.
    static let plain: [UInt32: Plain] = {
        var plain: [UInt32: Plain] = [:]
        for (letters, marked) in marked {
            for scalar in marked.unicodeScalars {
                let upper = scalar.properties.uppercaseMapping.unicodeScalars
                plain[scalar.value] = Plain(letters: Array(letters.utf8), isCapital: false)
                guard upper.count == 1, let capital = upper.first, capital != scalar, capital.value > 0x7f
                else {
                    continue
                }
                plain[capital.value] = Plain(letters: Array(letters.utf8), isCapital: true)
            }
        }
        plain[0x130] = Plain(letters: Array("i".utf8), isCapital: true)
        plain[0x1e9e] = Plain(letters: Array("ss".utf8), isCapital: true)
        return plain
    }()

    private static let marked: KeyValuePairs<String, String> = [
        "a": "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặªⱥ", "ae": "æǣǽ", "b": "ḃḅḇƀɓ", "c": "çćĉċčḉƈȼ",
        "d": "ďđḋḍḏḑḓðɗɖ", "e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệǝə", "f": "ḟƒ", "g": "ĝğġģǧǵḡǥɠ",
        "h": "ĥħḣḥḧḩḫẖȟ", "i": "ìíîïĩīĭįıǐȉȋḭḯỉị", "ij": "ĳ", "j": "ĵǰ", "k": "ķǩḱḳḵƙĸ",
        "l": "ĺļľŀłḷḹḻḽƚ", "m": "ḿṁṃ", "n": "ñńņňŉŋǹṅṇṉṋɲ", "o": "òóôõöøōŏőǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợơºɔ",
        "oe": "œ", "p": "ṕṗƥ", "r": "ŕŗřȑȓṙṛṝṟ", "s": "śŝşšșṡṣṥṧṩſ", "ss": "ß", "t": "ţťŧțṫṭṯṱẗ", "th": "þ",
        "u": "ùúûüũūŭůűųǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựư", "v": "ṽṿ", "w": "ŵẁẃẅẇẉẘ", "x": "ẋẍ", "y": "ýÿŷẏẙỳỵỷỹȳƴ",
        "z": "źżžẑẓẕƶ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ",
    ]
}
