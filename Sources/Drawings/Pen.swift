import Formats

/// Writes SVG, piece by piece.
struct Pen {
    private(set) var body = ""

    /// Adds ready markup.
    mutating func add(_ markup: String) {
        body += markup
    }

    /// The room of words where a drawing is as wide as a phone.
    static let narrowest = 280.0

    /// One line of words, so many pixels `after` its place. `anchor` is start, middle or end.
    mutating func text(
        _ words: String, x: String, y: Double, size: Int = 14, color: String = Palette.ink,
        className: String = "ink", anchor: String = "start", isStrong: Bool = false, after: Int = 0
    ) {
        body += """
            <text class="fill-\(className)" x="\(x)"\(after == 0 ? "" : " dx=\"\(after)\"") y="\(y.short)" \
            font-size="\(size)" fill="\(color)"\
            \(anchor == "start" ? "" : " text-anchor=\"\(anchor)\"")\
            \(isStrong ? " font-weight=\"600\"" : "")>\(words.inXML)</text>
            """
    }

    /// A line between two points.
    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String = Palette.hairline,
        className: String = "line", dashes: String? = nil
    ) {
        body += """
            <path class="stroke-\(className)" d="M\(x1.short) \(y1.short) \(x2.short) \(y2.short)" \
            stroke="\(color)" fill="none"\(dashes.map { " stroke-dasharray=\"\($0)\"" } ?? "")/>
            """
    }

    /// What is drawn inside, read as one thing under its name where it has one: lines of words that were cut to fit are no
    /// words of their own.
    mutating func named(_ label: String?, leading href: String?, _ draw: (inout Pen) -> Void) {
        guard href == nil, let label else { return linked(to: href, label: label ?? "", draw) }
        body += "<g role=\"img\" aria-label=\"\(label.inXML)\">"
        draw(&self)
        body += "</g>"
    }

    /// What is drawn inside, as a link when there is an address; `label` is what it is called.
    mutating func linked(to href: String?, label: String, _ draw: (inout Pen) -> Void) {
        if let href {
            body += "<a class=\"drawing-link\" href=\"\(href.inXML)\" aria-label=\"\(label.inXML)\">"
        }
        draw(&self)
        if href != nil { body += "</a>" }
    }
}

extension Double {
    /// At most one decimal, always written the same way.
    var short: String {
        let tenths = Int((self * 10).rounded())
        let whole = abs(tenths) / 10
        let rest = abs(tenths) % 10
        return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
    }
}
