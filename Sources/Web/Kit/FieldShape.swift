import Domain
import HTML
import Storage

/// How one question of a form looks: its name, its words, how it is answered.
struct FieldShape: Sendable {
    /// How it is answered.
    enum Kind: Sendable {
        case text(Field.Width)
        case email
        case telephone
        case number(unit: String?)
        case date(Field.DatePrecision)
        /// Several lines, in the light markup of long texts unless it is said otherwise.
        case area(rows: Int, allowsMarkup: Bool = true)
        /// Several lines that are pasted, or come in a text file.
        case pasted(rows: Int)
        case suggested([String])
        /// A name of the directory, or a fiche, chosen by a few letters.
        case chooser(Chooser)
        case choice([Choice], blank: String?)
        case radios([Choice], isInline: Bool)
        case boxes([Choice])
        case box
        case rows([RowColumn], spare: Int)
        /// Photographs of the contract of this address: what one is called, the label of what adds some, how many at most.
        case pictures(slug: String, noun: String, adding: String, most: Int)
        /// Documents of the contract of this address, and how many at most.
        case documents(slug: String, most: Int)
    }

    /// The column of a row that says which stored row it is.
    static let key = "id"

    let name: String
    let label: String
    var hint: String?
    let isRequired: Bool
    var kind: Kind
    /// Its share of the width of a row, 1 to 4.
    var weight = 2
    /// Whether suggestions take the whole width.
    var isWide = false
    /// What a browser may fill in by itself: «given-name».
    var autocomplete: String?
    /// The question beside it whose answers ask it; nil where it is always asked.
    var asking: AskingChoice?

    init(_ name: String, _ label: String, hint: String? = nil, isRequired: Bool = false, _ kind: Kind) {
        self.name = name
        self.label = label
        self.hint = hint
        self.isRequired = isRequired
        self.kind = kind
    }

    /// How many characters an answer may take; nil where it is no text of its own.
    var limit: Int? {
        switch kind {
        case .text, .suggested, .chooser: TextLimit.line
        case .email: TextLimit.email
        case .telephone, .number, .date: TextLimit.short
        case .area, .pasted: TextLimit.area
        case .choice, .radios, .boxes, .box, .rows, .pictures, .documents: nil
        }
    }

    /// Whether a text file may answer it.
    var isPasted: Bool { if case .pasted = kind { true } else { false } }

    /// The columns of its rows, where it has rows.
    var columns: [RowColumn]? {
        switch kind {
        case .rows(let columns, _): columns
        case .pictures: FileFields.pictureColumns
        case .documents: FileFields.documentColumns
        case .text, .email, .telephone, .number, .date, .area, .pasted, .suggested, .chooser, .choice,
            .radios, .boxes,
            .box:
            nil
        }
    }

    /// The contract whose files it asks for, how many at most, and whether they are photographs; nil where it asks for none.
    var files: (slug: String, most: Int, arePictures: Bool)? {
        switch kind {
        case .pictures(let slug, _, _, let most): (slug, most, true)
        case .documents(let slug, let most): (slug, most, false)
        case .text, .email, .telephone, .number, .date, .area, .pasted, .suggested, .chooser, .choice,
            .radios, .boxes,
            .box, .rows:
            nil
        }
    }

    /// The column that tells its rows apart, where they keep their identity.
    var keyColumn: Int? {
        columns?.firstIndex { column in column.isHidden && [Self.key, "file"].contains(column.name) }
    }

    /// The question as a column of rows.
    var column: RowColumn {
        let kind: RowColumn.Kind =
            switch kind {
            case .text, .telephone: .text
            case .email: .email
            case .number: .number
            case .date: .date
            case .area, .pasted: .area
            case .suggested(let names): .suggested(names)
            case .chooser(let chooser): .chooser(chooser)
            case .choice(let choices, _), .radios(let choices, _): .choice(choices)
            case .boxes(let choices): .boxes(choices)
            case .box: .choice([Choice("oui", "Oui")])
            case .rows, .pictures, .documents: .hidden
            }
        return RowColumn(name, label, kind, weight: weight, asking: asking)
    }

    /// The question with its answer.
    func html(_ answers: FormData, _ errors: FieldErrors) -> HTML {
        guard let asking else { return control(answers, errors) }
        return "<div\(asking.attributes)>\(control(answers, errors))</div>"
    }

    private func control(_ answers: FormData, _ errors: FieldErrors) -> HTML {
        let field = Field(name, label, hint: hint, errors: errors, isRequired: isRequired)
        let answer = answers[name]
        switch kind {
        case .text(let width): return field.text(answer, width: width, autocomplete: autocomplete)
        case .email: return field.email(answer)
        case .telephone: return field.telephone(answer)
        case .number(let unit): return field.number(answer, unit: unit)
        case .date(let precision): return field.date(answer, precision: precision)
        case .area(let rows, let allowsMarkup):
            return field.textarea(answer, rows: rows, allowsMarkup: allowsMarkup)
        case .pasted(let rows):
            return field.textarea(answer, rows: rows)
                + Field(FileFields.input(of: name), "Ou fichier texte (CSV)", errors: errors)
                .file(accept: ".csv,.txt,text/csv,text/plain")
        case .suggested(let names):
            return field.suggested(answer, from: names, width: isWide ? .full : .half)
        case .chooser(let chooser):
            return field.chosen(answer, from: chooser, width: isWide ? .full : .half)
        case .choice(let choices, let blank): return field.select(choices, selected: answer, blank: blank)
        case .radios(let choices, let isInline):
            return field.radios(choices, selected: answer, isInline: isInline)
        case .boxes(let choices):
            return field.checkboxes(
                choices, selected: Set(answers.all(name)), isFilterable: choices.count > 12,
                selectsAll: choices.count > 12)
        case .box: return field.checkbox(isOn: !answer.isEmpty)
        case .rows(let columns, let spare):
            return field.rows(
                columns, values: filledRows(of: answers, columns), spare: spare, errors: errors)
        case .pictures(let slug, let noun, let adding, _):
            return FileFields(field: self, slug: slug, answers: answers, errors: errors)
                .pictures(noun, adding: adding)
        case .documents(let slug, _):
            return FileFields(field: self, slug: slug, answers: answers, errors: errors).documents()
        }
    }

    /// The answer as a person reads it.
    func words(_ answers: FormData) -> String {
        switch kind {
        case .text, .email, .telephone, .number, .date, .area, .pasted, .suggested, .chooser:
            return answers[name]
        case .choice(let choices, _), .radios(let choices, _): return Self.label(answers[name], choices)
        case .boxes(let choices):
            return answers.all(name).map { Self.label($0, choices) }.joined(separator: ", ")
        case .box: return answers[name].isEmpty ? "Non" : "Oui"
        case .rows, .pictures, .documents:
            let columns = columns ?? []
            return filledRows(of: answers, columns).map { Self.words($0, columns) }.joined(separator: "\n")
        }
    }

    /// The rows that hold something a person reads; those of files are told by the file, and ordered as asked.
    func filledRows(of answers: FormData, _ columns: [RowColumn]) -> [[String]] {
        let rows = answers.rows(name, columns.map(\.name))
        guard let file = columns.firstIndex(where: { $0.name == "file" }) else {
            return rows.filter { cells in zip(columns, cells).contains { !$0.isHidden && !$1.isEmpty } }
        }
        let place = columns.firstIndex { $0.name == "place" }
        let removed = columns.firstIndex { $0.name == "removed" }
        let kept = rows.filter { cells in
            StoredFile.isName(cells[file]) && removed.map { cells[$0].isEmpty } ?? true
        }
        let order = kept.indices.sorted { left, right in
            func rank(_ index: Int) -> Int { place.flatMap { Int(kept[index][$0]) } ?? index + 1 }
            return (rank(left), left) < (rank(right), right)
        }
        return order.enumerated().map { rank, index in
            var cells = kept[index]
            if let place { cells[place] = String(rank + 1) }
            return cells
        }
    }

    private static func words(_ cells: [String], _ columns: [RowColumn]) -> String {
        zip(columns, cells).compactMap { column, cell in
            switch column.kind {
            case .hidden: nil
            case .choice(let choices): label(cell, choices)
            case .boxes(let choices):
                cell.isEmpty
                    ? nil
                    : cell.split(separator: " ").map { label(String($0), choices) }.joined(separator: ", ")
            case .text, .number, .date, .email, .suggested, .chooser, .area: cell.isEmpty ? nil : cell
            }
        }.joined(separator: " – ")
    }

    private static func label(_ value: String, _ choices: [Choice]) -> String {
        choices.first { $0.value == value }?.label ?? value
    }
}

extension RowColumn {
    /// Whether nobody sees it.
    var isHidden: Bool {
        if case .hidden = kind { true } else { false }
    }
}
