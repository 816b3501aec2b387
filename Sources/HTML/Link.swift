/// A word that leads somewhere.
package struct Link: Sendable, Hashable {
    package let label: String
    package let href: String
    package let isCurrent: Bool
    /// What tells it from others of the same label: «COTECH du 24 juin 2022».
    let inFull: String

    /// A link; `isCurrent` where it leads to what is shown.
    package init(_ label: String, _ href: String, isCurrent: Bool = false, inFull: String? = nil) {
        self.label = label
        self.inFull = inFull ?? label
        self.href = href
        self.isCurrent = isCurrent
    }
}

extension HTML {
    /// A link in running text.
    package static func link(_ label: String, _ href: String) -> HTML {
        "<a href=\"\(href)\">\(label)</a>"
    }

    /// A link to elsewhere, typed by a person: only web and mail addresses become one, the rest stays text.
    package static func externalLink(_ label: String, _ address: String) -> HTML {
        let scheme = address.prefix { $0 != ":" }.lowercased()
        guard ["http", "https", "mailto"].contains(scheme), address.contains(":") else {
            return "\(label)"
        }
        return "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(label)</a>"
    }

    /// Where the page is, from the top; the last item is the page itself.
    package static func breadcrumb(_ links: [Link]) -> HTML {
        if links.isEmpty { return .empty }
        return """
            <nav class="breadcrumb" aria-label="Fil d’Ariane"><ol>\
            \(joined(links) { link in
                link.isCurrent
                    ? "<li><span aria-current=\"page\">\(link.label)</span></li>"
                    : "<li><a href=\"\(link.href)\">\(link.label)</a></li>"
            })</ol></nav>
            """
    }

    /// Pages that show sides of one thing, as links.
    package static func tabs(_ links: [Link], label: String) -> HTML {
        """
        <nav class="tabs" aria-label="\(label)"><ul>\
        \(joined(links) {
            "<li><a href=\"\($0.href)\"\(attribute: "aria-current", $0.isCurrent ? "page" : nil)>\($0.label)</a></li>"
        })</ul></nav>
        """
    }

    /// The pages of a long list; `address` gives the address of a page counted from 1.
    package static func pagination(page: Int, of count: Int, address: (Int) -> String) -> HTML {
        if count <= 1 { return .empty }
        let near = Set([1, count, page - 1, page, page + 1]).filter { (1...count).contains($0) }.sorted()
        var items = HTML.empty
        var previous = 0
        for number in near {
            if number > previous + 1 { items += "<li class=\"pagination-gap\">…</li>" }
            items += pageItem(number, isCurrent: number == page, address(number))
            previous = number
        }
        let back: HTML? = page > 1 ? "<a rel=\"prev\" href=\"\(address(page - 1))\">Précédente</a>" : nil
        let next: HTML? = page < count ? "<a rel=\"next\" href=\"\(address(page + 1))\">Suivante</a>" : nil
        return """
            <nav class="pagination" aria-label="Pages">\(back)<ul>\(items)</ul>\(next)</nav>
            """
    }

    private static func pageItem(_ number: Int, isCurrent: Bool, _ address: String) -> HTML {
        isCurrent
            ? "<li><span aria-current=\"page\"><span class=\"hidden\">Page </span>\(number)</span></li>"
            : "<li><a href=\"\(address)\"><span class=\"hidden\">Page </span>\(number)</a></li>"
    }
}
