/// The control of a cell of a table: its label is heard and not seen, what is wrong with it stands under it.
package struct Cell: Sendable {
    private let label: String
    private let id: String
    private let shared: HTML
    private let error: String?
    private let note: HTML

    /// A control that posts `name`. `note` is what is said beside it; `isFixed` where what it holds is not asked now, but
    /// goes along.
    package init(
        _ name: String, _ label: String, note: HTML = .empty, error: String? = nil, isFixed: Bool = false
    ) {
        self.label = label
        self.error = error
        self.note = note
        id = Field.id(of: name)
        let described = [note.isEmpty ? nil : "\(id)-aide", error == nil ? nil : "\(id)-erreur"]
            .compactMap(\.self).joined(separator: " ")
        shared = """
            \(attribute: "id", id)\(attribute: "name", name)\(attribute: "aria-label", label)\
            \(attribute: "aria-describedby", described.isEmpty ? nil : described)\
            \(attribute: "aria-invalid", error == nil ? nil : "true")\(flag: "readonly", isFixed)
            """
    }

    /// One line of text, a number or a date.
    package func text(_ value: String, limit: Int?) -> HTML {
        framed(
            """
            <input class="input" type="text" autocomplete="off"\(shared) value="\(value)"\
            \(attribute: "maxlength", limit.map(String.init))>
            """)
    }

    /// Several lines.
    package func area(_ value: String, rows: Int) -> HTML {
        framed(
            """
            <textarea class="input"\(shared) rows="\(rows)">
            \(value)</textarea>
            """)
    }

    /// One answer among a few; the first line of the list is none.
    package func select(_ choices: [Choice], selected: String) -> HTML {
        framed(
            """
            <select class="input"\(shared)><option value="">–</option>\
            \(HTML.options(choices, selected: selected))</select>
            """)
    }

    private func framed(_ control: HTML) -> HTML {
        control
            + HTML.when(!note.isEmpty, "<p class=\"grid-note\" id=\"\(id)-aide\">\(note)</p>")
            + (error.map { "<p class=\"field-error\" id=\"\(id)-erreur\">\($0)</p>" } ?? .empty)
    }
}
