import Foundation

/// Pages without what changes from one run to the next: secrets, marks of forms, versions of assets.
enum PageText {
    /// The text with each secret replaced by a word.
    static func settled(_ text: String) -> String {
        chances.reduce(text) { text, chance in
            chance.pattern.stringByReplacingMatches(
                in: text, range: NSRange(text.startIndex..., in: text), withTemplate: chance.word)
        }
    }

    /// One tag a line, so that a difference reads.
    static func lines(_ text: String) -> String {
        guard let edges else { return text }
        return edges.stringByReplacingMatches(
            in: text, range: NSRange(text.startIndex..., in: text), withTemplate: "\n") + "\n"
    }

    private static let chances: [(pattern: NSRegularExpression, word: String)] = [
        // The token of a session, and the marks of what a form was read at or sent once.
        (#"(name="_(?:csrf|once|read[^"]*)" value=")[^"]*"#, "$1JETON"),
        (#"\?v=[0-9a-f]+"#, ""),
        // Thirty-two random bytes in an address.
        (#"(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*[0-9])[\w-]{43}(?![\w-])"#, "JETON"),
        // The code of an attendance list, in its address, read aloud, and drawn as squares.
        (#"(/(?:emargement|reponse)/)[A-HJ-NP-Z2-9]{10}(?![A-Z0-9])"#, "$1CODE"),
        (#"[A-HJ-NP-Z2-9]{5}\x{A0}[A-HJ-NP-Z2-9]{5}(?![A-Z0-9])"#, "CODE"),
        (##"(?s)(<svg class="qr".{0,400}? fill="#000" d=")[^"]*"##, "$1CARRÉS"),
        // What makes the events of an instance its own.
        (#"-[0-9a-f]{16}@jalon"#, "-JETON@jalon"),
    ].compactMap { pattern, word in
        (try? NSRegularExpression(pattern: pattern)).map { ($0, word) }
    }

    private static let edges = try? NSRegularExpression(pattern: #"(?<=[^\n])(?=<)|(?<=>)(?=[^\n])"#)
}
