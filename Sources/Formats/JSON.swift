import FoundationEssentials

/// JSON as this house writes it: keys in order, the same value the same bytes.
package enum JSON {
    /// Sets the keys in order and lets slashes be.
    package static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// The text of a value.
    package static func text(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Reads what `text` wrote. Throws `DecodingError` for anything else.
    package static func value<Value: Decodable>(_ type: Value.Type, of text: String) throws -> Value {
        try value(type, of: Data(text.utf8))
    }

    /// The same from the bytes of a file.
    package static func value<Value: Decodable>(_ type: Value.Type, of bytes: Data) throws -> Value {
        try JSONDecoder().decode(type, from: bytes)
    }
}

/// A JSON document written by hand, its fields in the order in which a person reads them.
package enum JSONText {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([JSONText])
    case object([(String, JSONText)])
    case null

    /// A text, or null.
    package static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

    /// The document, indented for who reads it.
    package func written(_ margin: String = "") throws -> String {
        let inner = margin + "  "
        switch self {
        case .null: return "null"
        case .number(let number): return String(number)
        case .flag(let flag): return flag ? "true" : "false"
        case .text(let text):
            return try JSON.text(text)
        case .list(let items):
            if items.isEmpty { return "[]" }
            let lines = try items.map { inner + (try $0.written(inner)) }
            return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
        case .object(let fields):
            let lines = try fields.map { name, value in
                "\(inner)\(try JSONText.text(name).written()): \(try value.written(inner))"
            }
            return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
        }
    }
}
