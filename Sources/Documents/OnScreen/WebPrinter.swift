import Drawings
import HTML

/// Prints a document as a part of a web page, without scripts, styles or markup of a person.
package struct WebPrinter {
    /// Where the application serves a photograph. Drawings stand in the page itself.
    private let address: (Picture) -> String
    /// What is added to the level of each heading; the title of the document takes this level.
    private let shift: Int
    private let showsTitle: Bool
    /// Begins every id, so that two documents share a page.
    private let prefix: String
    /// Names a table that has no caption, before its number.
    private let tableName: String
    private var headings = 0
    private var tables = 0
    /// The last heading, which names the tables under it that have no caption, and how many it named.
    private var place = ""
    private var named: [String: Int] = [:]

    /// A printer. With a shift of 1 the title is `h1` and headings begin at `h2`.
    package init(
        shift: Int = 1, showsTitle: Bool = true, prefix: String = "doc", tableName: String = "Tableau",
        address: @escaping (Picture) -> String
    ) {
        self.shift = max(1, shift)
        self.showsTitle = showsTitle
        self.prefix = prefix
        self.tableName = tableName
        self.address = address
    }

    /// The document, cleaned first.
    package func print(_ document: Document) -> HTML {
        var printer = self
        let clean = document.cleaned
        let body = printer.blocks(clean.blocks)
        return """
            <article class="doc"\(attribute: "lang", clean.language == "fr" ? nil : clean.language)>\
            \(titleBlock(clean))\(contents(clean))<div class="doc-body">\(body)</div></article>
            """
    }

    private func titleBlock(_ document: Document) -> HTML {
        let title: HTML =
            showsTitle ? heading(shift, "<span class=\"doc-title\">\(document.title)</span>") : ""
        let signed = [document.author, document.date].filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <header class="doc-header">\(title)\(line("doc-subtitle", document.subtitle))\
            \(line("doc-period", document.cover?.period ?? ""))\(line("doc-date", signed))\(signatories(document.cover))</header>
            """
    }

    private func signatories(_ cover: Document.Cover?) -> HTML {
        guard let cover, !cover.signatories.isEmpty else { return "" }
        let names = HTML.joined(cover.signatories) { "<li>\($0)</li>" }
        return """
            <div class="doc-signatories"><p>\(cover.signatoriesTitle)</p><ul>\(names)</ul></div>
            """
    }

    private func line(_ className: String, _ text: String) -> HTML {
        text.isEmpty ? "" : "<p class=\"\(className)\">\(text)</p>"
    }

    private func heading(_ level: Int, id: String? = nil, className: String? = nil, _ inner: HTML) -> HTML {
        let name = HTML(trusted: "h\(min(level, 6))")
        return "<\(name)\(attribute: "id", id)\(attribute: "class", className)>\(inner)</\(name)>"
    }

    /// Links to the headings of levels 1 and 2, from three on, when the document asks for it.
    private func contents(_ document: Document) -> HTML {
        var number = 0
        var entries: [HTML] = []
        var isAnnexed = false
        for block in document.blocks {
            if case .annex = block { isAnnexed = true }
            guard let (level, title) = block.entry else { continue }
            number += 1
            // The title of an annex is enough: what is within it is not listed.
            if level > (isAnnexed ? 1 : 2) { continue }
            entries.append(
                """
                <li class="doc-contents-\(level)"><a href="#\(prefix)-\(number)">\(title)</a></li>
                """)
        }
        guard document.hasContents, entries.count >= 3 else { return "" }
        return """
            <nav class="doc-contents" aria-labelledby="\(prefix)-sommaire">\
            \(heading(shift + 1, id: "\(prefix)-sommaire", "Sommaire"))<ol>\(entries)</ol></nav>
            """
    }

    private mutating func blocks(_ blocks: [Block]) -> HTML {
        var result = HTML.empty
        for block in blocks { result += html(block) }
        return result
    }

    private mutating func html(_ block: Block) -> HTML {
        switch block {
        case .heading(let level, let text):
            headings += 1
            place = text.plainText
            return heading(level + shift, id: "\(prefix)-\(headings)", text.html)
        case .annex(let annex):
            headings += 1
            place = "\(annex.label), \(annex.title.plainText)"
            let title: HTML = "\(annex.label)\u{202f}: \(annex.title.html)"
            return heading(1 + shift, id: "\(prefix)-\(headings)", className: "doc-annex", title)
        case .paragraph(let text): return "<p>\(text.html)</p>"
        case .list(let list): return html(list)
        case .definitions(let items): return html(items)
        case .table(let table): return html(table)
        case .figure(let figure): return figure.html(at: address)
        case .callout(let callout): return html(callout)
        case .keyFigures(let items): return items.html
        case .quotation(let quotation): return html(quotation)
        case .stamp(let stamp):
            return
                "<p class=\"doc-stamp doc-tone-\(stamp.tone.className)\">\(stamp.tone.mark)\(stamp.text)</p>"
        case .chart(let chart): return html(chart.drawing, chart.title, chart.table)
        case .timeline(let timeline):
            return html(timeline.drawing, "\(timeline.title), dessin", timeline.table)
        case .slide(let slide): return html(slide)
        case .pageBreak: return "<hr class=\"doc-page-break\">"
        }
    }

    private mutating func html(_ list: Block.List) -> HTML {
        let name: HTML = list.isOrdered ? "ol" : "ul"
        var items = HTML.empty
        for item in list.items { items += "<li>\(beside(item))</li>" }
        return "<\(name) class=\"doc-list\">\(items)</\(name)>"
    }

    private mutating func html(_ definitions: [Block.Definition]) -> HTML {
        var items = HTML.empty
        for item in definitions {
            items += "<div><dt>\(item.term.html)</dt><dd>\(beside(item.detail))</dd></div>"
        }
        return "<dl class=\"doc-definitions\">\(items)</dl>"
    }

    /// A lone paragraph stands beside its bullet or term as plain text.
    private mutating func beside(_ blocks: [Block]) -> HTML {
        guard case .paragraph(let text)? = blocks.first else { return self.blocks(blocks) }
        return text.html + self.blocks(Array(blocks.dropFirst()))
    }

    private mutating func html(_ table: Block.Table) -> HTML {
        tables += 1
        return table.html(id: "\(prefix)-tableau-\(tables)", name: tableTitle())
    }

    /// What a table without caption is called: «Diagnostic, tableau», then «Diagnostic, tableau 2».
    private mutating func tableTitle() -> String {
        if place.isEmpty { return "\(tableName)\u{a0}\(tables)" }
        named[place, default: 0] += 1
        let count = named[place] ?? 1
        return "\(place), tableau" + (count == 1 ? "" : "\u{a0}\(count)")
    }

    /// The figures drawn, and the same in a table.
    private mutating func html(_ drawing: Drawing, _ title: String, _ table: Block.Table) -> HTML {
        tables += 1
        return HTML.figure(
            HTML(trusted: drawing.svg(id: "\(prefix)-graphique-\(tables)")), label: title,
            data: table.html(id: "\(prefix)-tableau-\(tables)", name: "\(title), données"))
    }

    /// A slide as a part of the page; what the speaker reads stays folded.
    private mutating func html(_ slide: Block.Slide) -> HTML {
        headings += 1
        place = slide.title.plainText
        let kicker = line("doc-slide-kicker", slide.subtitle.plainText)
        let title = heading(slide.level + shift, id: "\(prefix)-\(headings)", slide.title.html)
        let notes: HTML =
            slide.notes.isEmpty
            ? "" : HTML.details("Notes", .joined(slide.notes) { "<p>\($0.html)</p>" })
        return """
            <section class="doc-slide doc-slide-\(slide.layout.rawValue)" aria-labelledby="\(prefix)-\(headings)">\
            \(kicker)\(title)\(blocks(slide.blocks))\(notes)</section>
            """
    }

    private mutating func html(_ callout: Block.Callout) -> HTML {
        """
        <div class="doc-callout doc-callout-\(callout.role.rawValue)" role="note">\
        <p class="doc-callout-title">\(callout.title.html)</p>\(blocks(callout.blocks))</div>
        """
    }

    private mutating func html(_ quotation: Block.Quotation) -> HTML {
        let source: HTML =
            quotation.source.isEmpty ? "" : "<footer class=\"doc-source\">— \(quotation.source.html)</footer>"
        return "<blockquote class=\"doc-quotation\">\(blocks(quotation.blocks))\(source)</blockquote>"
    }
}
