/// A drawing of flat colours, made point by point: no photograph of anybody is in the sample.
struct Canvas {
    let width: Int
    let height: Int
    private let palette: [(UInt8, UInt8, UInt8)]
    private var points: [UInt8]

    /// At most 256 colours, the first one everywhere.
    init(_ width: Int, _ height: Int, _ palette: [(UInt8, UInt8, UInt8)]) {
        self.width = width
        self.height = height
        self.palette = palette
        points = [UInt8](repeating: 0, count: width * height)
    }

    /// Fills the points of a rectangle that a rule keeps.
    mutating func fill(
        _ colour: UInt8, x: Range<Int>, y: Range<Int>, where keeps: (Int, Int) -> Bool = { _, _ in true }
    ) {
        for row in y.clamped(to: 0..<height) {
            for column in x.clamped(to: 0..<width) where keeps(column, row) {
                points[row * width + column] = colour
            }
        }
    }

    /// Fills an ellipse.
    mutating func ellipse(_ colour: UInt8, x: Int, y: Int, _ across: Int, _ down: Int) {
        fill(colour, x: (x - across)..<(x + across), y: (y - down)..<(y + down)) { column, row in
            let (dx, dy) = (Double(column - x) / Double(across), Double(row - y) / Double(down))
            return dx * dx + dy * dy <= 1
        }
    }

    /// The bytes of a PNG file.
    var png: [UInt8] {
        let head = Self.big(width) + Self.big(height) + [8, 3, 0, 0, 0]
        let colours = palette.flatMap { [$0.0, $0.1, $0.2] }
        var rows: [UInt8] = []
        for row in 0..<height { rows += [0] + points[(row * width)..<((row + 1) * width)] }
        return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + Self.chunk("IHDR", head)
            + Self.chunk("PLTE", colours) + Self.chunk("IDAT", Self.stored(rows)) + Self.chunk("IEND", [])
    }

    /// A zlib stream of blocks that are not compressed.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var place = 0
        while place < bytes.count {
            let end = min(place + 65_535, bytes.count)
            let length = UInt16(end - place)
            let sizes = [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
            stream += [end == bytes.count ? 1 : 0] + sizes + bytes[place..<end]
            place = end
        }
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return stream + big(high << 16 | low)
    }

    private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(kind.utf8) + data
        return big(data.count) + body + big(Int(checksum(body)))
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
                rest & 1 == 1 ? rest >> 1 ^ 0xedb8_8320 : rest >> 1
            }
        }
    }

    private static func big(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
    }
}
