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
    }

    /// One control.
    struct Field: Hashable {
        let name: String
        let value: String
        let isHidden: Bool
        /// Values that a choice offers.
        let choices: [String]
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
            Form(
                method: attribute("method", in: match[1]) ?? "get",
                action: attribute("action", in: match[1]) ?? "", fields: fields(in: match[2]))
        }
    }

    private func fields(in markup: String) -> [Field] {
        let reader = PageReader(text: markup)
        let inputs = reader.matches(#"<(input|textarea|select)\b([^>]*)>"#)
        let selects = reader.selects()
        var seen: [String: Int] = [:]
        var fields: [Field] = []
        for input in inputs {
            guard let name = attribute("name", in: input[2]) else { continue }
            let type = input[1] == "input" ? attribute("type", in: input[2]) ?? "text" : input[1]
            // A file is nothing that is typed, and no page gives one back.
            if type == "file" { continue }
            let value = attribute("value", in: input[2]) ?? ""
            if type == "checkbox" || type == "radio" {
                let isChecked = input[2].contains(" checked")
                if let index = seen[name] {
                    let known = fields[index]
                    fields[index] = Field(
                        name: name, value: isChecked ? value : known.value, isHidden: false,
                        choices: known.choices + [value])
                    continue
                }
                seen[name] = fields.count
                fields.append(
                    Field(name: name, value: isChecked ? value : "", isHidden: false, choices: [value]))
            } else {
                let choices = selects[name] ?? []
                let shown =
                    type == "textarea"
                    ? reader.textarea(name) : type == "select" ? reader.selected(name) : value
                fields.append(Field(name: name, value: shown, isHidden: type == "hidden", choices: choices))
            }
        }
        return fields
    }

    private func selects() -> [String: [String]] {
        matches(#"<select\b([^>]*)>(.*?)</select>"#).reduce(into: [:]) { found, match in
            guard let name = attribute("name", in: match[1]) else { return }
            found[name] = PageReader(text: match[2]).matches(#"<option\b([^>]*)>"#).compactMap {
                attribute("value", in: $0[1])
            }
        }
    }

    private func selected(_ name: String) -> String {
        let select = matches(#"<select\b([^>]*)>(.*?)</select>"#).first {
            attribute("name", in: $0[1]) == name
        }
        let options = select.map { PageReader(text: $0[2]).matches(#"<option\b([^>]*)>"#) } ?? []
        let chosen = options.first { $0[1].contains(" selected") } ?? options.first
        return chosen.flatMap { attribute("value", in: $0[1]) } ?? ""
    }

    private func textarea(_ name: String) -> String {
        let area = matches(#"<textarea\b([^>]*)>(.*?)</textarea>"#).first {
            attribute("name", in: $0[1]) == name
        }
        return area.map { unescaped($0[2]) } ?? ""
    }

    private func attribute(_ name: String, in tag: String) -> String? {
        let spaced = " \(tag)"
        guard let start = spaced.range(of: " \(name)=\"") else { return nil }
        return unescaped(String(spaced[start.upperBound...].prefix { $0 != "\"" }))
    }

    private func matches(_ pattern: String) -> [[String]] {
        guard let expression = Patterns.shared[pattern] else { return [] }
        let whole = NSRange(text.startIndex..., in: text)
        return expression.matches(in: text, range: whole).map { match in
            (0..<match.numberOfRanges).map { index in
                Range(match.range(at: index), in: text).map { String(text[$0]) } ?? ""
            }
        }
    }

    private func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

/// The few patterns of the reader, each compiled once.
private enum Patterns {
    static let shared: [String: NSRegularExpression] = {
        let patterns = [
            #"<a\b[^>]*?\bhref="([^"]*)""#, #"\bhref="([^"]*#[^"]*)""#, #"\bid="([^"]*)""#,
            #"<form\b([^>]*)>(.*?)</form>"#,
            #"<(input|textarea|select)\b([^>]*)>"#, #"<select\b([^>]*)>(.*?)</select>"#,
            #"<option\b([^>]*)>"#,
            #"<textarea\b([^>]*)>(.*?)</textarea>"#,
        ]
        return patterns.reduce(into: [:]) { found, pattern in
            found[pattern] = try? NSRegularExpression(pattern: pattern, options: .dotMatchesLineSeparators)
        }
    }()
}
