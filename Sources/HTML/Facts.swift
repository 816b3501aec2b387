/// A figure that a page wants seen first.
package struct KeyFigure: Sendable {
    let value: String
    let total: String?
    let label: String
    let note: String?
    let href: String?

    /// «13» of «15» «fiches démarrées», with a note under it and where it leads.
    package init(
        _ value: String, of total: String? = nil, _ label: String, note: String? = nil, href: String? = nil
    ) {
        self.value = value
        self.total = total
        self.label = label
        self.note = note
        self.href = href
    }
}

/// Something that happened, at its date.
package struct TimelineEntry: Sendable {
    let date: String
    let machineDate: String?
    let title: HTML
    let body: HTML
    let tone: Tone

    /// An event: the date as it is read, the same as `2023-02-07` where there is one, its title and its text.
    package init(
        _ date: String, machineDate: String? = nil, title: HTML, body: HTML = .empty, tone: Tone = .grey
    ) {
        self.date = date
        self.machineDate = machineDate
        self.title = title
        self.body = body
        self.tone = tone
    }
}

extension HTML {
    /// Names and what goes with them; those with nothing are left out.
    package static func summaryList(_ facts: [(name: String, value: HTML)]) -> HTML {
        let shown = facts.filter { !$0.value.isEmpty }
        return """
            <dl class="facts">\(joined(shown) {
                "<div class=\"fact\"><dt>\($0.name)</dt><dd>\($0.value)</dd></div>"
            })</dl>
            """
    }

    /// Figures side by side.
    package static func keyFigures(_ figures: [KeyFigure]) -> HTML {
        "<ul class=\"key-figures\">\(joined(figures) { "<li>\(keyFigure($0))</li>" })</ul>"
    }

    /// One figure, its label under it.
    package static func keyFigure(_ figure: KeyFigure) -> HTML {
        let total: HTML? = figure.total.map {
            """
            <span class="key-figure-total" aria-hidden="true">\u{202F}/\u{202F}\($0)</span>\
            <span class="hidden"> sur \($0)</span>
            """
        }
        let content: HTML = """
            <span class="key-figure-value">\(figure.value)\(total)</span> \
            <span class="key-figure-label">\(figure.label)</span>
            """
        let linked: HTML = figure.href.map { "<a href=\"\($0)\">\(content)</a>" } ?? content
        return """
            <div class="key-figure">\(linked)\
            \(figure.note.map { "<p class=\"key-figure-note\">\($0)</p>" } as HTML?)</div>
            """
    }

    /// What happened, one line a date.
    package static func timeline(_ entries: [TimelineEntry]) -> HTML {
        "<ol class=\"timeline\">\(joined(entries, event))</ol>"
    }

    /// Text of a person as paragraphs: a blank line starts a new one, a line break stays one.
    package static func paragraphs(_ text: String) -> HTML {
        var paragraphs: [[Substring]] = [[]]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        return joined(paragraphs.filter { !$0.isEmpty }) { lines in
            "<p>\(joined(lines.map { HTML(escaping: String($0)) }, separator: "<br>"))</p>"
        }
    }

    private static func event(_ entry: TimelineEntry) -> HTML {
        let date: HTML =
            entry.machineDate.map { "<time datetime=\"\($0)\">\(entry.date)</time>" } ?? "\(entry.date)"
        return """
            <li class="event event-\(entry.tone.rawValue)"><p class="event-date">\(date)</p>\
            <div class="event-body"><p class="event-title">\(entry.title)</p>\(entry.body)</div></li>
            """
    }
}
