/// Reads markup as a strict reader would and says what is wrong with it; made for tests of pages.
///
/// It asks for balanced tags, quoted attributes said once, unique ids, references (`for`, `aria-describedby`,
/// `href="#…"`…) that lead to an id, a label on every field, no style, script or handler in the page, and one `h1`.
package struct MarkupChecker {
    private var faults: [String] = []
    private var open: [String] = []
    private var ids: Set<String> = []
    private var references: [(from: String, id: String)] = []
    private var labelled: Set<String> = []
    private var fields: [(description: String, id: String?)] = []
    private var headings = 0

    /// What is wrong with the markup; empty when nothing is. A whole page must have a doctype and exactly one `h1`.
    package static func faults(in markup: String, isWholePage: Bool = false) -> [String] {
        var checker = MarkupChecker()
        checker.read(markup)
        checker.finish(markup, isWholePage: isWholePage)
        return checker.faults
    }

    private mutating func read(_ markup: String) {
        var scanner = MarkupScanner(markup)
        while let token = scanner.next() {
            switch token {
            case .text(let words): checkText(words)
            case .fault(let words): faults.append(words)
            case .close(let name): close(name)
            case .open(let name, let attributes, let closesItself):
                enter(name, attributes)
                if closesItself {
                    leaveItself(name)
                } else if !Self.void.contains(name) {
                    open.append(name.lowercased())
                }
                if Self.raw.contains(name), !closesItself { checkRaw(name, scanner.rawText(until: name)) }
            }
        }
    }

    private mutating func enter(_ name: String, _ attributes: [MarkupAttribute]) {
        if name == "h1" { headings += 1 }
        if name == "style" { faults.append("a style element") }
        if Self.blocks.contains(name), open.last == "p" { faults.append("<\(name)> inside <p>") }
        if ["a", "button"].contains(name), open.contains(where: ["a", "button"].contains) {
            faults.append("<\(name)> inside a link or a button")
        }
        if name == "form", open.contains("form") { faults.append("a form inside a form") }
        var seen: Set<String> = []
        for attribute in attributes {
            if !seen.insert(attribute.name).inserted {
                faults.append("<\(name)> says \(attribute.name) twice")
            }
            check(attribute, of: name)
        }
        noteField(name, attributes)
    }

    private mutating func check(_ attribute: MarkupAttribute, of name: String) {
        if !attribute.isQuoted { faults.append("<\(name)> has \(attribute.name) without quotes") }
        if attribute.name == "style" { faults.append("<\(name)> has a style") }
        if attribute.name.hasPrefix("on") { faults.append("<\(name)> has a handler \(attribute.name)") }
        let value = attribute.value ?? ""
        checkReferences(value, in: "<\(name) \(attribute.name)>")
        switch attribute.name {
        case "id":
            if value.isEmpty || value.contains(where: \.isWhitespace) { faults.append("a bad id «\(value)»") }
            if !ids.insert(value).inserted { faults.append("the id \(value) is there twice") }
        case "for", "list", "popovertarget", "form":
            references.append(("<\(name) \(attribute.name)>", value))
            if attribute.name == "for" { labelled.insert(value) }
        case "aria-describedby", "aria-labelledby", "aria-controls", "headers":
            for id in value.split(separator: " ") {
                references.append(("<\(name) \(attribute.name)>", String(id)))
            }
        case "href", "src", "action", "formaction": checkAddress(value, of: name)
        default: break
        }
    }

    private mutating func checkAddress(_ address: String, of name: String) {
        let start = address.filter { !$0.isWhitespace }.lowercased()
        if start.hasPrefix("javascript:") || start.hasPrefix("data:") || start.hasPrefix("vbscript:") {
            faults.append("<\(name)> leads to \(start.prefix(20))")
        }
        if address.hasPrefix("#"), address.count > 1 {
            references.append(("<\(name) href>", String(address.dropFirst())))
        }
    }

    private mutating func noteField(_ name: String, _ attributes: [MarkupAttribute]) {
        guard ["input", "select", "textarea"].contains(name) else { return }
        let values = Dictionary(attributes.map { ($0.name, $0.value ?? "") }) { first, _ in first }
        if ["hidden", "submit", "button"].contains(values["type"] ?? "") { return }
        if values["aria-label"] != nil || values["aria-labelledby"] != nil || open.contains("label") {
            return
        }
        fields.append(("<\(name) name=\"\(values["name"] ?? "")\">", values["id"]))
    }

    private mutating func checkRaw(_ name: String, _ words: String) {
        switch name {
        case "script": if !words.isEmpty { faults.append("a script inside the page") }
        case "textarea", "title": checkText(words)
        default: break
        }
    }

    /// An ampersand must start a reference.
    private mutating func checkReferences(_ words: String, in place: String) {
        for part in words.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let name = part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
            if name.isEmpty || part.dropFirst(name.count).first != ";" {
                faults.append("a bare & in \(place)")
            }
        }
    }

    private mutating func checkText(_ words: String) {
        checkReferences(words, in: "the text «\(words.prefix(40))»")
        if words.contains(">") { faults.append("a bare > in the text «\(words.prefix(40))»") }
    }

    private mutating func leaveItself(_ name: String) {
        if !Self.void.contains(name), !open.contains("svg"), name != "svg" {
            faults.append("<\(name)/> closes itself outside a drawing")
        }
    }

    private mutating func close(_ name: String) {
        guard let last = open.last else { return faults.append("</\(name)> closes nothing") }
        if last == name {
            open.removeLast()
        } else {
            faults.append("</\(name)> where </\(last)> was due")
            if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
        }
    }

    private mutating func finish(_ markup: String, isWholePage: Bool) {
        for name in open { faults.append("<\(name)> is never closed") }
        for reference in references where !ids.contains(reference.id) {
            faults.append("\(reference.from) leads to \(reference.id), which is not there")
        }
        for field in fields where field.id.map(labelled.contains) != true {
            faults.append("\(field.description) has no label")
        }
        guard isWholePage else { return }
        if headings != 1 { faults.append("\(headings) h1 in the page") }
        if !markup.lowercased().hasPrefix("<!doctype html>") { faults.append("no doctype") }
    }

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    private static let raw: Set<String> = ["script", "style", "textarea", "title"]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer",
        "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section",
        "table", "ul",
    ]
}
