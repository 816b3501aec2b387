/// What a notice says: something done, something to know, something to mind.
package enum NoticeKind: String, Sendable {
    case success, info, warning
}

extension HTML {
    /// A message on top of a page; heard when it appears.
    package static func notice(_ kind: NoticeKind, _ title: String, _ body: HTML = .empty) -> HTML {
        """
        <div class="notice notice-\(kind.rawValue)" role="status"><p class="notice-title">\(title)</p>\(body)</div>
        """
    }

    /// Something to know, beside the text it is about; not heard on its own.
    package static func callout(_ kind: NoticeKind, _ title: String? = nil, _ body: HTML) -> HTML {
        """
        <div class="notice notice-\(kind.rawValue)">\
        \(title.map { "<p class=\"notice-title\">\($0)</p>" } as HTML?)\(body)</div>
        """
    }

    /// A page with nothing yet: what it is for, an example, the button.
    package static func emptyState(
        _ title: String, purpose: String, example: String? = nil, action: HTML = .empty
    ) -> HTML {
        """
        <div class="empty"><h2>\(title)</h2><p>\(purpose)</p>\
        \(example.map {
            "<p class=\"empty-example\"><span class=\"empty-label\">Exemple</span> \($0)</p>"
        } as HTML?)\(action)</div>
        """
    }

    /// Something that unfolds.
    package static func details(_ summary: String, isOpen: Bool = false, _ content: HTML) -> HTML {
        """
        <details class="details"\(flag: "open", isOpen)><summary>\(summary)</summary>\
        <div class="details-body">\(content)</div></details>
        """
    }

    /// A drawing, its legend where it has one, and the table of its data behind «Voir les données».
    package static func figure(_ drawing: HTML, label: String, legend: HTML = .empty, data: HTML) -> HTML {
        """
        <figure role="figure" class="figure" aria-label="\(label)"><div class="figure-drawing" role="region" \
        aria-label="\(label)" tabindex="0">\(drawing)</div>\
        \(legend)\(details("Voir les données", data))</figure>
        """
    }
}
