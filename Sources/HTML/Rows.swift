/// The choice that asks a field: a script shows the field while one of some answers is chosen.
package struct AskingChoice: Sendable {
    let name: String
    let codes: [String]

    /// The name of the choice, beside the field, and the answers that ask it.
    package init(by name: String, for codes: [String]) {
        (self.name, self.codes) = (name, codes)
    }

    /// What the script reads of it.
    package var attributes: HTML {
        " data-asked-by=\"\(name)\" data-asked-for=\"\(codes.joined(separator: " "))\""
    }
}

/// One column of repeated rows.
package struct RowColumn: Sendable {
    /// What the column waits for.
    package enum Kind: Sendable {
        case text, number, date, email
        case suggested([String])
        /// A name chosen by a few letters.
        case chooser(Chooser)
        case choice([Choice])
        /// Several lines.
        case area
        /// Any number of answers, all in sight; their values are posted under one name.
        case boxes([Choice])
        /// A value that goes along unseen, such as the id of what the row tells; put it last.
        case hidden
    }

    /// The last part of the posted name.
    package let name: String
    /// What is read above it.
    package let label: String
    /// What it waits for.
    package let kind: Kind
    let weight: Int
    let asking: AskingChoice?

    /// A column: the last part of the posted name, its label, what it waits for, its share of the width (1 to 4).
    package init(
        _ name: String, _ label: String, _ kind: Kind = .text, weight: Int = 2, asking: AskingChoice? = nil
    ) {
        self.asking = asking
        self.name = name
        self.label = label
        self.kind = kind
        self.weight = min(max(weight, 1), 4)
    }

    /// How many characters a cell may take; nil where it is no text.
    package var limit: Int? {
        switch kind {
        case .text, .suggested, .chooser: TextLimit.line
        case .number, .date: TextLimit.short
        case .email: TextLimit.email
        case .area: TextLimit.area
        case .choice, .boxes, .hidden: nil
        }
    }
}

extension Field {
    /// Rows of the same inputs, posted as `name.row.column` («etapes.0.date»): those typed, then spare empty ones.
    /// A row that comes back empty is no row. `errors` are looked up under the same names.
    package func rows(
        _ columns: [RowColumn], values: [[String]], spare: Int = 2, errors: FieldErrors = FieldErrors()
    ) -> HTML {
        let empty = [String](repeating: "", count: columns.count)
        let all = values + [[String]](repeating: empty, count: max(spare, values.isEmpty ? 1 : 0))
        let lines = all.enumerated().map { index, cells in
            row(index, columns, cells, errors)
        }
        return grouped(
            "<div class=\"rows\">\(lines)</div>\(datalists(columns))",
            data: "\(attribute: "id", id) data-repeat")
    }

    private func row(_ index: Int, _ columns: [RowColumn], _ cells: [String], _ errors: FieldErrors) -> HTML {
        let inputs = columns.enumerated().map { position, column in
            let value = position < cells.count ? cells[position] : ""
            return cell(index, column, value, errors)
        }
        return """
            <div class="row" role="group" aria-label="Ligne \(index + 1)">\(inputs)</div>
            """
    }

    private func cell(_ index: Int, _ column: RowColumn, _ value: String, _ errors: FieldErrors) -> HTML {
        let cellName = "\(name).\(index).\(column.name)"
        let cellID = Field.id(of: cellName)
        if case .hidden = column.kind { return Field.hidden(cellName, value) }
        let error = errors[cellName]
        if case .boxes(let choices) = column.kind {
            return boxes(
                column, choices, cellName, Set(value.split(separator: " ").map(String.init)), error)
        }
        return """
            <div class="row-cell row-cell-\(column.weight)\(error == nil ? "" : " field-invalid")"\(column.asking?.attributes)>\
            <label class="row-label" for="\(cellID)">\(column.label)</label>\
            \(error.map { "<p class=\"field-error\" id=\"\(cellID)-erreur\">\($0)</p>" } as HTML?)\
            \(control(column, cellName, cellID, value, hasError: error != nil))</div>
            """
    }

    private func boxes(
        _ column: RowColumn, _ choices: [Choice], _ name: String, _ chosen: Set<String>, _ error: String?
    ) -> HTML {
        let label = column.label
        guard !choices.isEmpty || error != nil else { return .empty }
        let id = Field.id(of: name)
        let lines = choices.enumerated().map { index, choice -> HTML in
            let itemID = index == 0 ? id : "\(id)-\(index)"
            return """
                <div class="choice"><input type="checkbox"\(attribute: "id", itemID)\(attribute: "name", name)\
                 value="\(choice.value)"\(flag: "checked", chosen.contains(choice.value))>\
                <label for="\(itemID)">\(choice.label)</label></div>
                """
        }
        let none: HTML =
            choices.isEmpty ? "<p class=\"soft\" id=\"\(id)\">Rien à choisir pour le moment.</p>" : .empty
        let list: HTML = """
            \(error.map { "<p class=\"field-error\" id=\"\(id)-erreur\">\($0)</p>" } as HTML?)\(none)\
            <div class="choices\(choices.count > 4 ? " choices-long" : "")">\(lines)</div>
            """
        let count = chosen.isEmpty ? "" : " (\(chosen.count))"
        let body: HTML =
            choices.count > 4
            ? HTML.details("\(label)\(count)", isOpen: error != nil, list)
            : "<span class=\"row-label\" aria-hidden=\"true\">\(label)</span>\(list)"
        return """
            <div class="row-cell row-cell-whole\(error == nil ? "" : " field-invalid")" role="group"\
            \(attribute: "aria-label", label)\(column.asking?.attributes)>\(body)</div>
            """
    }

    private func control(
        _ column: RowColumn, _ name: String, _ id: String, _ value: String, hasError: Bool
    ) -> HTML {
        let shared: HTML = """
            \(attribute: "id", id)\(attribute: "name", name)\
            \(attribute: "aria-describedby", hasError ? "\(id)-erreur" : nil)\
            \(attribute: "aria-invalid", hasError ? "true" : nil)
            """
        let most: HTML = "\(attribute: "maxlength", column.limit.map(String.init))"
        switch column.kind {
        case .text, .date: return input("text", shared, value, most)
        case .number: return input("text", "\(shared) inputmode=\"decimal\"", value, most)
        case .area:
            return """
                <textarea class="input" rows="3"\(shared)>
                \(value)</textarea>
                """
        case .boxes, .hidden: return .empty
        case .email: return input("email", shared, value, most)
        case .suggested: return input("text", "\(shared)\(attribute: "list", listID(column))", value, most)
        case .chooser(let chooser):
            let asked = hasError ? chooser.asked(of: value, id: id) : HTML.empty
            return input("text", "\(shared)\(chooser.attributes(list: listID(column)))", value, most) + asked
        case .choice(let choices):
            return """
                <select class="input"\(shared)><option value="">Choisir</option>\
                \(HTML.options(choices, selected: value))</select>
                """
        }
    }

    private func input(_ type: String, _ attributes: HTML, _ value: String, _ most: HTML) -> HTML {
        "<input class=\"input\" type=\"\(type)\" autocomplete=\"off\"\(attributes) value=\"\(value)\"\(most)>"
    }

    private func datalists(_ columns: [RowColumn]) -> HTML {
        HTML.joined(columns) { column in
            switch column.kind {
            case .suggested(let names): HTML.datalist(listID(column), names)
            case .chooser(let chooser) where !chooser.takesSeveral:
                HTML.datalist(listID(column), chooser.names)
            case .text, .number, .date, .email, .chooser, .choice, .area, .boxes, .hidden: .empty
            }
        }
    }

    private func listID(_ column: RowColumn) -> String { "\(id)-\(column.name)-suggestions" }
}
