import HTML

extension Text {
    /// The runs as markup.
    var html: HTML { .joined(runs) { $0.html } }
}

extension Run {
    /// A run as markup: its words, then its marks around them.
    var html: HTML {
        var inner = HTML.joined(
            text.split(separator: "\n", omittingEmptySubsequences: false).map {
                HTML(escaping: String($0))
            }, separator: "<br>")
        if isEmphasis { inner = "<em>\(inner)</em>" }
        if isStrong { inner = "<strong>\(inner)</strong>" }
        if let tone {
            inner = "<span class=\"doc-tone doc-tone-\(tone.className)\">\(tone.mark)\(inner)</span>"
        }
        if let language { inner = "<span lang=\"\(language)\">\(inner)</span>" }
        if let link { inner = "<a href=\"\(link)\">\(inner)</a>" }
        return inner
    }
}

extension Document.Tone {
    /// What follows `doc-tone-` in the name of a class.
    var className: String {
        switch self {
        case .attained: "attained"
        case .onTrack: "on-track"
        case .planNeeded: "plan-needed"
        case .notAttained: "not-attained"
        case .accent: "accent"
        case .neutral: "neutral"
        }
    }

    /// The shape before the words, that a screen reader passes over.
    var mark: HTML {
        guard let shape else { return "" }
        return "<span class=\"doc-shape\" aria-hidden=\"true\">\(shape)</span> "
    }
}

extension Block.Table {
    /// The table in a region that scrolls by keyboard too; without a caption it takes this name, alone of the
    /// page to bear it, which is heard and not seen.
    func html(id: String, name called: String) -> HTML {
        let head = HTML.joined(columns) { "<th scope=\"col\"\($0.className)>\($0.title.html)</th>" }
        let body = HTML.joined(rows) { "<tr>\(cells($0))</tr>" }
        let title: HTML = caption.isEmpty ? "<span class=\"hidden\">\(called)</span>" : caption.html
        return """
            <div class="doc-scroll" role="region" tabindex="0" aria-labelledby="\(id)"><table class="doc-table">\
            <caption id="\(id)">\(title)</caption><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div>
            """
    }

    private func cells(_ row: [Text]) -> HTML {
        .joined(zip(columns, row).enumerated()) { index, pair in
            let (column, text) = pair
            return index == 0 && hasRowHeader
                ? "<th scope=\"row\"\(column.className)>\(text.html)</th>"
                : "<td\(column.className)>\(text.html)</td>"
        }
    }
}

extension Block.Table.Column {
    fileprivate var className: HTML {
        switch alignment {
        case .start: ""
        case .center: " class=\"doc-center\""
        case .end: " class=\"doc-end\""
        }
    }
}

extension Block.Figure {
    /// The picture with its caption; a drawing stands in the page, so that its words can be read.
    func html(at address: (Picture) -> String) -> HTML {
        let shown: HTML =
            switch picture {
            case .svg(let markup): "<div class=\"doc-drawing\">\(HTML(trusted: markup))</div>"
            case .png, .jpeg, .kept: "<img src=\"\(address(picture))\" alt=\"\(alternative)\">"
            }
        let title: HTML = caption.isEmpty ? "" : "<figcaption>\(caption.html)</figcaption>"
        let name = caption.isEmpty ? nil : caption.plainText
        return """
            <figure role="figure" class="doc-figure doc-width-\(quarters)"\(attribute: "aria-label", name)>\(shown)\(title)</figure>
            """
    }

    /// The width in quarters, as a per cent: pages have no style of their own.
    private var quarters: Int { max(1, Int((width * 4).rounded(.up))) * 25 }
}

extension [Block.KeyFigure] {
    /// Figures, each with its label.
    var html: HTML {
        let items = HTML.joined(self) { item in
            """
            <div class="doc-key-figure doc-tone-\(item.tone.className)"><dt>\(item.label)</dt>\
            <dd>\(item.tone.mark)\(item.value)</dd></div>
            """
        }
        return "<dl class=\"doc-key-figures\">\(items)</dl>"
    }
}

extension Block {
    /// The level and title of a heading, for the table of contents.
    var entry: (level: Int, title: String)? {
        switch self {
        case .heading(let level, let text): (level, text.plainText)
        case .annex(let annex): (1, "\(annex.label)\u{202f}: \(annex.title.plainText)")
        case .slide(let slide): (slide.level, slide.title.plainText)
        case .paragraph, .list, .definitions, .table, .figure, .callout, .keyFigures, .quotation, .stamp,
            .pageBreak, .chart, .timeline:
            nil
        }
    }
}

extension Block.Slide {
    /// Of its title: below that of the annex which shows it, where there is one.
    var level: Int { layout == .annexed ? 2 : 1 }
}
