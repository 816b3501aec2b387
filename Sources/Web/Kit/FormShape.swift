import Domain
import HTML

/// How a form looks: its questions in parts. It knows names and words, and nothing of the value that they tell.
struct FormShape: Sendable {
    /// A part under its own heading; without a title, fields alone.
    struct Part: Sendable {
        let title: String
        let hint: String?
        /// Above the fields.
        var note = HTML.empty
        let fields: [FieldShape]
        /// Unfolds on demand, or by itself when something in it was answered or refused.
        let isFolded: Bool
    }

    let parts: [Part]

    var fields: [FieldShape] { parts.flatMap(\.fields) }

    /// Whether files may come with it.
    var takesFiles: Bool { fields.contains { $0.files != nil || $0.isPasted } }

    /// The fields with what was answered and what was refused.
    func html(_ answers: FormData, _ errors: FieldErrors) -> HTML {
        HTML.joined(parts) { part in
            let fields = part.note + HTML.joined(part.fields) { $0.html(answers, errors) }
            if part.isFolded { return HTML.details(part.title, isOpen: part.isOpen(answers, errors), fields) }
            return part.title.isEmpty ? fields : HTML.formSection(part.title, hint: part.hint, fields)
        } + Self.known(in: answers)
    }

    /// What was answered of names that are not clear, sent along.
    static func known(in answers: FormData) -> HTML {
        HTML.joined(mentions(in: answers)) { Field.hidden($0.name, $0.value) }
    }

    /// The answers that say what a name of the directory means.
    static func mentions(in form: FormData) -> [Answer] {
        form.names.filter { $0.hasPrefix(Chooser.prefix) && $0.utf16.count <= 2 * TextLimit.line }.prefix(100)
            .compactMap { name in form.all(name).last.map { Answer(name, $0) } }
    }

    /// What was sent, its repeated rows numbered anew without those that hold nothing to read.
    func tidied(_ form: FormData) -> FormData {
        FormData(
            saying: fields.flatMap { $0.answers(in: form) }
                + ["_version", "_read"].map { Answer($0, form[$0]) } + Self.mentions(in: form), on: form.day)
    }

    /// The answers that are longer than their question says.
    func overlong(_ form: FormData) -> [Invalid] {
        fields.flatMap { field -> [Invalid] in
            guard let columns = field.columns else {
                return Self.overlong(field.name, form[field.name], field.limit).map { [$0] } ?? []
            }
            return form.rowNumbers(field.name).flatMap { number in
                columns.compactMap { column in
                    let name = "\(field.name).\(number).\(column.name)"
                    return Self.overlong(name, form[name], column.limit)
                }
            }
        }
    }

    /// Counted as a browser does, which holds the short ones to it.
    private static func overlong(_ name: String, _ text: String, _ limit: Int?) -> Invalid? {
        let count = text.utf16.count
        guard let limit, count > limit else { return nil }
        return Invalid(
            name,
            "Ce texte compte \(French.number(Double(count))) caractères\u{202f}: \(French.number(Double(limit))) au plus. Raccourcissez-le."
        )
    }

    /// Where two sets of answers differ, in words, among some of the questions.
    func differences(mine: FormData, theirs: FormData, in names: Set<String>) -> [CommonPages.Difference] {
        fields.filter { names.contains($0.name) }.map {
            CommonPages.Difference(label: $0.label, mine: $0.words(mine), theirs: $0.words(theirs))
        }
    }

    /// The faults at fields that the page shows, in the order of its questions: one of no field leads to the first.
    func placed(_ faults: [Invalid]) -> FieldErrors {
        let places = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let known = faults.map { fault in
            let place = places[fault.field] ?? places[fault.question]
            return (
                place: place ?? 0,
                fault: place == nil ? Invalid(fields.first?.name ?? "", fault.message) : fault
            )
        }
        let ordered = known.enumerated().sorted { left, right in
            (left.element.place, left.offset) < (right.element.place, right.offset)
        }
        return FieldErrors(ordered.map(\.element.fault))
    }
}

extension FieldShape {
    /// What a form says of this question, rows numbered anew without those that hold nothing to read.
    func answers(in form: FormData) -> [Answer] {
        guard let columns else {
            let values = form.all(name)
            return values.isEmpty ? [Answer(name, "")] : values.map { Answer(name, $0) }
        }
        return answers(rows: filledRows(of: form, columns), columns)
    }

    /// Rows as a form sends them: of a cell of boxes, each one that is ticked.
    func answers(rows: [[String]], _ columns: [RowColumn]) -> [Answer] {
        rows.enumerated().flatMap { index, cells in
            zip(columns, cells).flatMap { column, cell in
                let name = "\(name).\(index).\(column.name)"
                guard case .boxes = column.kind, !cell.isEmpty else { return [Answer(name, cell)] }
                return cell.split(separator: " ").map { Answer(name, String($0)) }
            }
        }
    }
}

extension FormShape.Part {
    fileprivate func isOpen(_ answers: FormData, _ errors: FieldErrors) -> Bool {
        let names = Set(fields.map(\.name))
        return errors.entries.contains { names.contains(Invalid($0.field, "").question) }
            || answers.names.contains { names.contains(Invalid($0, "").question) && !answers[$0].isEmpty }
    }
}

extension Invalid {
    /// The question that a field belongs to: «agenda» of «agenda.2.title».
    fileprivate var question: String { field.split(separator: ".").first.map(String.init) ?? "" }
}
