/// How many characters an answer may take, where its question says no other.
package enum TextLimit {
    /// One line.
    package static let line = 500
    /// An electronic address (RFC 5321).
    package static let email = 254
    /// A number, a date, a telephone.
    package static let short = 60
    /// Several lines.
    package static let area = 20_000

    /// «20 000 caractères au plus.»
    static func words(_ limit: Int) -> String {
        let thousands = limit / 1_000
        let rest = String(1_000 + limit % 1_000).dropFirst()
        return "\(thousands == 0 ? "\(limit)" : "\(thousands)\u{202F}\(rest)")\u{A0}caractères au plus."
    }
}

extension Field {
    /// How wide a control is: as wide as what it waits for.
    package enum Width: String, Sendable {
        case full, half, short, tiny
    }

    /// One line of text.
    package func text(
        _ value: String? = nil, width: Width = .full, autocomplete: String? = nil
    ) -> HTML {
        framed(
            input(
                "text", value, width: width, limit: TextLimit.line,
                extra: "\(attribute: "autocomplete", autocomplete)"))
    }

    /// An e-mail address.
    package func email(_ value: String? = nil, autocomplete: String = "email") -> HTML {
        framed(
            input(
                "email", value, width: .half, limit: TextLimit.email,
                extra: "\(attribute: "autocomplete", autocomplete) spellcheck=\"false\""))
    }

    /// A password: never given back. `isNew` when it is being chosen.
    package func password(isNew: Bool = false) -> HTML {
        let autocomplete = isNew ? "new-password" : "current-password"
        return framed(
            input("password", nil, width: .half, extra: "\(attribute: "autocomplete", autocomplete)"))
    }

    /// A telephone number.
    package func telephone(_ value: String? = nil) -> HTML {
        framed(input("tel", value, width: .short, limit: TextLimit.short))
    }

    /// A number as the person typed it, with an optional unit after it; the server reads it.
    package func number(_ value: String? = nil, unit: String? = nil) -> HTML {
        let control = input(
            "text", value, width: .tiny, limit: TextLimit.short,
            extra: " inputmode=\"decimal\" autocomplete=\"off\"")
        guard let unit else { return framed(control) }
        return framed("<div class=\"field-unit\">\(control) <span>\(unit)</span></div>")
    }

    /// A date as a person writes it; `.full` precision accepts a month, a quarter or a year too.
    package func date(_ value: String? = nil, precision: DatePrecision = .any) -> HTML {
        let hinted = hint == nil ? with(hint: precision.hint) : self
        return hinted.framed(
            hinted.input(
                "text", value, width: .short, limit: TextLimit.short, extra: " autocomplete=\"off\""))
    }

    /// How precise a date has to be.
    package enum DatePrecision: Sendable {
        case day, any

        var hint: String {
            switch self {
            case .day: "Par exemple\u{202F}: 7\u{A0}février 2023 ou 07/02/2023"
            case .any: "Par exemple\u{202F}: 7\u{A0}février 2023, T3\u{A0}2023 ou fin\u{A0}2023"
            }
        }
    }

    /// One line of text with suggestions that narrow as one types; anything else may be typed.
    package func suggested(_ value: String? = nil, from suggestions: [String], width: Width = .half) -> HTML {
        let list = "\(id)-suggestions"
        let control = input(
            "text", value, width: width, limit: TextLimit.line,
            extra: "\(attribute: "list", list) autocomplete=\"off\"")
        return framed(control + HTML.datalist(list, suggestions))
    }

    /// A name chosen by a few letters; a name that is not known is asked about, and added only when that is answered.
    package func chosen(_ value: String? = nil, from chooser: Chooser, width: Width = .half) -> HTML {
        let list = "\(id)-suggestions"
        let control = input(
            "text", value, width: width, limit: TextLimit.line,
            extra: "\(chooser.attributes(list: list)) autocomplete=\"off\"")
        let asked = error == nil ? HTML.empty : chooser.asked(of: value ?? "", id: id)
        return framed(control + asked + (chooser.takesSeveral ? .empty : HTML.datalist(list, chooser.names)))
    }

    /// Several lines of text; `allowsMarkup` adds how to write bold, lists and links to the line that says its limit.
    package func textarea(
        _ value: String? = nil, rows: Int = 4, limit: Int? = TextLimit.area, allowsMarkup: Bool = false
    ) -> HTML {
        let control: HTML = """
            <textarea class="input"\(attributes) rows="\(rows)">
            \(value ?? "")</textarea>
            """
        let most: HTML? = limit.map { "\(TextLimit.words($0))" }
        let line: HTML =
            allowsMarkup
            ? "<p class=\"field-markup\">\(Field.markupHint) \(most)</p>"
            : most.map { "<p class=\"field-markup\">\($0)</p>" } ?? .empty
        return framed(control + line)
    }

    /// Uploads one or several files.
    package func file(accept: String, allowsSeveral: Bool = false) -> HTML {
        framed(
            """
            <input class="input-file" type="file"\(attributes)\(attribute: "accept", accept)\
            \(flag: "multiple", allowsSeveral)>
            """)
    }

    /// A text to read and to copy, that nobody changes.
    package func shown(_ value: String, rows: Int) -> HTML {
        framed("<textarea class=\"input\" rows=\"\(rows)\" readonly\(attributes)>\n\(value)</textarea>")
    }

    /// A value that goes along unseen.
    package static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }

    private static let markupHint: HTML = """
        Mise en forme\u{202F}: <code>**gras**</code>, <code>*italique*</code>, \
        <code>- liste</code>, <code>[lien](https://…)</code>.
        """

    private func input(
        _ type: String, _ value: String?, width: Width, limit: Int? = nil, extra: HTML = .empty
    ) -> HTML {
        """
        <input class="input input-\(width.rawValue)" type="\(type)"\(attributes)\
        \(attribute: "value", value)\(attribute: "maxlength", limit.map(String.init))\(extra)>
        """
    }

    private func with(hint: String) -> Field {
        var errors = FieldErrors()
        if let error { errors.add(name, error) }
        return Field(name, label, hint: hint, errors: errors, isRequired: isRequired, id: id)
    }
}

extension HTML {
    /// Suggestions for the inputs whose `list` is `id`.
    static func datalist(_ id: String, _ suggestions: [String]) -> HTML {
        "<datalist id=\"\(id)\">\(joined(suggestions) { "<option value=\"\($0)\"></option>" })</datalist>"
    }
}
