import Domain
import HTML

/// The grid as a native table; within a form where a line may be written.
extension Grid {
    /// `hidden` goes along with what is typed; `footer` are the buttons that stay in sight.
    func html(
        action: String, csrf: String, hidden: HTML = .empty, caption: HTML, footer: HTML = .empty,
        replies: [String: GridReply] = [:]
    ) -> HTML {
        let table = table(caption, replies)
        guard isOpen else { return "<div class=\"grid-form\">\(table)\(footer)</div>" }
        return """
            \(Self.keys)<form class="grid-form" method="post" action="\(action)" novalidate data-grid data-noun="\(noun)">\
            \(Field.hidden("_csrf", csrf))\(hidden)\(table)\
            <div class="form-actions grid-actions">\(HTML.button("Enregistrer"))\(footer)</div></form>
            """
    }

    /// Everything that was refused or disputed, for the summary above the page.
    func errors(_ kept: Kept) -> FieldErrors {
        var errors = FieldErrors()
        for row in rows {
            guard let reply = kept.replies[row.key] else { continue }
            let start = "\(French.capitalized(noun))\u{a0}\(row.key)"
            for entry in reply.errors.entries {
                errors.add(Self.name(row.key, entry.field), "\(start)\u{202f}: \(entry.message)")
            }
            for difference in reply.differences {
                let question = form.shape.fields.first { $0.label == difference.label }?.name ?? ""
                errors.add(
                    Self.name(row.key, question),
                    "\(start), \(difference.label.lowercased())\u{202f}: deux personnes ont écrit ici.")
            }
            if let refusal = reply.refusal {
                errors.add(Self.name(row.key, columns[0].question), "\(start)\u{202f}: \(refusal)")
            }
        }
        errors.title = summary(kept)
        return errors
    }

    /// «Enregistré : 9 fiches · à corriger : 2 · en conflit : 1».
    private func summary(_ kept: Kept) -> String {
        let counts = [
            ("Enregistré", kept.written.count), ("à corriger", kept.replies.count - kept.conflicts),
            ("en conflit", kept.conflicts),
        ]
        return counts.enumerated().filter { $0 == 0 || $1.1 > 0 }.map { index, count in
            "\(count.0)\u{202f}: \(index == 0 ? French.count(count.1, noun) : String(count.1))"
        }.joined(separator: " · ")
    }

    /// Shown by the script, which makes them work.
    private static var keys: HTML {
        let keys: [(String, String)] = [
            ("↑ ↓ ← →", "d’une cellule à l’autre"),
            ("Origine, Fin", "au bout de la ligne\u{202f}; avec Ctrl, du tableau"),
            ("Entrée ou F2", "écrire dans la cellule\u{202f}; Entrée garde et descend, Maj+Entrée monte"),
            ("une lettre", "choisit dans une liste, ou commence à écrire"),
            ("Ctrl+Entrée", "garde un texte long"),
            ("Échap", "rend ce qui était écrit, puis sort de la cellule"), ("Suppr", "vide la cellule"),
            ("Tab", "sort du tableau\u{202f}; en écrivant, va à la cellule suivante"),
            ("Ctrl+V", "colle des cellules d’un tableur, après les avoir montrées"),
            ("Ctrl+Z", "annule la dernière ligne enregistrée"),
        ]
        let list = HTML.list(keys.map { "<kbd>\($0.0)</kbd> \($0.1)" })
        return """
            <details class="details grid-keys" data-grid-keys hidden><summary>Touches du tableau</summary>\
            <div class="details-body"><p>Une ligne s’enregistre quand vous la quittez.</p>\(list)</div></details>
            """
    }

    private var width: Int { columns.count + (beside == nil ? 2 : 3) }

    private func table(_ caption: HTML, _ replies: [String: GridReply]) -> HTML {
        let shapes = Dictionary(form.shape.fields.map { ($0.name, $0) }) { first, _ in first }
        let titles = HTML.joined(columns) { column in
            """
            <th scope="col" class="grid-\(shapes[column.question]?.cellStyle ?? "text")">\(column.head)\
            \(notes[column.question].map { " <span class=\"grid-note\">\($0)</span>" } as HTML?)</th>
            """
        }
        var body = HTML.empty
        var count = 0
        for group in groups {
            body += heading(group)
            for row in group.rows {
                body += line(row, shapes, replies[row.key])
                count += row.isOpen ? 1 : 0
                if row.isOpen, count.isMultiple(of: 5) { body += saving }
            }
        }
        return """
            <div class="table-region" role="region" aria-label="\(label)" tabindex="0"><table class="table grid">\
            <caption>\(caption)</caption><thead><tr><th scope="col" class="number">\(heads.key)</th>\
            <th scope="col" class="grid-name">\(heads.name)</th>\(titles)\
            \(beside.map { "<th scope=\"col\" class=\"grid-beside\">\($0)</th>" } ?? .empty)</tr></thead>\(body)</table></div>
            """
    }

    private func heading(_ group: GridGroup<Value>) -> HTML {
        if group.title.isEmpty { return .empty }
        return """
            <tbody class="grid-group"><tr><td colspan="\(width)"><strong>\(group.title)</strong> \
            <span class="soft">\(group.note ?? "\(French.count(group.rows.count, noun))")</span></td></tr></tbody>
            """
    }

    /// Without script one need not go down to the end.
    private var saving: HTML {
        """
        <tbody class="grid-saving"><tr><td colspan="\(width)">\(HTML.button("Enregistrer", .secondary))</td></tr></tbody>
        """
    }

    private func line(
        _ row: GridRow<Value>, _ shapes: [String: FieldShape], _ reply: GridReply?
    ) -> HTML {
        let stored = form.answers(of: row.stored)
        let answers = reply.flatMap { $0.isOfAnother ? nil : $0.answers } ?? stored
        let cells = HTML.joined(columns) { column in
            guard let shape = shapes[column.question] else { return .empty }
            return """
                <td class="grid-\(shape.cellStyle)" data-label="\(column.head)" data-cell="\(column.question)">\
                \(cell(shape, column.head, row, answers, reply))</td>
                """
        }
        return """
            <tbody class="grid-line" id="ligne-\(row.key)" data-line="\(row.key)"\
            \(attribute: "data-code", row.code.unlessBlank)\(flag: "data-open", row.isOpen)\
            \(flag: "data-incomplete", row.isIncomplete)><tr>\
            <td class="number">\(row.tick)\(row.key)\(row.isOpen ? unseen(row, stored, reply?.read) : .empty)</td>\
            <th scope="row" class="grid-name">\(row.title)</th>\(cells)\
            \(beside.map { "<td class=\"grid-beside\" data-label=\"\($0)\">\(row.beside)</td>" } ?? .empty)</tr>\
            <tr class="grid-under"><td></td><td class="grid-state">\
            <p data-state>\(reply.map(words) ?? "\(row.state)")</p><p class="grid-facts" aria-hidden="true">\(row.facts)</p></td>\
            <td colspan="\(width - 2)" class="grid-folded" data-cell="">\(unfolding(row, shapes, answers, reply))\(row.under)</td></tr>\
            \(reply.map { settling($0, row) })</tbody>
            """
    }

    private func words(_ reply: GridReply) -> HTML {
        if reply.isConflict { return "Conflit" }
        return reply.errors.isEmpty && reply.refusal == nil ? "Rendue, à enregistrer" : "À corriger"
    }

    /// The version of the line and the marks of what it says.
    private func unseen(_ row: GridRow<Value>, _ stored: FormData, _ read: String?) -> HTML {
        Field.hidden(Self.name(row.key, "_version"), String(row.version))
            + HTML.when(!row.identity.isEmpty, Field.hidden(Self.name(row.key, "_of"), row.identity))
            + Field.hidden(
                Self.name(row.key, "_read"), read ?? ReadMarks(of: stored, in: form.shape).text)
    }

    private func cell(
        _ shape: FieldShape, _ head: String, _ row: GridRow<Value>, _ answers: FormData, _ reply: GridReply?
    ) -> HTML {
        let note = row.notes[shape.name] ?? .empty
        guard row.isOpen else {
            return HTML.paragraphs(shape.words(answers))
                + HTML.when(!note.isEmpty, "<p class=\"grid-note\">\(note)</p>")
        }
        return shape.cell(
            Self.name(row.key, shape.name), "\(head), \(noun)\u{a0}\(row.key)", answers[shape.name],
            note: note, error: reply?.errors[shape.name], isFixed: row.fixed.contains(shape.name))
    }

    /// What unfolds under a line, and how much it holds.
    private func unfolding(
        _ row: GridRow<Value>, _ shapes: [String: FieldShape], _ answers: FormData, _ reply: GridReply?
    ) -> HTML {
        let fields = folded.questions.compactMap { shapes[$0] }
        let filled = fields.reduce(0) { count, field in
            count + answers[field.name].split(separator: "\n").count
        }
        guard !fields.isEmpty, row.isOpen || filled > 0 else { return .empty }
        let about: HTML = "<span class=\"hidden\">, \(noun)\u{a0}\(row.key)</span>"
        let content = HTML.joined(fields) { field in
            let body = cell(field, field.label, row, answers, reply)
            return
                "<div class=\"grid-more\"><p class=\"row-label\" aria-hidden=\"true\">\(field.label)</p>\(body)</div>"
        }
        let isWrong = fields.contains { reply?.errors[$0.name] != nil }
        return """
            <details class="grid-details"\(flag: "open", isWrong)><summary>\(folded.label) (\(filled))\(about)</summary>\
            <div class="grid-fields">\(content)</div></details>
            """
    }

    /// Under a line that two people wrote, or that may not be written any more: what each said, and what settles it.
    private func settling(_ reply: GridReply, _ row: GridRow<Value>) -> HTML {
        guard reply.isConflict || reply.refusal != nil else { return .empty }
        let said = HTML.list(
            reply.differences.map { difference in
                """
                \(difference.label)\u{202f}: vous, «\u{202f}\(difference.mine.unlessBlank ?? "rien")\u{202f}» · \
                \(reply.writer), «\u{202f}\(difference.theirs.unlessBlank ?? "rien")\u{202f}»
                """
            })
        let typed = typed(reply.answers)
        let about = "pour \(article)\(noun)\u{a0}\(row.key)"
        let buttons: HTML =
            reply.isConflict && row.isOpen
            ? """
            <p>\(HTML.button("Garder le mien", .secondary, name: "garder", value: row.key, about: about)) \
            \(HTML.button("Prendre le sien", .secondary, name: "prendre", value: row.key, about: about))</p>
            """ : .empty
        return """
            <tr class="grid-settling"><td></td><td colspan="\(width - 1)"><div class="notice notice-warning">\
            \(reply.isConflict ? said : "<p>\(reply.refusal ?? "") Vous aviez saisi\u{202f}:</p>\(typed)")\(buttons)</div></td></tr>
            """
    }
}

extension Grid {
    /// What was typed in lines that are no more, to be copied elsewhere.
    func gone(_ kept: Kept) -> HTML {
        guard !kept.gone.isEmpty else { return .empty }
        let lines = HTML.joined(kept.gone) { line in
            "<p>\(French.capitalized("\(article)\(noun)"))\u{a0}\(line.key)\u{202f}: vous aviez saisi</p>\(typed(line.answers))"
        }
        let count = French.count(kept.gone.count, "ligne n’est", "lignes ne sont")
        return HTML.notice(.warning, "\(count) plus dans ce tableau, et rien n’en est écrit", lines)
    }

    /// Each answer under its question.
    private func typed(_ answers: FormData) -> HTML {
        HTML.list(
            form.shape.fields.compactMap { field in
                let words = field.words(answers)
                return words.isBlank ? nil : "\(field.label)\u{202f}: \(words)"
            })
    }

    private var article: String { French.startsWithVowel(noun) ? "l’" : "la " }
}

extension FieldShape {
    /// How wide its cell is, by what it waits for.
    fileprivate var cellStyle: String {
        switch kind {
        case .choice(let choices, _), .radios(let choices, _):
            choices.contains { $0.label.count > 8 } ? "words" : "choice"
        case .boxes, .box: "choice"
        case .date, .number, .telephone: "date"
        case .text, .email, .suggested, .chooser, .area, .pasted, .rows, .pictures, .documents: "text"
        }
    }

    /// The question as the control of a cell.
    fileprivate func cell(
        _ name: String, _ label: String, _ answer: String, note: HTML, error: String?, isFixed: Bool
    ) -> HTML {
        let cell = Cell(name, label, note: note, error: error, isFixed: isFixed)
        switch kind {
        case .choice(let choices, _), .radios(let choices, _): return cell.select(choices, selected: answer)
        case .box: return cell.select([Choice("oui", "Oui")], selected: answer)
        case .area: return cell.area(answer, rows: 2)
        case .text, .email, .telephone, .number, .date, .pasted, .suggested, .chooser, .boxes, .rows,
            .pictures,
            .documents:
            return cell.text(answer, limit: limit)
        }
    }
}
