/// What one page shows inside its frame.
package struct Page: Sendable {
    /// How wide the text runs: lines to read, or tables and drawings.
    package enum Width: String, Sendable {
        case text, wide
    }

    let title: String
    let heading: HTML?
    let kicker: HTML?
    let lead: HTML?
    let breadcrumb: [Link]
    let tags: HTML
    let actions: HTML
    let tabs: HTML
    package let errors: FieldErrors
    private(set) var notice: HTML
    let width: Width
    let content: HTML

    /// A page. `title` is its `h1`, unless `heading` replaces it there; `kicker` stands above and `lead` below;
    /// `tags` are its states, `actions` its buttons; `notice` and the summary of `errors` come before everything.
    package init(
        _ title: String, heading: HTML? = nil, kicker: HTML? = nil, lead: HTML? = nil,
        breadcrumb: [Link] = [], tags: HTML = .empty, actions: HTML = .empty, tabs: HTML = .empty,
        errors: FieldErrors = FieldErrors(), notice: HTML = .empty, width: Width = .wide, content: HTML
    ) {
        self.title = title
        self.heading = heading
        self.kicker = kicker
        self.lead = lead
        self.breadcrumb = breadcrumb
        self.tags = tags
        self.actions = actions
        self.tabs = tabs
        self.errors = errors
        self.notice = notice
        self.width = width
        self.content = content
    }

    /// The same page under a notice, unless it has one or says what was refused.
    package func noting(_ notice: HTML) -> Page {
        guard self.notice.isEmpty, errors.isEmpty else { return self }
        var page = self
        page.notice = notice
        return page
    }

    /// The pages above it, then its own title.
    var trail: [Link] {
        guard let last = breadcrumb.last, !last.isCurrent else { return breadcrumb }
        return breadcrumb + [Link(title, "", isCurrent: true)]
    }

    /// For the tab of the browser: the title and what it is of, so that no two pages bear the same (RGAA 8.6).
    func documentTitle(contract: String?) -> HTML {
        let start: HTML = errors.isEmpty ? "" : "Erreur\u{202F}: "
        let end = HTML.joined([contract, "Jalon"].compactMap(\.self)) { " – \($0)" }
        return "\(start)\(title)\(about(besides: contract).map { ", \($0)" } as HTML?)\(end)"
    }

    /// What stands above the title, else the pages between the first two and this one.
    private func about(besides contract: String?) -> HTML? {
        let told = [title, contract ?? ""].map { HTML(escaping: $0).text }
        let above = breadcrumb.filter { !$0.isCurrent }.dropFirst(2).map { HTML(escaping: $0.inFull) }
        let words = [kicker?.withoutTags].compactMap(\.self).filter { !told.contains($0.text) }
        let own = above.filter { crumb in
            !told.contains(crumb.text) && !words.contains { $0.text.contains(crumb.text) }
        }
        return (words + own).isEmpty
            ? nil : HTML.joined((words + own).enumerated()) { "\($0 > 0 ? ", " : "")\($1)" }
    }

    var main: HTML {
        """
        <main class="main main-\(width.rawValue)" id="contenu" tabindex="-1">\(HTML.errorSummary(errors))\(notice)\
        <div class="page-head"><div class="page-title">\(kicker.map { "<p class=\"kicker\">\($0)</p>" } as HTML?)\
        <h1>\(heading ?? "\(title)")</h1>\(states)</div>\(buttons)</div>\
        \(lead.map { "<p class=\"lead\">\($0)</p>" } as HTML?)\(tabs)\(content)</main>
        """
    }

    private var states: HTML? { tags.isEmpty ? nil : "<p class=\"page-tags\">\(tags)</p>" }

    private var buttons: HTML? { actions.isEmpty ? nil : "<div class=\"page-actions\">\(actions)</div>" }
}
