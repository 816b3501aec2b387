/// The light markup of long texts: paragraphs, «- » and «1. » lists, **bold**, *italics*, [links](https://…).
package struct Markup: Hashable, Sendable {
    /// A piece of text with its weight and link.
    package struct Run: Hashable, Sendable {
        package var text: String
        package var isStrong = false
        package var isEmphasis = false
        /// http, https or mailto; others are not links.
        package var link: String?

        package init(_ text: String, strong: Bool = false, emphasis: Bool = false, link: String? = nil) {
            self.text = text
            isStrong = strong
            isEmphasis = emphasis
            self.link = link
        }
    }

    /// A paragraph, or a list whose items are runs.
    package enum Block: Hashable, Sendable {
        case paragraph([Run])
        case list(ordered: Bool, [[Run]])
    }

    /// In order.
    package let blocks: [Block]

    /// Reads any text; what is no markup stays text.
    package init(_ source: String) {
        var reader = MarkupReader()
        for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            reader.read(line)
        }
        reader.close()
        blocks = reader.blocks
    }

    /// The words alone.
    package var plainText: String {
        blocks.map { block in
            switch block {
            case .paragraph(let runs): runs.map(\.text).joined()
            case .list(_, let items): items.map { $0.map(\.text).joined() }.joined(separator: "\n")
            }
        }.joined(separator: "\n")
    }
}

private struct MarkupReader {
    var blocks: [Markup.Block] = []
    private var paragraph: [Substring] = []
    private var items: [Substring] = []
    private var isOrdered = false

    mutating func read(_ line: Substring) {
        let bare = line.drop(while: \.isWhitespace)
        if bare.isEmpty { return close() }
        if let item = Self.item(bare) {
            if !items.isEmpty, isOrdered != item.ordered { close() }
            closeParagraph()
            isOrdered = item.ordered
            items.append(item.text)
        } else {
            closeList()
            paragraph.append(bare)
        }
    }

    mutating func close() {
        closeParagraph()
        closeList()
    }

    private mutating func closeParagraph() {
        guard !paragraph.isEmpty else { return }
        blocks.append(.paragraph(InlineMarkup.runs(paragraph.joined(separator: " "))))
        paragraph = []
    }

    private mutating func closeList() {
        guard !items.isEmpty else { return }
        blocks.append(.list(ordered: isOrdered, items.map { InlineMarkup.runs(String($0)) }))
        items = []
    }

    private static func item(_ line: Substring) -> (ordered: Bool, text: Substring)? {
        for bullet in ["- ", "* ", "• "] where line.hasPrefix(bullet) {
            return (false, line.dropFirst(2))
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return (true, line.dropFirst(digits.count + 2))
    }
}
