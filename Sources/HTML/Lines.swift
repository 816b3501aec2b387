/// Pieces that every page is made of; each is nothing when there is nothing to say.
extension HTML {
    /// The markup where something holds.
    package static func when(_ holds: Bool, _ markup: @autoclosure () -> HTML) -> HTML {
        holds ? markup() : .empty
    }

    /// A part of a page under its heading.
    package static func section(_ title: HTML, _ content: HTML, id: String? = nil) -> HTML {
        let place = id.map { " id=\"\($0)\"" as HTML }
        return when(!content.isEmpty, "<section\(place)><h2>\(title)</h2>\(content)</section>")
    }

    /// Lines one under another, in the style of «lines» or another.
    package static func lines(_ lines: some Sequence<HTML>, style: String = "lines") -> HTML {
        let items = joined(lines) { "<li>\($0)</li>" }
        return when(!items.isEmpty, "<ul class=\"\(style)\">\(items)</ul>")
    }

    /// A list with its points.
    package static func list(_ items: some Sequence<HTML>) -> HTML {
        let items = joined(items) { "<li>\($0)</li>" }
        return when(!items.isEmpty, "<ul>\(items)</ul>")
    }

    /// What a line adds under its first words.
    package static func lineNote(_ words: HTML) -> HTML {
        when(!words.isEmpty, " <span class=\"line-note\">\(words)</span>")
    }

    /// A line that leads somewhere, with what is said of it under it.
    package static func line(_ label: String, _ href: String, note: HTML) -> HTML {
        link(label, href) + lineNote(note)
    }

    /// A paragraph in a lower voice.
    package static func soft(_ words: HTML) -> HTML { "<p class=\"soft\">\(words)</p>" }
}
