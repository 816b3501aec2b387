/// Electronic addresses and telephones, in whatever way they are written.
enum NameAddresses {
    /// An electronic address as it is compared.
    static func folded(_ address: String) -> String { address.lowercased().filter { !$0.isWhitespace } }

    /// The last nine digits of each telephone that a field holds.
    static func numbers(_ field: String) -> [[UInt8]] {
        runs(Array(field.utf8)).flatMap { run in
            national(run.digits.map(\.value)).map { [$0] } ?? pairs(run.digits.map(\.value))
        }
    }

    /// Several numbers that follow each other.
    private static func pairs(_ digits: [UInt8]) -> [[UInt8]] {
        guard digits.count > 13, digits.count.isMultiple(of: 10) else { return [] }
        return stride(from: 0, to: digits.count, by: 10).compactMap { national(Array(digits[$0..<$0 + 10])) }
    }

    private static func national(_ digits: [UInt8]) -> [UInt8]? {
        (9...13).contains(digits.count) ? Array(digits.suffix(9)) : nil
    }

    /// Digits, each with its place, that nothing but spaces and marks of telephones parts.
    struct Run {
        var digits: [(value: UInt8, at: Int)] = []
        /// From the sign that leads it.
        var start = 0
    }

    /// Runs of nine digits or more.
    static func runs(_ bytes: [UInt8]) -> [Run] {
        var runs: [Run] = []
        var run = Run()
        var between = 0
        for (at, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39:
                if run.digits.isEmpty { run.start = at }
                run.digits.append((byte - 0x30, at))
                between = 0
            case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"),
                UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: "+"), 0xc2, 0xa0, 0xad, 0xe2, 0x80...0x93, 0xaf:
                between += 1
                if between > 8 { close(&run, &runs) }
            default: close(&run, &runs)
            }
        }
        close(&run, &runs)
        return runs
    }

    private static func close(_ run: inout Run, _ runs: inout [Run]) {
        if run.digits.count >= 9 { runs.append(run) }
        run = Run()
    }

    /// Where the address around an @ begins and ends.
    static func address(_ bytes: [UInt8], around at: Int) -> Range<Int> {
        func isPart(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
                || (0x61...0x7a).contains(byte)
                || [
                    UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
                    UInt8(ascii: "%"),
                ]
                .contains(byte)
        }
        var (start, end) = (at, at + 1)
        while start > 0, isPart(bytes[start - 1]), !isSpace(bytes, start - 1) { start -= 1 }
        while end < bytes.count, isPart(bytes[end]), !isSpace(bytes, end) { end += 1 }
        while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") {
            end -= 1
        }
        return start..<end
    }

    /// The addresses of pages, «https://…» and «www.…».
    static func pages(_ bytes: [UInt8]) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var at = 0
        while at < bytes.count {
            guard begins(bytes, at) else {
                at += 1
                continue
            }
            var (start, end) = (at, at)
            while start > 0, (0x61...0x7a).contains(bytes[start - 1] | 0x20) { start -= 1 }
            while end < bytes.count, bytes[end] > 0x20, !isSpace(bytes, end), bytes[end] != UInt8(ascii: ")")
            { end += 1 }
            while end > start, [0x2e, 0x2c, 0x3b, 0x21, 0x3f].contains(bytes[end - 1]) { end -= 1 }
            pages.append(start..<end)
            at = end
        }
        return pages
    }

    private static func begins(_ bytes: [UInt8], _ at: Int) -> Bool {
        switch bytes[at] {
        case UInt8(ascii: ":"): at + 2 < bytes.count && bytes[at + 1] == 0x2f && bytes[at + 2] == 0x2f
        case UInt8(ascii: "w"):
            at + 3 < bytes.count && bytes[at + 1] == bytes[at] && bytes[at + 2] == bytes[at]
                && bytes[at + 3] == 0x2e
        default: false
        }
    }

    /// A no-break, narrow or no-width space, or a mark of quotation.
    private static func isSpace(_ bytes: [UInt8], _ at: Int) -> Bool {
        switch bytes[at] {
        case 0xa0 where at > 0 && bytes[at - 1] == 0xc2: true
        case 0xc2 where at + 1 < bytes.count:
            bytes[at + 1] == 0xa0 || bytes[at + 1] == 0xab || bytes[at + 1] == 0xbb
        case 0xe2: true
        case 0x80, 0xaf, 0x8b, 0x99: at > 1 && (bytes[at - 1] == 0xe2 || bytes[at - 2] == 0xe2)
        default: false
        }
    }
}
