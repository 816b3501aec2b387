import Foundation

/// The size of a photograph, read from its first bytes.
struct PictureSize {
    let width: Int
    let height: Int

    /// Nil when the bytes are neither a whole head of PNG nor one of JPEG.
    init?(_ data: Data) {
        let bytes = [UInt8](data.prefix(1 << 16))
        func number(_ place: Int, _ length: Int) -> Int {
            bytes[place..<(place + length)].reduce(0) { $0 << 8 | Int($1) }
        }
        if bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]) {
            (width, height) = (number(16, 4), number(20, 4))
        } else if let frame = Self.frame(of: bytes) {
            (width, height) = (number(frame + 7, 2), number(frame + 5, 2))
        } else {
            return nil
        }
        guard width > 0, height > 0 else { return nil }
    }

    /// Where the segment of a JPEG that tells its size begins.
    private static func frame(of bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: [0xff, 0xd8]) else { return nil }
        var place = 2
        while place + 9 <= bytes.count, bytes[place] == 0xff {
            let marker = bytes[place + 1]
            if (0xc0...0xcf).contains(marker), ![0xc4, 0xc8, 0xcc].contains(marker) { return place }
            place += 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
        }
        return nil
    }
}
