/// The colour of a contract on its documents: white words are set on it, so it must be dark enough.
package struct Accent: Hashable, Sendable {
    package let red: Int
    package let green: Int
    package let blue: Int

    /// Reads «#1b4f8f» or «1B4F8F»; nil for anything else.
    package init?(_ text: String) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = Int(digits, radix: 16)
        else {
            return nil
        }
        self.init(red: value >> 16, green: value >> 8 & 255, blue: value & 255)
    }

    private init(red: Int, green: Int, blue: Int) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// «#1b4f8f».
    package var code: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// From 1 to 21, by the formula of WCAG.
    package var contrastWithWhite: Double {
        let light = 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
        return 1.05 / (light + 0.05)
    }

    /// Whether white words are read on it: a contrast of 4.5 or more.
    package var isReadable: Bool { contrastWithWhite >= 4.5 }

    /// The same hue, as dark as words need; itself when it is already.
    package var readable: Accent {
        var scale = 100
        var darker = self
        while !darker.isReadable {
            scale -= 1
            darker = Accent(red: red * scale / 100, green: green * scale / 100, blue: blue * scale / 100)
        }
        return darker
    }

    /// Why the colour is not taken, in a sentence; nil when it is.
    package var refusal: String? {
        guard !isReadable else { return nil }
        return
            "Cette couleur est trop claire pour des titres en blanc\u{202f}: la plus proche qui se lit est \(readable.code)."
    }

    /// A byte of sRGB as light: x^2.4, the fifth root by Newton's method.
    private static func linear(_ byte: Int) -> Double {
        let share = Double(byte) / 255
        guard share > 0.04045 else { return share / 12.92 }
        let base = (share + 0.055) / 1.055
        var root = base
        for _ in 0..<40 {
            root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
        }
        return base * base * root * root
    }
}
