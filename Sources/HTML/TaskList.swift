/// A section of a long form, and how far it is.
package struct TaskItem: Sendable {
    /// How far a section is.
    package enum State: Sendable {
        case complete, started, empty
    }

    let title: String
    let href: String
    let state: State
    let hint: String?

    /// A section: its title, where it is filled, how far it is, and what is missing.
    package init(_ title: String, _ href: String, _ state: State, hint: String? = nil) {
        self.title = title
        self.href = href
        self.state = state
        self.hint = hint
    }
}

extension HTML {
    /// The sections of a long form with what is complete, and the count in words.
    package static func taskList(_ items: [TaskItem]) -> HTML {
        let done = items.count { $0.state == .complete }
        return """
            <div class="task-list"><p class="task-list-count">\(done)\u{A0}\(done < 2 ? "section complète" : "sections complètes") \
            sur\u{A0}\(items.count)</p><ul>\(joined(items, task))</ul></div>
            """
    }

    private static func task(_ item: TaskItem) -> HTML {
        """
        <li class="task"><span class="task-title"><a href="\(item.href)">\(item.title)</a>\
        \(item.hint.map { "<span class=\"task-hint\">\($0)</span>" } as HTML?)</span>\(state(item.state))</li>
        """
    }

    private static func state(_ state: TaskItem.State) -> HTML {
        switch state {
        case .complete: tag("Complet", .green)
        case .started: tag("Commencé", .blue, shape: .half)
        case .empty: tag("À compléter", .grey)
        }
    }
}
