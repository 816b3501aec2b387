import Crypto
import Domain
import HTML

/// The questions of a form, said once: from them it is drawn, given back, and compared after a conflict.
struct FormOutline: Sendable {
    /// A part under its own heading; without a title, fields alone.
    struct Part: Sendable {
        let title: String
        let hint: String?
        let fields: [FormField]
        /// Unfolds on demand, or by itself when something in it was answered or refused.
        var isFolded = false
    }

    let parts: [Part]

    /// One part without heading.
    init(_ fields: [FormField]) {
        parts = [Part(title: "", hint: nil, fields: fields)]
    }

    init(parts: [(title: String, hint: String?, fields: [FormField])]) {
        self.parts = parts.map { Part(title: $0.title, hint: $0.hint, fields: $0.fields) }
    }

    init(_ parts: [Part]) {
        self.parts = parts
    }

    var fields: [FormField] { parts.flatMap(\.fields) }

    /// The fields with what was answered and what was refused.
    func html(_ answers: FormData, _ errors: FieldErrors) -> HTML {
        HTML.joined(parts) { part in
            let fields = HTML.joined(part.fields) { $0.html(answers, errors) }
            if part.isFolded { return HTML.details(part.title, isOpen: part.isOpen(answers, errors), fields) }
            return part.title.isEmpty ? fields : HTML.formSection(part.title, hint: part.hint, fields)
        }
    }

    /// What was sent, its repeated rows numbered anew without those that hold nothing to read.
    func tidied(_ form: FormData) -> FormData {
        var answers: [(name: String, value: String)] = []
        for field in fields {
            guard let columns = field.columns else {
                let values = form.all(field.name)
                answers += values.isEmpty ? [(field.name, "")] : values.map { (field.name, $0) }
                continue
            }
            let rows = field.filledRows(of: form, columns)
            for (index, cells) in rows.enumerated() {
                answers += zip(columns, cells).map { ("\(field.name).\(index).\($0.name)", $1) }
            }
        }
        return FormData(saying: answers + [("_version", form["_version"]), ("_read", form["_read"])])
    }

    /// A mark of what is stored in the fields of the form: the same while nobody wrote in one of them.
    func mark(of stored: FormData) -> String {
        let answers = tidied(stored)
        var digest = SHA256()
        for name in answers.names where !name.hasPrefix("_") {
            digest.update(data: Array("\(name)=\(answers.all(name))\n".utf8))
        }
        return digest.finalize().prefix(12).map { String($0, radix: 36) }.joined(separator: "-")
    }

    /// Where two sets of answers differ, in words.
    func differences(mine: FormData, theirs: FormData) -> [CommonPages.Difference] {
        fields.map {
            CommonPages.Difference(label: $0.label, mine: $0.words(mine), theirs: $0.words(theirs))
        }
    }

    /// The faults at fields that the page shows: one of no field leads to the first.
    func placed(_ faults: [Invalid]) -> FieldErrors {
        let names = Set(fields.map(\.name))
        return FieldErrors(
            faults.map { fault in
                let root = fault.field.split(separator: ".").first.map(String.init) ?? ""
                return names.contains(root)
                    ? fault : Invalid(fields.first?.name ?? "", fault.message)
            })
    }
}

extension FormOutline.Part {
    fileprivate func isOpen(_ answers: FormData, _ errors: FieldErrors) -> Bool {
        let names = Set(fields.map(\.name))
        func isOurs(_ name: String) -> Bool {
            names.contains(name.split(separator: ".").first.map(String.init) ?? "")
        }
        return errors.entries.contains { isOurs($0.field) }
            || answers.names.contains { isOurs($0) && !answers[$0].isEmpty }
    }
}

extension FormData {
    /// What a form sends that says this.
    init(saying answers: [(name: String, value: String)]) {
        self.init(
            answers.map { "\(Path.encoded($0.name))=\(Path.encoded($0.value))" }.joined(separator: "&"))
    }
}

extension Array where Element == (name: String, value: String) {
    /// Adds a name with several values.
    mutating func add(_ name: String, _ values: [String]) {
        self += values.map { (name, $0) }
    }

    /// Adds repeated rows: one array of cells a row, as many as columns.
    mutating func add(_ name: String, _ columns: [String], rows: [[String]]) {
        for (index, cells) in rows.enumerated() {
            self += zip(columns, cells).map { ("\(name).\(index).\($0)", $1) }
        }
    }
}
