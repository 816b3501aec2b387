extension HTML {
    /// What the button of a form looks like: one primary a page.
    package enum ButtonStyle: String, Sendable {
        case primary, secondary, danger, quiet
    }

    /// A form that changes something: posts `_csrf`, and `_version` where the row has one.
    /// A draft is kept in the browser as one types, until it is sent.
    package static func form(
        action: String, csrf: String, version: Int? = nil, isDraft: Bool = false, hasFiles: Bool = false,
        _ content: () throws -> HTML
    ) rethrows -> HTML {
        """
        <form class="form" method="post" action="\(action)" novalidate\
        \(attribute: "enctype", hasFiles ? "multipart/form-data" : nil)\(flag: "data-draft", isDraft)>\
        \(Field.hidden("_csrf", csrf))\(version.map { Field.hidden("_version", String($0)) })\
        \(try content())</form>
        """
    }

    /// A form that only asks: its fields end in the address, which can be shared.
    package static func query(
        action: String, label: String, _ content: () throws -> HTML
    ) rethrows -> HTML {
        """
        <form class="query" method="get" action="\(action)" role="search" aria-label="\(label)">\
        \(try content())</form>
        """
    }

    /// A section of a long form, under its own heading.
    package static func formSection(_ title: String, hint: String? = nil, _ content: HTML) -> HTML {
        """
        <section class="form-section"><h2>\(title)</h2>\
        \(hint.map { "<p class=\"form-section-hint\">\($0)</p>" } as HTML?)\(content)</section>
        """
    }

    /// The last line of a form: its primary button, then the others and a way out.
    package static func formActions(_ buttons: HTML...) -> HTML {
        "<div class=\"form-actions\">\(buttons)</div>"
    }

    /// Sends the form around it; `name` and `value` tell one button from another.
    package static func button(
        _ label: String, _ style: ButtonStyle = .primary, name: String? = nil, value: String? = nil,
        about: String? = nil
    ) -> HTML {
        """
        <button class="button button-\(style.rawValue)" type="submit"\(attribute: "name", name)\
        \(attribute: "value", value)>\(label)\(aside(about))</button>
        """
    }

    /// A link that looks like a button, for going to a page that does something.
    package static func buttonLink(
        _ label: String, _ href: String, _ style: ButtonStyle = .secondary, about: String? = nil
    ) -> HTML {
        "<a class=\"button button-\(style.rawValue)\" href=\"\(href)\">\(label)\(aside(about))</a>"
    }

    /// A whole form in one button. `about` is heard after the label («Supprimer» la fiche 3).
    package static func postButton(
        _ label: String, action: String, csrf: String, version: Int? = nil, style: ButtonStyle = .secondary,
        about: String? = nil, values: KeyValuePairs<String, String> = [:]
    ) -> HTML {
        """
        <form class="form-button" method="post" action="\(action)">\(Field.hidden("_csrf", csrf))\
        \(version.map { Field.hidden("_version", String($0)) })\
        \(joined(values) { Field.hidden($0.key, $0.value) })\(button(label, style, about: about))</form>
        """
    }

    /// Everything that was refused, on top of the page, each line leading to its field.
    package static func errorSummary(_ errors: FieldErrors) -> HTML {
        if errors.isEmpty { return .empty }
        let count = errors.entries.count
        let title =
            errors.title
            ?? (count == 1 ? "Un point est à corriger" : "\(count)\u{A0}points sont à corriger")
        return """
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="erreurs-titre" data-error-summary>\
            <h2 id="erreurs-titre">\(title)</h2><ul>\
            \(joined(errors.entries) {
                "<li><a href=\"#\(Field.id(of: $0.field))\">\($0.message)</a></li>"
            })</ul></div>
            """
    }

    /// Words that are heard and not seen, after a space.
    static func aside(_ words: String?) -> HTML? {
        words.map { "<span class=\"hidden\"> \($0)</span>" }
    }
}
