/// Bytes as pairs of hexadecimal digits.
package enum Hexadecimal {
    /// «0ae9»: two digits a byte.
    package static func lower(_ bytes: some Sequence<UInt8>) -> String {
        written(bytes, Array("0123456789abcdef".utf8))
    }

    /// «0AE9».
    package static func upper(_ bytes: some Sequence<UInt8>) -> String {
        written(bytes, Array("0123456789ABCDEF".utf8))
    }

    /// The byte that two digits write, in either case; nil for anything else.
    package static func byte(_ pair: some Collection<UInt8>) -> UInt8? {
        guard pair.count == 2 else { return nil }
        return pair.reduce(UInt8?.some(0)) { sum, digit in
            guard let sum, let value = value(of: digit) else { return nil }
            return sum << 4 | value
        }
    }

    /// Whether a text is such digits, as `lower` writes them.
    package static func isLower(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy { value(of: $0) != nil && !(UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
    }

    private static func written(_ bytes: some Sequence<UInt8>, _ digits: [UInt8]) -> String {
        String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
