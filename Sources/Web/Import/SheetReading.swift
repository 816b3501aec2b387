import Domain
import Formats

extension Sheet {
    /// The most text that an import takes, in UTF-8.
    static let maximumBytes = 500_000

    /// The table of a text as a spreadsheet writes it. Throws `.invalid` with the number of the line that cannot be
    /// read.
    init(_ text: String) throws(Refusal) {
        if text.isBlank { throw .invalid("text", "Collez un tableau, ou choisissez un fichier.") }
        guard text.utf8.count <= Self.maximumBytes else {
            throw .invalid("text", "Le tableau est trop grand\u{202f}: 500\u{a0}Ko au plus.")
        }
        let read: [CSVReader.Line]
        do throws(CSVFault) { read = try CSVReader.lines(of: text) } catch { throw Self.refusal(of: error) }
        try self.init(read.map { Line(number: $0.number, cells: $0.cells) })
    }

    private static func refusal(of fault: CSVFault) -> Refusal {
        switch fault {
        case .textAfterQuote(let line):
            .invalid("text", "Ligne \(line)\u{202f}: un guillemet ferme une cellule que du texte continue.")
        case .openQuote(let line):
            .invalid("text", "Ligne \(line)\u{202f}: un guillemet ouvert n’est jamais fermé.")
        }
    }
}
