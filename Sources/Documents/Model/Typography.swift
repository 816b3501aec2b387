/// What French print asks of a string, and what print cannot hold. Every function gives back its own result.
enum Typography {
    static let narrowSpace: Character = "\u{202f}"
    static let breakPoint: Character = "\u{200b}"
    /// A word as long as this may break.
    static let longWord = 40

    /// Without controls, bidirectional overrides and marks that draw nothing; U+FFFD for what has no meaning.
    static func printable(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        var marks = 0
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{0b}", "\u{0c}", "\u{85}", "\u{2028}", "\u{2029}": clean.append("\n")
            case "\t": clean.append(" ")
            case _ where isUnseen(scalar): continue
            default:
                marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
                if marks <= 8 { clean.append(isMeaningless(scalar) ? "\u{fffd}" : scalar) }
            }
        }
        return String(clean)
    }

    /// Narrow no-break spaces before ; : ! ? » and after «, second marks “ ” within others, over the runs of one text.
    static func french(_ runs: [Run]) -> [Run] {
        var line = Line(runs)
        line.nest()
        line.space()
        return line.runs(like: runs)
    }

    /// Break points inside words that no line could hold.
    static func breakable(_ text: String) -> String {
        guard mayHoldLongWord(text) else { return text }
        var result = ""
        var start = text.startIndex
        while start < text.endIndex {
            let end =
                text[text.index(after: start)...].firstIndex { $0 == " " || $0 == "\n" } ?? text.endIndex
            let word = text[start..<end]
            result += word.count < longWord ? String(word) : broken(word)
            start = end
        }
        return result
    }

    private static func broken(_ word: Substring) -> String {
        var result = ""
        var length = 0
        for character in word {
            result.append(character)
            length = character == "-" ? 0 : length + 1
            guard length >= 20 || (length >= 10 && "/?&=._@#".contains(character)) else { continue }
            result.append(breakPoint)
            length = 0
        }
        if result.last == breakPoint { result.removeLast() }
        return result
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f...0x9f, 0x061c, 0x180e, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060...0x206f,
            0xfe00...0xfe0f, 0xfeff, 0xfff9...0xfffb, 0xe0000...0xe0fff:
            true
        default: false
        }
    }

    private static func isMeaningless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .privateUse, .unassigned, .surrogate: true
        default: false
        }
    }
}

/// The characters of one text, each with the run it comes from.
private struct Line {
    private var characters: [(character: Character, run: Int)]
    private let mayHoldAddress: Bool

    init(_ runs: [Run]) {
        mayHoldAddress = runs.contains { Typography.mayHoldAddress($0.text) }
        characters = runs.enumerated().flatMap { index, run in run.text.map { ($0, index) } }
    }

    /// The runs again, with their marks.
    func runs(like originals: [Run]) -> [Run] {
        var texts = Array(repeating: "", count: originals.count)
        for (character, run) in characters { texts[run].append(character) }
        return zip(originals, texts).map { original, text in
            var run = original
            run.text = text
            return run
        }
    }

    /// A quotation within another bears the second marks, without spaces; marks that do not pair are left as they are.
    mutating func nest() {
        guard let pairs, !pairs.isEmpty else { return }
        for pair in pairs {
            characters[pair.lowerBound].character = "“"
            characters[pair.upperBound].character = "”"
        }
        let blanks = pairs.flatMap { pair -> [Int] in
            let within = pair.lowerBound + 1..<pair.upperBound
            return within.prefix { characters[$0].character.isBlank }
                + within.reversed().prefix { characters[$0].character.isBlank }
        }
        for index in Set(blanks).sorted(by: >) { characters.remove(at: index) }
    }

    /// Where quotations within others open and close; nil where marks do not pair.
    private var pairs: [ClosedRange<Int>]? {
        var open: [Int] = []
        var found: [ClosedRange<Int>] = []
        for (index, (character, _)) in characters.enumerated() {
            if character == "«" {
                open.append(index)
            } else if character == "»" {
                guard let start = open.popLast() else { return nil }
                if !open.isEmpty { found.append(start...index) }
            }
        }
        return open.isEmpty ? found : nil
    }

    mutating func space() {
        let isAddress = addresses()
        var spaced: [(character: Character, run: Int)] = []
        spaced.reserveCapacity(characters.count + 16)
        for (index, (character, run)) in characters.enumerated() {
            if let last = spaced.last, last.character == "«", !character.isBlank {
                if character != "\n" { spaced.append((Typography.narrowSpace, last.run)) }
            } else if wantsSpace(before: index, inAddress: isAddress[index], after: spaced.last?.character) {
                var owner = run
                while let last = spaced.last, last.character.isBlank {
                    owner = last.run
                    spaced.removeLast()
                }
                spaced.append((Typography.narrowSpace, owner))
            }
            if character.isBlank, spaced.last?.character == "«" {
                spaced.append((Typography.narrowSpace, run))
            } else if !(character.isBlank && isAfterOpening(spaced)) {
                spaced.append((character, run))
            }
        }
        characters = spaced
    }

    private func isAfterOpening(_ spaced: [(character: Character, run: Int)]) -> Bool {
        spaced.count >= 2 && spaced[spaced.count - 1].character == Typography.narrowSpace
            && spaced[spaced.count - 2].character == "«"
    }

    /// Whether a narrow space belongs before this character, there being a space already or not.
    private func wantsSpace(before index: Int, inAddress: Bool, after last: Character?) -> Bool {
        let character = characters[index].character
        guard let last, last != "\n", ";:!?»".contains(character) else { return false }
        if last.isBlank || character == "»" { return true }
        if inAddress || ";:!?«([{".contains(last) { return false }
        return endsWord(index + 1)
    }

    private func endsWord(_ index: Int) -> Bool {
        guard index < characters.count else { return true }
        let next = characters[index].character
        return next.isBlank || next == "\n" || "»)]}”\"".contains(next)
            || (";!?".contains(next) && endsWord(index + 1))
    }

    /// For each character, whether its word is an address, where punctuation is not prose.
    private func addresses() -> [Bool] {
        var flags = Array(repeating: false, count: characters.count)
        guard mayHoldAddress else { return flags }
        var start = 0
        for end in 0...characters.count {
            guard end == characters.count || characters[end].character.endsAddress else { continue }
            let word = String(characters[start..<end].map(\.character))
            if word.contains("://") || word.contains("@") || word.hasPrefix("www.") {
                for index in start..<end { flags[index] = true }
            }
            start = end + 1
        }
        return flags
    }
}

extension Character {
    /// A space that a line may keep or not, but not its end.
    fileprivate var isBlank: Bool { isWhitespace && !isNewline }

    fileprivate var endsAddress: Bool { isWhitespace || self == "«" || self == "»" }
}
