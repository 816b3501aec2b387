/// A form with files, as a browser sends it (RFC 7578).
package struct Multipart {
    /// A field, or a file with the name that the person's machine gives it.
    package struct Part: Hashable, Sendable {
        package let name: String
        /// Nil for a field that is no file.
        package let fileName: String?
        package let bytes: [UInt8]
        /// Why its bytes were left out before it was read; nil for what came whole.
        package var leftOut: LeftOut?
    }

    /// Why a server that read the form as it came did not keep a file of it.
    package enum LeftOut: String, Hashable, Sendable {
        case tooHeavy, noRoom
    }

    /// What stands between the parts.
    package let boundary: [UInt8]

    /// Reads the Content-Type of a request; nil when it sends no such form.
    package init?(contentType: String) {
        let type = ParameterizedValue(contentType)
        guard type.value.lowercased() == "multipart/form-data", let mark = type["boundary"],
            (1...70).contains(mark.utf8.count)
        else { return nil }
        boundary = Array("\r\n--\(mark)".utf8)
    }

    /// The parts of a body; what is malformed ends the reading. At most 1,000 parts.
    package func parts(_ body: [UInt8]) -> [Part] {
        let text = [13, 10] + body
        var parts: [Part] = []
        guard var start = Self.find(boundary, in: text, from: 0) else { return [] }
        while parts.count < 1_000 {
            start += boundary.count
            guard let end = Self.find(boundary, in: text, from: start),
                let head = Self.find(Array("\r\n\r\n".utf8), in: text, from: start), head < end
            else { return parts }
            let heading = String(decoding: text[start..<head], as: UTF8.self)
            let bytes = Array(text[(head + 4)..<max(end, head + 4)])
            if let part = Self.part(heading, bytes) { parts.append(part) }
            start = end
        }
        return parts
    }

    private static func part(_ heading: String, _ bytes: [UInt8]) -> Part? {
        let label = "content-disposition:"
        guard
            let line = heading.split(separator: "\r\n").first(where: { $0.lowercased().hasPrefix(label) })
        else { return nil }
        let disposition = ParameterizedValue(line.dropFirst(label.utf8.count))
        guard let name = disposition["name"] else { return nil }
        let reason = heading.split(separator: "\r\n").first { $0.hasPrefix(Self.leftOut) }
        return Part(
            name: typed(name), fileName: disposition["filename"].map(typed), bytes: bytes,
            leftOut: reason.flatMap { LeftOut(rawValue: String($0.dropFirst(Self.leftOut.count))) })
    }

    /// Whether the head of a part is that of a file.
    package static func isOfFile(_ head: [UInt8]) -> Bool {
        part(String(decoding: head, as: UTF8.self), [])?.fileName != nil
    }

    /// The head of a file without its bytes, which says why.
    package static func leavingOut(_ reason: LeftOut, _ head: [UInt8]) -> [UInt8] {
        head.dropLast(2) + Array("\(leftOut)\(reason.rawValue)\r\n\r\n".utf8)
    }

    private static let leftOut = "Left-Out: "

    /// A name as it was before the browser wrote it between quotes: it writes these three marks so, and no other (HTML,
    /// «multipart/form-data encoding algorithm»).
    private static func typed(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// Where a piece first stands, from a place on.
    package static func find(_ piece: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard let first = piece.first, text.count >= piece.count, start >= 0 else { return nil }
        var index = start
        while index <= text.count - piece.count {
            if text[index] == first, text[index..<(index + piece.count)].elementsEqual(piece) { return index }
            index += 1
        }
        return nil
    }
}
