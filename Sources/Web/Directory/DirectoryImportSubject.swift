import Domain
import HTML
import Storage

/// Imports into the directory.
struct DirectoryImportSubject: ImportSubject {
    typealias Brought = DirectoryImport

    let root = "/cls/{slug}/annuaire/import"
    let section = Section.directory
    let title = "Importer dans l’annuaire"
    let lead = "D’un classeur, de vos contacts ou de cellules collées, en une fois."
    let button = "Voir ce qui se passerait"
    let previewTitle = "Ce qui se passerait"
    let doneTitle = "Annuaire importé"
    let undoneTitle = "Import dans l’annuaire annulé"
    let seeTitle = "Voir l’annuaire"
    let remarksTitle = "Ce qui n’est pas repris"

    func path(_ slug: String) -> String { Path.directoryImport(slug) }
    func list(_ slug: String) -> Link { .directory(slug) }

    var explanation: HTML {
        let names = DirectorySheet.Column.allCases.map(\.rawValue)
        return """
            <div class="prose"><p>Apportez votre annuaire comme il est\u{202f}: un classeur, un export de Google ou d’Outlook, un \
            tableau Word, des cellules copiées. Jalon cherche les titres où qu’ils soient et dans n’importe quel ordre. Une ligne \
            ajoute ou complète\u{202f}: rien de ce que l’annuaire dit déjà n’est remplacé. Vous verrez tout avant de \
            confirmer\u{202f}; une ligne qui ne peut pas être prise n’arrête pas les autres, et l’import s’annule en une fois.</p>\
            </div>\(HTML.details(
                "Les colonnes que Jalon comprend",
                """
                <p>\(French.list(names)).</p><p>«\u{202f}Type\u{202f}» dit Structure ou Contact\u{202f}; sans lui, une colonne \
                «\u{202f}Prénom\u{202f}» annonce des contacts. Un contact qui a deux fonctions a deux lignes qui se suivent.</p>
                """))
            """
    }

    func counts(_ brought: DirectoryImport) -> [String] {
        let counts = [
            (brought.created, "ligne créée", "lignes créées"), (brought.completed, "complétée", "complétées"),
            (brought.unchanged, "inchangée", "inchangées"), (brought.refused, "refusée", "refusées"),
            (brought.leftOut, "laissée de côté", "laissées de côté"),
        ]
        return [French.count(brought.lines.count, "ligne lue", "lignes lues")]
            + counts.filter { $0.0 > 0 }.map { French.count($0.0, $0.1, $0.2) }
    }

    func act(_ brought: DirectoryImport) -> String {
        "Importer \(French.count(brought.created + brought.completed, "ligne"))"
    }

    func lines(_ brought: DirectoryImport) -> HTML {
        let refused = brought.lines.filter(\.isRefused)
        return said(brought)
            + Table(
                "Lignes", caption: "\(French.count(brought.lines.count, "ligne"))",
                columns: [
                    .init("Importer", isTitleHidden: true), .init("Ligne", isNumeric: true), "Nom",
                    "Ce qui se passerait", "À savoir",
                ], headerColumn: 2, selectsAll: true
            ).with(rows: (refused + brought.lines.filter { !$0.isRefused }).map(row))
    }

    private func said(_ brought: DirectoryImport) -> HTML {
        .when(
            !brought.changes,
            "<p class=\"prose\">L’annuaire dit déjà tout cela, ou aucune ligne n’est à prendre.</p>")
    }

    private func row(_ line: DirectoryImport.Line) -> [HTML] {
        let isOn = line.outcome != .leftOut
        return [
            line.isRefused
                ? ""
                : Field.tick(
                    "ligne", value: line.key,
                    label: "Importer la ligne \(line.number), \(line.name.shortened(60))",
                    isOn: isOn),
            "\(line.number)", "\(line.name.unlessBlank ?? "sans nom")", tag(line.outcome), "\(words(line))",
        ]
    }

    private func tag(_ outcome: DirectoryImport.Outcome) -> HTML {
        switch outcome {
        case .created: HTML.tag("Créée", .green)
        case .completed: HTML.tag("Complétée", .blue)
        case .unchanged: HTML.tag("Inchangée", .grey)
        case .refused: HTML.tag("Refusée", .red)
        case .leftOut: HTML.tag("Laissée de côté", .grey)
        }
    }

    private func words(_ line: DirectoryImport.Line) -> String {
        let outcome =
            switch line.outcome {
            case .created, .unchanged, .leftOut: [String]()
            case .completed(let fields): [French.list(fields)]
            case .refused(let reasons): [reasons.joined(separator: "\u{202f}; ")]
            }
        return French.capitalized((outcome + line.notes).joined(separator: " · "))
    }

    /// Columns that say nothing to a directory, and what stands beside the lines.
    func doubts(_ brought: DirectoryImport) -> HTML {
        let ignored = brought.headings.filter { $0.field == nil }.map {
            "«\u{202f}\($0.heading.shortened(60))\u{202f}»"
        }
        let columns = ignored.isEmpty ? [] : ["Colonnes laissées de côté\u{202f}: \(French.list(ignored))."]
        let guessed = brought.headings.compactMap { heading in
            heading.isGuessed
                ? heading.field.map {
                    "«\u{202f}\(heading.heading.shortened(60))\u{202f}» compris comme «\u{202f}\($0.label)\u{202f}»."
                } : nil
        }
        let apart = brought.remarks.map { remark in
            let text =
                remark.text.unlessBlank.map { "\u{202f}: «\u{202f}\($0.shortened(120))\u{202f}»" } ?? ""
            return "\(remark.reason)\(text), \(remark.sheet)."
        }
        let lines = (columns + guessed + apart).prefix(200)
        return .when(!lines.isEmpty, HTML.formSection("À regarder", HTML.list(lines.map { "\($0)" as HTML })))
    }

    func details(_ brought: DirectoryImport) -> HTML { .empty }

    func told(_ report: ImportReport) -> String {
        let completed = report.completed ?? 0
        let words = [
            French.count(report.newcomers, "ajout", "ajouts"),
            completed == 0 ? nil : French.count(completed, "ligne complétée", "lignes complétées"),
        ]
        return French.list(words.compactMap(\.self))
    }

    func written(_ report: ImportReport, slug: String, isUndone: Bool) -> HTML { .empty }
}

extension DirectoryImport.Line {
    fileprivate var isRefused: Bool { if case .refused = outcome { true } else { false } }
}
