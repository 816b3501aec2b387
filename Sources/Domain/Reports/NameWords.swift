/// The words of a text as a reader sees them: letters without case or accent, what nobody sees left out, and what stands
/// between two words.
struct NameWords: Sendable {
    /// What stands between a word and the one before it.
    struct Gap: OptionSet, Sendable {
        let rawValue: UInt16

        static let space = Gap(rawValue: 1)
        static let hyphen = Gap(rawValue: 2)
        static let apostrophe = Gap(rawValue: 4)
        static let underscore = Gap(rawValue: 8)
        static let dot = Gap(rawValue: 16)
        static let comma = Gap(rawValue: 32)
        static let open = Gap(rawValue: 64)
        static let slash = Gap(rawValue: 128)
        /// Another line, or the end of a sentence.
        static let stop = Gap(rawValue: 256)
        static let line = Gap(rawValue: 512)
        /// Another cell of a table, or another line of a drawing.
        static let cell = Gap(rawValue: 1024)
        static let other = Gap(rawValue: 2048)
        /// What parts the words of one name.
        static let joins: Gap = [.space, .line, .hyphen, .apostrophe, .underscore]
    }

    /// A word, and where it stands.
    struct Word: Sendable {
        /// In the bytes of the text.
        var start: Int
        var end: Int
        /// In `letters`.
        var first: Int
        var hash = NameHash()
        var isCapital: Bool
        var isAllCapitals: Bool
        var gap: Gap
        /// Letters once folded.
        var count = 0
    }

    let bytes: [UInt8]
    private(set) var words: [Word] = []
    /// The words one after the other, folded.
    private(set) var letters: [UInt8] = []
    private(set) var digits = 0
    /// Where an address has its @.
    private(set) var ats: [Int] = []
    private var gap: Gap = .stop
    private var isOpen = false

    init(_ text: String) {
        bytes = Array(text.utf8)
        words.reserveCapacity(bytes.count / 5)
        letters.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                readASCII(byte, at)
                at += 1
            } else {
                let (scalar, size) = Self.scalar(bytes, at)
                read(scalar, at, size)
                at += size
            }
        }
    }

    /// The folded letters of some words that follow each other.
    func spelling(_ range: ClosedRange<Int>) -> String {
        words[range].map(spelling).joined(separator: " ")
    }

    func spelling(_ word: Word) -> String {
        String(decoding: letters[word.first..<word.first + word.count], as: UTF8.self)
    }

    /// The text of a range of bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension NameWords {
    private mutating func readASCII(_ byte: UInt8, _ at: Int) {
        switch byte {
        case 0x61...0x7a: add(byte, at, 1, isCapital: false)
        case 0x41...0x5a: add(byte + 0x20, at, 1, isCapital: true)
        case UInt8(ascii: "*"): break
        default: part(Self.gap(byte), at, byte)
        }
    }

    private static func gap(_ byte: UInt8) -> Gap {
        switch byte {
        case 0x20, 0x09: .space
        case 0x0a, 0x0d: [.space, .line]
        case 0x1f: .cell
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "_"): .underscore
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "("), UInt8(ascii: "["): .open
        case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"): .slash
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"): .stop
        default: .other
        }
    }

    private mutating func part(_ found: Gap, _ at: Int, _ byte: UInt8) {
        if (0x30...0x39).contains(byte) { digits += 1 }
        if byte == UInt8(ascii: "@") { ats.append(at) }
        close()
        gap.insert(found)
    }

    private mutating func close() {
        guard isOpen else { return }
        isOpen = false
        gap = []
    }

    private mutating func read(_ scalar: Unicode.Scalar, _ at: Int, _ size: Int) {
        switch scalar.value {
        case 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069, 0xfeff: break
        case 0x300...0x36f: if isOpen { words[words.count - 1].end = at + size }
        case 0xa0, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: part(.space, at, 0)
        case 0x2028, 0x2029, 0x85: part([.space, .line], at, 0)
        case 0x2010...0x2013, 0x2212, 0xfe63, 0xff0d: part(.hyphen, at, 0)
        case 0x2018, 0x2019, 0x201b, 0x2bc, 0x2b9, 0x2032, 0xb4, 0x55a, 0xff07: part(.apostrophe, at, 0)
        case 0x2026, 0xab, 0xbb, 0x201c...0x201f, 0x2022, 0x2014: part(.stop, at, 0)
        default: readLetter(scalar, at, size)
        }
    }

    private mutating func readLetter(_ scalar: Unicode.Scalar, _ at: Int, _ size: Int) {
        if let plain = NameLetters.plain[scalar.value] {
            for byte in plain.letters { add(byte, at, size, isCapital: plain.isCapital) }
        } else if scalar.properties.isAlphabetic {
            let lower = scalar.properties.lowercaseMapping
            for byte in lower.utf8 { add(byte, at, size, isCapital: lower != String(scalar)) }
        } else {
            part(.other, at, 0)
        }
    }

    private mutating func add(_ letter: UInt8, _ at: Int, _ size: Int, isCapital: Bool) {
        if !isOpen {
            isOpen = true
            words.append(
                Word(
                    start: at, end: at, first: letters.count, isCapital: isCapital, isAllCapitals: true,
                    gap: gap))
        }
        letters.append(letter)
        let last = words.count - 1
        words[last].hash.add(letter)
        words[last].end = at + size
        words[last].count += 1
        if !isCapital { words[last].isAllCapitals = false }
    }

    private static func scalar(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int) {
        let first = UInt32(bytes[at])
        func next(_ index: Int) -> UInt32 { UInt32(bytes[at + index]) & 0x3f }
        let (value, size): (UInt32, Int) =
            switch first {
            case 0xf0...: ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
            case 0xe0...: ((first & 0x0f) << 12 | next(1) << 6 | next(2), 3)
            default: ((first & 0x1f) << 6 | next(1), 2)
            }
        return (Unicode.Scalar(value) ?? " ", size)
    }
}

/// What a run of letters is known by: that of two runs is that of their letters one after the other.
struct NameHash: Hashable, Sendable {
    private var value: UInt64 = 0
    private var power: UInt64 = 1

    init() {}

    init(_ letters: some Sequence<UInt8>) {
        for letter in letters { add(letter) }
    }

    /// Of a word written in folded letters.
    init(_ word: String) { self.init(word.utf8) }

    mutating func add(_ letter: UInt8) {
        value = value &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(letter)
        power = power &* 0x9E37_79B9_7F4A_7C15
    }

    /// Its place among as many bits.
    func bit(of count: UInt64) -> Int { Int((value &* 0x9E37_79B9_7F4A_7C15) >> 40 % count) }

    static func + (left: NameHash, right: NameHash) -> NameHash {
        var both = NameHash()
        both.value = left.value &* right.power &+ right.value
        both.power = left.power &* right.power
        return both
    }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
