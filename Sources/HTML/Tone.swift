/// A colour of the palette and the shape that goes with it, so that neither colour nor shape says anything alone.
package enum Tone: String, Sendable, CaseIterable {
    case green, blue, ochre, plum, grey, red

    /// The drawing before the word.
    package enum Shape: String, Sendable, CaseIterable {
        case circle, triangle, diamond, square, ring, half, alert
    }

    /// The shape that goes with the colour unless another is asked for.
    package var shape: Shape {
        switch self {
        case .green: .circle
        case .blue: .triangle
        case .ochre: .diamond
        case .plum: .square
        case .grey: .ring
        case .red: .alert
        }
    }
}

extension HTML {
    /// A state: a word, a shape, a colour.
    package static func tag(_ word: String, _ tone: Tone = .grey, shape: Tone.Shape? = nil) -> HTML {
        "<span class=\"tag tag-\(tone.rawValue)\">\(mark(shape ?? tone.shape))\(word)</span>"
    }

    /// A shape alone, for a legend or a list: the word must be beside it.
    package static func mark(_ tone: Tone) -> HTML {
        "<span class=\"mark mark-\(tone.rawValue)\">\(mark(tone.shape))</span>"
    }

    /// A number in a chip, heard with its unit: the plural, from 2, adds an s unless one is given.
    package static func count(_ number: Int, _ unit: String, _ plural: String? = nil) -> HTML {
        let word = abs(number) < 2 ? unit : plural ?? "\(unit)s"
        return "<span class=\"count\">\(number)<span class=\"hidden\"> \(word)</span></span>"
    }

    private static func mark(_ shape: Tone.Shape) -> HTML {
        """
        <svg class="shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">\
        \(outline(shape))</svg>
        """
    }

    private static func outline(_ shape: Tone.Shape) -> HTML {
        switch shape {
        case .circle: "<circle cx=\"6\" cy=\"6\" r=\"5\"/>"
        case .triangle: "<path d=\"M2 1 11 6 2 11Z\"/>"
        case .diamond: "<path d=\"M6 0.5 11.5 6 6 11.5 0.5 6Z\"/>"
        case .square: "<path d=\"M1.5 1.5h9v9h-9Z\"/>"
        case .ring:
            "<path fill-rule=\"evenodd\" d=\"M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z\"/>"
        case .half:
            "<path fill-rule=\"evenodd\" d=\"M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Zm0 1.7a3.3 3.3 0 0 0 0 6.6Z\"/>"
        case .alert: "<path d=\"M6 0.8 11.6 11H0.4Z\"/>"
        }
    }
}

/// One line of a legend: a tone, what it means, how many, and where it leads.
package struct LegendItem: Sendable {
    let tone: Tone
    let label: String
    let count: Int?
    let href: String?

    /// A line of a legend.
    package init(_ tone: Tone, _ label: String, count: Int? = nil, href: String? = nil) {
        self.tone = tone
        self.label = label
        self.count = count
        self.href = href
    }
}

extension HTML {
    /// What the shapes and colours of a drawing mean, with the numbers.
    package static func legend(_ items: [LegendItem]) -> HTML {
        """
        <ul class="legend">\(joined(items) { item in
            let count: HTML? = item.count.map { "<strong class=\"legend-count\">\($0)</strong> " }
            let label: HTML = item.href.map { "<a href=\"\($0)\">\(item.label)</a>" } ?? "\(item.label)"
            return "<li>\(mark(item.tone))\(count)<span>\(label)</span></li>"
        })</ul>
        """
    }
}
