import HTTPTypes
import Hummingbird
import NIOCore

/// A form with files, as a browser sends it.
struct Multipart {
    /// A field, or a file with the name that the person's machine gives it.
    struct Part {
        let name: String
        /// Nil for a field that is no file.
        let fileName: String?
        let bytes: [UInt8]
    }

    private let boundary: [UInt8]

    /// Reads the head of a request; nil when it sends no such form.
    init?(_ request: Request) {
        guard let type = request.headers[.contentType], type.lowercased().hasPrefix("multipart/form-data"),
            let mark = type.split(separator: ";").map({ $0.drop(while: \.isWhitespace) })
                .first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        let value = mark.dropFirst("boundary=".count).filter { $0 != "\"" }
        guard (1...70).contains(value.utf8.count) else { return nil }
        boundary = Array("\r\n--\(value)".utf8)
    }

    /// The parts of a body; what is malformed ends the reading. At most 1,000 parts.
    func parts(_ body: [UInt8]) -> [Part] {
        let text = [13, 10] + body
        var parts: [Part] = []
        guard var start = Self.find(boundary, in: text, from: 0) else { return [] }
        while parts.count < 1_000 {
            start += boundary.count
            guard let end = Self.find(boundary, in: text, from: start),
                let head = Self.find(Array("\r\n\r\n".utf8), in: text, from: start), head < end
            else { return parts }
            let heading = String(decoding: text[start..<head], as: UTF8.self)
            if let name = Self.value("name", in: heading) {
                let fileName = Self.value("filename", in: heading)
                let bytes = Array(text[(head + 4)..<max(end, head + 4)])
                parts.append(Part(name: name, fileName: fileName, bytes: bytes))
            }
            start = end
        }
        return parts
    }

    private static func find(_ piece: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard let first = piece.first, text.count >= piece.count, start >= 0 else { return nil }
        var index = start
        while index <= text.count - piece.count {
            if text[index] == first, text[index..<(index + piece.count)].elementsEqual(piece) { return index }
            index += 1
        }
        return nil
    }

    /// A parameter in quotes of the line that says what a part is.
    private static func value(_ key: String, in heading: String) -> String? {
        let line = heading.split(separator: "\r\n").first {
            $0.lowercased().hasPrefix("content-disposition:")
        }
        for piece in line?.split(separator: ";").dropFirst() ?? [] {
            let pair = piece.drop(while: \.isWhitespace).split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].lowercased() == key else { continue }
            return String(pair[1].filter { $0 != "\"" })
        }
        return nil
    }
}
