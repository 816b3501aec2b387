import Foundation

/// What a test reads of a page: its links and its forms. The pages' markup is checked apart, so plain patterns do.
struct PageReader {
    let text: String

    /// A form as a browser would send it.
    struct Form: Hashable {
        let method: String
        let action: String
        /// Names and first values, in order; checkboxes and radios as they are checked.
        let fields: [Field]
        /// What sends it, in order.
        let buttons: [Button]
    }

    /// One control.
    struct Field: Hashable {
        let name: String
        var value: String
        /// The type of an input, «textarea» or «select».
        let kind: String
        /// What a line of text asks: «number», «name», «date» or «hour»; nothing for other words.
        let asks: String
        let isRequired: Bool
        /// Values that a choice offers.
        var choices: [String]
        /// Values that go with the form as it is shown: none for a box that is not ticked.
        var sent: [String]

        var isHidden: Bool { kind == "hidden" }
    }

    /// A button that sends its form.
    struct Button: Hashable {
        /// What is seen on it.
        let label: String
        let name: String?
        let value: String
    }

    /// Addresses of this site that the page leads to, without fragments.
    var links: [String] {
        matches(#"<a\b[^>]*?\bhref="([^"]*)""#).map { unescaped($0[1]) }
            .filter { $0.hasPrefix("/") }.map { String($0.prefix { $0 != "#" }) }
    }

    /// Addresses that name a place of a page, of this one when they begin with «#».
    var places: [String] {
        matches(#"\bhref="([^"]*#[^"]*)""#).map { unescaped($0[1]) }
            .filter { $0.hasPrefix("/") || $0.hasPrefix("#") }
    }

    /// The places that addresses may name.
    var ids: Set<String> {
        Set(matches(#"\bid="([^"]*)""#).map { unescaped($0[1]) })
    }

    var forms: [Form] {
        matches(#"<form\b([^>]*)>(.*?)</form>"#).map { match in
            let inside = PageReader(text: match[2])
            return Form(
                method: attribute("method", in: match[1]) ?? "get",
                action: attribute("action", in: match[1]) ?? "", fields: inside.fields,
                buttons: inside.buttons)
        }
    }

    private var fields: [Field] {
        var ticks: [String: Int] = [:]
        var fields: [Field] = []
        for control in matches(Self.control) {
            // A file is nothing that is typed, and no page gives one back.
            guard let field = field(control), field.kind != "file" else { continue }
            guard ["checkbox", "radio"].contains(field.kind), let index = ticks[field.name] else {
                ticks[field.name] = fields.count
                fields.append(field)
                continue
            }
            fields[index].choices += field.choices
            fields[index].sent += field.sent
            fields[index].value = field.sent.first ?? fields[index].value
        }
        return fields
    }

    /// An input, a text over several lines, or a choice, with what it holds.
    private static let control =
        #"<input\b([^>]*)>|<textarea\b([^>]*)>(.*?)</textarea>|<select\b([^>]*)>(.*?)</select>"#

    private func field(_ match: [String]) -> Field? {
        let tag = match[1] + match[2] + match[4]
        guard let name = attribute("name", in: tag) else { return nil }
        let asks = asks(tag)
        let isRequired = tag.contains(" required")
        if match[0].hasPrefix("<textarea") {
            let value = unescaped(String(match[3].first == "\n" ? match[3].dropFirst() : match[3][...]))
            return Field(
                name: name, value: value, kind: "textarea", asks: asks, isRequired: isRequired, choices: [],
                sent: [value])
        }
        if match[0].hasPrefix("<select") {
            let options = PageReader(text: match[5]).matches(#"<option\b([^>]*)>"#).map { $0[1] }
            let chosen = options.first { $0.contains(" selected") } ?? options.first
            let value = chosen.flatMap { attribute("value", in: $0) } ?? ""
            return Field(
                name: name, value: value, kind: "select", asks: asks, isRequired: isRequired,
                choices: options.compactMap { attribute("value", in: $0) }, sent: [value])
        }
        let (kind, value) = (attribute("type", in: tag) ?? "text", attribute("value", in: tag) ?? "")
        guard ["checkbox", "radio"].contains(kind) else {
            // What is shown and may not be typed goes as it came.
            let isFixed = tag.contains(" readonly")
            return Field(
                name: name, value: value, kind: isFixed ? "hidden" : kind, asks: asks, isRequired: isRequired,
                choices: [],
                sent: [value])
        }
        let isChecked = tag.contains(" checked")
        return Field(
            name: name, value: isChecked ? value : "", kind: kind, asks: asks, isRequired: isRequired,
            choices: [value], sent: isChecked ? [value] : [])
    }

    /// Told by its keyboard, its suggestions and its width.
    private func asks(_ tag: String) -> String {
        if tag.contains(" inputmode=\"decimal\"") { return "number" }
        if tag.contains(" list=") { return "name" }
        if tag.contains("input-short") && tag.contains(" autocomplete=\"off\"") { return "date" }
        return tag.contains("input-tiny") ? "hour" : ""
    }

    private var buttons: [Button] {
        matches(#"<button\b([^>]*)>(.*?)</button>"#)
            .filter { attribute("type", in: $0[1]) == "submit" && attribute("formaction", in: $0[1]) == nil }
            .map { match in
                Button(
                    label: unescaped(String(match[2].prefix { $0 != "<" })),
                    name: attribute("name", in: match[1]), value: attribute("value", in: match[1]) ?? "")
            }
    }

    private func attribute(_ name: String, in tag: String) -> String? {
        let spaced = " \(tag)"
        guard let start = spaced.range(of: " \(name)=\"") else { return nil }
        return unescaped(String(spaced[start.upperBound...].prefix { $0 != "\"" }))
    }

    private func matches(_ pattern: String) -> [[String]] {
        guard let expression = Self.expressions[pattern] else { return [] }
        let whole = NSRange(text.startIndex..., in: text)
        return expression.matches(in: text, range: whole).map { match in
            (0..<match.numberOfRanges).map { index in
                Range(match.range(at: index), in: text).map { String(text[$0]) } ?? ""
            }
        }
    }

    /// The few patterns of the reader, each compiled once.
    private static let expressions: [String: NSRegularExpression] = {
        let patterns = [
            #"<a\b[^>]*?\bhref="([^"]*)""#, #"\bhref="([^"]*#[^"]*)""#, #"\bid="([^"]*)""#,
            #"<form\b([^>]*)>(.*?)</form>"#, control, #"<option\b([^>]*)>"#,
            #"<button\b([^>]*)>(.*?)</button>"#,
        ]
        return patterns.reduce(into: [:]) { found, pattern in
            found[pattern] = try? NSRegularExpression(pattern: pattern, options: .dotMatchesLineSeparators)
        }
    }()

    private func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
