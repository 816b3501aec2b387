/// A row a fiche, under a row of headings.
extension GridReading {
    /// What is carried from row to row.
    private struct Above {
        var axis: String?
        var objective: String?
    }

    mutating func readRows(_ rows: [(number: Int, cells: [GridCell])], under titleRow: Int) {
        let titles = rows.first { $0.number == titleRow }?.cells ?? []
        var columns: [Int: (heading: String, meaning: PlanHeadings.Meaning?)] = [:]
        for cell in titles {
            let meaning = headings.meaning(cell.text)
            for column in cell.column..<(cell.column + min(cell.width, 50)) {
                columns[column] = (cell.text, meaning)
            }
        }
        var above = Above()
        for banner in banners(above: titleRow) { take(banner, into: &above) }
        for cell in grid.cells where cell.row < titleRow && PlanBanner(cell.text) == nil {
            remark(cell.text, "Au-dessus du tableau")
        }
        let spans = grid.cells.filter { $0.height > 1 && $0.row > titleRow }
        for row in rows where row.number > titleRow {
            let spanned = spans.filter { $0.row < row.number && row.number < $0.row + $0.height }
            read(row.cells, at: row.number, spanned, columns, &above)
        }
        for cell in titles {
            let column = columns[cell.column]
            let example = grid.cells.first { $0.row > titleRow && $0.column == cell.column }?.text ?? ""
            note(cell.text, column?.meaning, example)
        }
    }

    private func take(_ banner: PlanBanner, into above: inout Above) {
        switch banner.field {
        case .axis:
            let number = banner.number.map { "Axe \($0)" } ?? "Axe"
            (above.axis, above.objective) = ("\(number)\u{202f}: \(banner.title)", nil)
        case .objective: above.objective = banner.title
        default: break
        }
    }

    private mutating func read(
        _ cells: [GridCell], at row: Int, _ spanned: [GridCell],
        _ columns: [Int: (heading: String, meaning: PlanHeadings.Meaning?)], _ above: inout Above
    ) {
        let field = { (cell: GridCell) in columns[cell.column]?.meaning?.field }
        if let lone = cells.first, cells.count == 1, field(lone) != .title {
            if let banner = PlanBanner(lone.text), banner.field != .number {
                return take(banner, into: &above)
            }
            if spanned.isEmpty { return remark(lone.text, "Ligne seule") }
        }
        if let only = cells.first, cells.count == 1, isFootnote(only.text) {
            return remark(only.text, "Note")
        }
        if cells.contains(where: { isTotal($0.text) }) {
            return remark(cells.map(\.text).joined(separator: " · "), "Ligne de total")
        }
        if isHint(cells) { return remark(cells.map(\.text).joined(separator: " · "), "Ligne d’aide") }
        let values = cells.map { cell in
            SourceValue(columns[cell.column]?.heading ?? "", columns[cell.column]?.meaning, cell)
        }
        let isNamed = values.contains { $0.field == .title || $0.field == .code }
        let continues = spanned.contains { field($0) == .title } || !isNamed
        if continues {
            guard !fiches.isEmpty else {
                return remark(cells.map(\.text).joined(separator: " · "), "Ligne sans intitulé")
            }
            return addToLast(values)
        }
        var fiche = SourceFiche(sheet: grid.name, row: row, values: values)
        for cell in spanned where field(cell) == .axis || field(cell) == .objective {
            fiche.values.append(
                SourceValue(columns[cell.column]?.heading ?? "", columns[cell.column]?.meaning, cell))
        }
        carry(&fiche, &above)
        add(fiche)
    }

    /// An axis or an objective told once for the rows below.
    private func carry(_ fiche: inout SourceFiche, _ above: inout Above) {
        if let own = fiche.all(.axis).first {
            if own.text != above.axis { above.objective = nil }
            above.axis = own.text
        } else if let axis = above.axis {
            fiche.values.append(SourceValue(.axis, axis))
        }
        if let own = fiche.all(.objective).first {
            above.objective = own.text
        } else if let objective = above.objective {
            fiche.values.append(SourceValue(.objective, objective))
        }
    }

    private func isTotal(_ text: String) -> Bool {
        let folded = French.folded(text)
        return text.count < 60
            && (["total", "sous-total", "sous total"].contains { folded == $0 || folded.hasPrefix("\($0) ") }
                || folded.hasPrefix("total:") || folded.hasPrefix("somme "))
    }

    private func isFootnote(_ text: String) -> Bool {
        let folded = French.folded(text)
        return text.hasPrefix("*")
            || ["source", "note", "nb", "n.b", "legende", "remarque"].contains {
                folded.hasPrefix("\($0) :") || folded.hasPrefix("\($0):") || folded.hasPrefix("\($0).")
            }
    }

    /// What a template says of its columns: «Texte libre», «Liste déroulante».
    private func isHint(_ cells: [GridCell]) -> Bool {
        let marks = [
            "texte", "liste deroulante", "obligatoire", "facultatif", "format ", "non import", "jj/mm/aaaa",
        ]
        let hints = cells.count { cell in
            let folded = French.folded(cell.text)
            return cell.text.count < 120 && marks.contains { folded.contains($0) }
        }
        return cells.count > 2 && hints * 2 > cells.count
    }
}
