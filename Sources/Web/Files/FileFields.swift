import Domain
import Formats
import HTML

/// The questions of a form about files: what is kept, what is said of each, and the input that adds others.
struct FileFields {
    let field: FieldShape
    let slug: String
    let answers: FormData
    let errors: FieldErrors

    /// The name of the input through which new files of a field come.
    static func input(of field: String) -> String { "\(field)-envoi" }

    /// What a row says of a photograph.
    static let pictureColumns = [
        RowColumn("alternative", "Texte alternatif"), RowColumn("credit", "Crédit"),
        RowColumn("file", "", .hidden), RowColumn("place", "", .hidden), RowColumn("removed", "", .hidden),
    ]

    /// What a row says of a document.
    static let documentColumns = [
        RowColumn("title", "Titre"), RowColumn("file", "", .hidden), RowColumn("removed", "", .hidden),
    ]

    /// Photographs with their words.
    func pictures(_ noun: String, adding: String) -> HTML {
        let rows = field.filledRows(of: answers, Self.pictureColumns)
        let items = rows.enumerated().map { index, cells in
            picture(index, "\(noun)\u{a0}\(index + 1)", cells, isAlone: rows.count == 1)
        }
        return Field(field.name, field.label, hint: field.hint, errors: errors, isRequired: field.isRequired)
            .uploads(
                items, input: Self.input(of: field.name), adding: adding, accept: "image/*", shrinks: true)
    }

    private func picture(_ index: Int, _ label: String, _ cells: [String], isAlone: Bool) -> HTML {
        let place = HTML.when(
            !isAlone, Field(name(index, "place"), "Place").number(String(index + 1)))
        return """
            <div class="upload-parts" role="group" aria-label="\(label)">\
            <img class="upload-thumb" src="\(Path.file(slug, cells[2]))" alt="\(cells[0].unlessBlank ?? label)">\
            <div class="upload-words">\(Field.hidden(name(index, "file"), cells[2]))\
            \(words(index, "alternative", "Texte alternatif", cells[0]))\
            \(words(index, "credit", "Crédit", cells[1]))\(place)\(removal(index, "Retirer cette image"))</div></div>
            """
    }

    /// Documents with their titles.
    func documents() -> HTML {
        let rows = field.filledRows(of: answers, Self.documentColumns)
        let items = rows.enumerated().map { index, cells -> HTML in
            """
            <div class="upload-parts" role="group" aria-label="Document\u{a0}\(index + 1)">\
            <div class="upload-words">\(Field.hidden(name(index, "file"), cells[1]))\
            \(words(index, "title", "Titre du document (\(kind(cells[1])))", cells[0]))\
            \(removal(index, "Retirer ce document"))</div></div>
            """
        }
        return Field(field.name, field.label, hint: field.hint, errors: errors, isRequired: field.isRequired)
            .uploads(
                items, input: Self.input(of: field.name), adding: "Ajouter des documents",
                accept: FileKind.allCases.filter { !$0.isPicture }.map { ".\($0.fileExtension)" }
                    .joined(separator: ","))
    }

    private func words(_ index: Int, _ column: String, _ label: String, _ value: String) -> HTML {
        Field(name(index, column), label, errors: errors).text(value)
    }

    private func removal(_ index: Int, _ label: String) -> HTML {
        Field(name(index, "removed"), label).checkbox(isOn: false)
    }

    private func kind(_ file: String) -> String {
        file.split(separator: ".").last.map { $0.uppercased() } ?? ""
    }

    private func name(_ index: Int, _ column: String) -> String { "\(field.name).\(index).\(column)" }
}
