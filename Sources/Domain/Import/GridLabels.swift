/// Labels beside texts: a sheet or a table a fiche, or several one below the other.
extension GridReading {
    mutating func readLabels(_ rows: [(number: Int, cells: [GridCell])]) {
        var fiche = SourceFiche(sheet: grid.name, row: rows[0].number)
        var open: (heading: String, meaning: PlanHeadings.Meaning?)?
        var context: [PlanBanner] = banners(above: 0)
        let labelColumn =
            rows.flatMap(\.cells).filter { headings.meaning($0.text) != nil }.map(\.column).min() ?? 1
        for row in rows {
            if let lone = row.cells.first, row.cells.count == 1 {
                if let banner = PlanBanner(lone.text), headings.meaning(lone.text) == nil {
                    if banner.field == .number, !fiche.values.isEmpty { close(&fiche, row.number, context) }
                    if banner.field == .number { context.removeAll { $0.field == .number } }
                    context.append(banner)
                    open = nil
                } else if let meaning = headings.meaning(lone.text), meaning.certainty != .guessed {
                    open = (lone.text, meaning)
                } else if let label = open {
                    fiche.values.append(SourceValue(label.heading, label.meaning, lone))
                } else if fiche.values.isEmpty {
                    remark(lone.text, "Au-dessus du tableau")
                } else {
                    fiche.values.append(SourceValue("", nil, lone))
                }
                continue
            }
            readPairs(row, labelColumn, &fiche, &open, context)
        }
        close(&fiche, 0, context)
    }

    /// «Début | 2022 | Fin | 2024»: each label with what follows it up to the next.
    private mutating func readPairs(
        _ row: (number: Int, cells: [GridCell]), _ labelColumn: Int, _ fiche: inout SourceFiche,
        _ open: inout (heading: String, meaning: PlanHeadings.Meaning?)?, _ context: [PlanBanner]
    ) {
        var label: (heading: String, meaning: PlanHeadings.Meaning?)?
        for (index, cell) in row.cells.enumerated() {
            let meaning = headings.meaning(cell.text)
            let isFirst = index == 0 && cell.column <= labelColumn
            let ends = cell.text.hasSuffix(":") && cell.text.count <= 60
            let mayLabel =
                index + 1 < row.cells.count
                && (isFirst || ends || (meaning?.certainty == .certain && label != nil))
            if mayLabel, !(index > 0 && row.cells[index - 1].text == label?.heading) {
                if let field = meaning?.field, field == .number || field == .title, fiche.tells(field) {
                    close(&fiche, row.number, context)
                }
                label = (cell.text, meaning)
                note(cell.text, meaning, row.cells[index + 1].text)
            } else {
                let own = label ?? open
                fiche.values.append(SourceValue(own?.heading ?? "", own?.meaning, cell))
            }
        }
        open = label ?? open
    }

    /// Ends a fiche: what stood above it tells its axis, and its number and title where it does not itself.
    private mutating func close(_ fiche: inout SourceFiche, _ next: Int, _ context: [PlanBanner]) {
        defer { fiche = SourceFiche(sheet: grid.name, row: next) }
        guard fiche.values.contains(where: { $0.field != nil }) else {
            for value in fiche.values { remark(value.text, "Hors d’une fiche") }
            return
        }
        for banner in context.reversed() {
            switch banner.field {
            case .axis:
                guard !fiche.tells(.axis) else { continue }
                let number = banner.number.map { "Axe \($0)" } ?? "Axe"
                fiche.values.append(SourceValue(.axis, "\(number)\u{202f}: \(banner.title)"))
            case .objective where !fiche.tells(.objective):
                fiche.values.append(SourceValue(.objective, banner.title))
            case .number:
                if !fiche.tells(.number), let number = banner.number {
                    fiche.values.append(SourceValue(.number, String(number)))
                }
                if !fiche.tells(.title), !banner.title.isEmpty {
                    fiche.values.append(SourceValue(.title, banner.title))
                }
            default: break
            }
        }
        add(fiche)
    }
}
