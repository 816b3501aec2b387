/// Words of which a text holds one at least when it names somebody: looked for byte by byte, before it is read.
struct NameAnchors: Sendable {
    private static let count: UInt64 = 1 << 17
    private var bits = [UInt64](repeating: 0, count: Int(count / 64))

    mutating func add(_ letters: some Sequence<UInt8>) {
        let bit = NameHash(letters).bit(of: Self.count)
        bits[bit / 64] |= 1 << UInt64(bit % 64)
    }

    private func holds(_ hash: NameHash) -> Bool {
        let bit = hash.bit(of: Self.count)
        return bits[bit / 64] & (1 << UInt64(bit % 64)) != 0
    }

    /// False only of a text that names nobody.
    func mayStand(in text: String, telephones: Bool) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var hash = NameHash()
            var isOpen = false
            // «G A R N I E R»: letters that stand alone, one after the other.
            var (count, alone, digits) = (0, 0, 0)
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                if (0x61...0x7a).contains(byte) || (0x41...0x5a).contains(byte) {
                    hash.add(byte | 0x20)
                    (isOpen, count, at) = (true, count + 1, at + 1)
                    continue
                }
                if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "*") { return true }
                if byte >= 0x80 {
                    let (scalar, size) = Self.scalar(bytes, at)
                    at += size
                    if let plain = NameLetters.plain[scalar] {
                        for letter in plain.letters { hash.add(letter) }
                        (isOpen, count) = (true, count + 1)
                        continue
                    }
                    if Self.isUnseen(scalar) { return true }
                } else {
                    if (0x30...0x39).contains(byte) { digits += 1 }
                    at += 1
                }
                if isOpen, holds(hash) { return true }
                if isOpen { alone = count == 1 ? alone + 1 : 0 }
                if alone > 3 { return true }
                (hash, isOpen, count) = (NameHash(), false, 0)
            }
            return isOpen && holds(hash) || telephones && digits >= 9
        }
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[at])
        func next(_ index: Int) -> UInt32 { UInt32(bytes[at + index]) & 0x3f }
        return switch first {
        case 0xf0...: ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        case 0xe0...: ((first & 0x0f) << 12 | next(1) << 6 | next(2), 3)
        default: ((first & 0x1f) << 6 | next(1), 2)
        }
    }

    /// What a reader does not see, and marks upon letters.
    private static func isUnseen(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069, 0xfeff, 0x300...0x36f: true
        default: false
        }
    }
}
