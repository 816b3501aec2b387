/// Addresses of what a page loads, each with its version.
package struct Assets: Sendable {
    let stylesheet: String
    let scripts: [String]
    let icon: String

    /// The stylesheet, the module scripts and the icon («/assets/jalon.css?v=…»).
    package init(stylesheet: String, scripts: [String], icon: String) {
        self.stylesheet = stylesheet
        self.scripts = scripts
        self.icon = icon
    }

    /// What every page says of itself before its body.
    func head(title: HTML, more: HTML? = nil) -> HTML {
        """
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="color-scheme" content="light dark"><title>\(title)</title>\(more)\
        <link rel="icon" href="\(icon)" type="image/svg+xml"><link rel="stylesheet" href="\(stylesheet)">\
        \(HTML.joined(scripts) { "<script type=\"module\" src=\"\($0)\"></script>" })</head>
        """
    }
}

/// What every page says around what it is about: the bottom, and a band on top of a demonstration.
package struct Footer: Sendable {
    let links: [Link]
    let version: String
    let demonstration: String?

    /// Links of the bottom (Accessibilité…), the version that serves, and what a demonstration says of itself.
    package init(links: [Link], version: String, demonstration: String? = nil) {
        self.links = links
        self.version = version
        self.demonstration = demonstration
    }

    var band: HTML {
        demonstration.map { "<aside class=\"demonstration\" aria-label=\"Démonstration\">\($0)</aside>" }
            ?? .empty
    }

    var markup: HTML {
        """
        <footer class="footer"><ul>\(HTML.joined(links) { "<li>\(HTML.link($0.label, $0.href))</li>" })\
        <li>Jalon \(version)</li></ul></footer>
        """
    }
}

extension HTML {
    /// The name of the product with its mark.
    static let brand: HTML = """
        <svg class="brand-mark" viewBox="0 0 12 32" width="12" height="32" aria-hidden="true" focusable="false">\
        <path class="brand-pole" d="M3 0h6v26l-3 6-3-6Z"/>\
        <path class="brand-band" d="M3 0h6v6H3ZM3 12h6v6H3ZM3 24h6v2l-3 6-3-6Z"/></svg>\
        <span class="brand-name">Jalon</span>
        """

    /// Where scripts say what just happened, and what cannot wait: there from the start, so that it is heard.
    static let liveRegions: HTML = """
        <p class="hidden" role="status" data-announce></p><div class="session-end" aria-live="assertive" data-session-end></div>
        """

    /// Leads past the header to what the page is about.
    static let skipLink: HTML = "<a class=\"skip-link\" href=\"#contenu\">Aller au contenu</a>"
}
