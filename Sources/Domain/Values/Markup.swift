/// The light markup of long texts: paragraphs, lists as people type or paste them («- », «– », «• », «1. », «1) », «a. »),
/// **bold**, *italics*, [links](https://…).
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
