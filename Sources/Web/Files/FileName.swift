import Domain
import Formats

/// The name under which a file is handed over.
struct FileName {
    /// As it is written, without what would leave the folder or turn its letters round.
    let whole: String
    private let plain: String

    /// «Programme ; été.pdf» of a title and a kind.
    init(_ title: String, kind: some StringProtocol) {
        let stem = Self.tidied(title).prefix(Self.longest).description.unlessBlank ?? "document"
        whole = "\(stem).\(kind)"
        plain = "\(French.slug(stem).unlessBlank ?? "document").\(kind)"
    }

    /// The header that says it: in plain letters, and as it is written for who reads that (RFC 6266, RFC 8187).
    var attachment: String {
        let written = plain == whole ? "" : "; filename*=UTF-8''\(Percent.encoded(whole))"
        return "attachment; filename=\"\(plain)\"\(written)"
    }

    private static let longest = 80

    /// A name as one says it: without what does not show, and what turns letters round.
    static func shown(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.hides && !$0.breaks }))
    }

    /// On one line; a mark that no folder takes is a hyphen, one that does not show is none.
    static func tidied(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.hides { continue }
            if scalar.properties.isWhitespace || scalar.breaks {
                scalars.append(" ")
            } else {
                scalars.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "-" : scalar)
            }
        }
        let words = String(scalars).split(separator: " ").joined(separator: " ")
        return String(words.drop { $0 == "." })
    }
}

extension Unicode.Scalar {
    fileprivate var hides: Bool { properties.isDefaultIgnorableCodePoint || properties.isBidiControl }

    fileprivate var breaks: Bool { properties.generalCategory == .control }
}
