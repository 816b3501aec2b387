/// One line of the side navigation, with those under it.
package struct NavigationItem: Sendable {
    let link: Link
    let children: [Link]

    /// A line and the lines under it.
    package init(_ label: String, _ href: String, isCurrent: Bool = false, children: [Link] = []) {
        link = Link(label, href, isCurrent: isCurrent)
        self.children = children
    }
}

/// Lines of the side navigation that go together.
package struct NavigationGroup: Sendable {
    let title: String?
    let items: [NavigationItem]

    /// A group under a title.
    package init(_ title: String, _ items: [NavigationItem]) {
        self.title = title
        self.items = items
    }

    /// A group without a title.
    package init(_ items: [NavigationItem]) {
        title = nil
        self.items = items
    }
}

extension HTML {
    static func navigation(_ groups: [NavigationGroup]) -> HTML {
        """
        <nav class="side" id="menu" aria-label="Navigation principale" tabindex="-1">\
        <a class="side-close" href="#contenu">Fermer le menu</a>\
        \(joined(groups) { group in
            """
            \(group.title.map { "<p class=\"side-title\">\($0)</p>" } as HTML?)\
            <ul>\(joined(group.items, navigationItem))</ul>
            """
        })</nav>
        """
    }

    private static func navigationItem(_ item: NavigationItem) -> HTML {
        let children: HTML =
            item.children.isEmpty
            ? "" : "<ul>\(joined(item.children) { "<li>\(navigationLink($0))</li>" })</ul>"
        return "<li>\(navigationLink(item.link))\(children)</li>"
    }

    private static func navigationLink(_ link: Link) -> HTML {
        "<a href=\"\(link.href)\"\(attribute: "aria-current", link.isCurrent ? "page" : nil)>\(link.label)</a>"
    }
}
