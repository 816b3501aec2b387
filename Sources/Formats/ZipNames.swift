/// The names in a ZIP archive, read from its directory; nothing is decompressed.
struct ZipNames {
    /// At most 5,000.
    let names: Set<String>
    private let bytes: [UInt8]
    /// Where the files that are not compressed begin.
    private let places: [String: Int]

    /// Nil when the bytes are no whole archive.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.endOfDirectory(in: bytes) else { return nil }
        let count = Self.number(bytes, end + 10, 2)
        var place = Self.number(bytes, end + 16, 4)
        var found: Set<String> = []
        var places: [String: Int] = [:]
        guard (1...5_000).contains(count) else { return nil }
        for _ in 0..<count {
            guard place + 46 <= end, bytes[place..<(place + 4)].elementsEqual([0x50, 0x4b, 1, 2]) else {
                return nil
            }
            let length = Self.number(bytes, place + 28, 2)
            let rest = Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
            guard place + 46 + length + rest <= end else { return nil }
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
            found.insert(name)
            if Self.number(bytes, place + 10, 2) == 0 { places[name] = Self.number(bytes, place + 42, 4) }
            place += 46 + length + rest
        }
        (names, self.bytes, self.places) = (found, bytes, places)
    }

    /// The first bytes of a file that is not compressed; nil for the others.
    func beginning(of name: String) -> ArraySlice<UInt8>? {
        guard let place = places[name], place + 30 <= bytes.count else { return nil }
        let start = place + 30 + Self.number(bytes, place + 26, 2) + Self.number(bytes, place + 28, 2)
        return start < bytes.count ? bytes[start...].prefix(8) : nil
    }

    /// Where the record that ends the directory begins; a comment of 65,535 bytes may follow it.
    private static func endOfDirectory(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let last = bytes.count - 22
        return stride(from: last, through: max(0, last - 65_535), by: -1).first {
            bytes[$0] == 0x50 && bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4b, 5, 6])
        }
    }

    /// Little-endian.
    private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int) -> Int {
        bytes[start..<(start + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
