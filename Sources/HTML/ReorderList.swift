/// A line of a list whose order counts.
package struct ReorderItem: Sendable {
    let id: String
    let label: String
    let content: HTML
    let up: String?
    let down: String?

    /// A line: its id, what it is called, what it shows, and where moving it is posted («Monter», «Descendre»).
    package init(id: String, label: String, content: HTML, up: String?, down: String?) {
        self.id = id
        self.label = label
        self.content = content
        self.up = up
        self.down = down
    }
}

extension HTML {
    /// A list reordered by buttons, by drag and by keyboard. `action` receives the whole order as repeated
    /// `order` fields with `_csrf`; each button posts alone where scripts do not run.
    package static func reorderList(
        _ items: [ReorderItem], label: String, action: String, csrf: String
    ) -> HTML {
        """
        <ol class="reorder" aria-label="\(label)" data-reorder="\(action)" data-csrf="\(csrf)">\
        \(joined(items) { item in
            """
            <li class="reorder-item" data-reorder-id="\(item.id)" data-reorder-label="\(item.label)">\
            <div class="reorder-content">\(item.content)</div>\
            \(move("Monter", "up", item, item.up, csrf))\(move("Descendre", "down", item, item.down, csrf))</li>
            """
        })</ol>
        """
    }

    private static func move(
        _ label: String, _ way: String, _ item: ReorderItem, _ action: String?, _ csrf: String
    ) -> HTML? {
        action.map {
            """
            <div data-move="\(way)">\(postButton(label, action: $0, csrf: csrf, style: .quiet, about: item.label))</div>
            """
        }
    }
}
