/// An electronic address as a letter may bear it: one person writes it in several ways, it is one mailbox.
package struct Mailbox: Hashable, Sendable, CustomStringConvertible {
    /// Lower case.
    package let description: String

    /// Nil for what no mail system would take, or could be more than one address: letters, digits and the usual
    /// marks, in ASCII.
    package init?(_ text: String) {
        let lower = text.lowercased()
        let parts = lower.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), (3...190).contains(parts[1].count),
            parts[0].allSatisfy({ Self.isWord($0) || Self.marks.contains($0) }),
            parts[0].first != UInt8(ascii: "-"), parts[1].contains(UInt8(ascii: ".")),
            Self.areDotted(parts[0]), Self.areDotted(parts[1]),
            parts[1].allSatisfy({ Self.isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") })
        else { return nil }
        description = lower
    }

    /// What stands after the @.
    package var domain: String {
        String(
            description[
                description.index(after: description.firstIndex(of: "@") ?? description.startIndex)...])
    }

    private static let marks = Array("!#$%&'*+-/=?^_`{|}~.".utf8)

    private static func isWord(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// No dot at an end, nor two in a row.
    private static func areDotted(_ part: Substring.UTF8View.SubSequence) -> Bool {
        part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
