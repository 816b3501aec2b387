import Domain
import HTML

extension HTML {
    /// A long text in its light markup: paragraphs, lists, bold, italics, safe links.
    static func markup(_ source: String) -> HTML {
        joined(Markup(source).blocks) { block in
            switch block {
            case .paragraph(let runs): "<p>\(joined(runs, run))</p>"
            case .list(true, let items): "<ol>\(joined(items) { "<li>\(joined($0, run))</li>" })</ol>"
            case .list(false, let items): "<ul>\(joined(items) { "<li>\(joined($0, run))</li>" })</ul>"
            }
        }
    }

    private static func run(_ run: Markup.Run) -> HTML {
        if let address = run.link { return externalLink(run.text, address) }
        if run.isStrong { return "<strong>\(run.text)</strong>" }
        return run.isEmphasis ? "<em>\(run.text)</em>" : "\(run.text)"
    }
}
