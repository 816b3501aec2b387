import Domain
import Foundation

/// A file of communes, «INSEE;nom» a line: read whole, or refused with every fault and its line.
struct CommuneFile {
    let communes: [Commune]

    init(at path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFault("Le fichier \(path) ne peut pas être lu.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFault(
                "Le fichier \(path) n’est pas en UTF-8\u{202f}: enregistrez-le dans cet encodage.")
        }
        try self.init(text, named: path)
    }

    private init(_ text: String, named path: String) throws {
        var reader = Reader()
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() { reader.read(line, number: index + 1) }
        if reader.communes.isEmpty, reader.faults.isEmpty { reader.faults = ["aucune commune"] }
        guard reader.faults.isEmpty else {
            let shown = reader.faults.prefix(20).map { "  \($0)" }
            let rest = reader.faults.count > 20 ? ["  … et \(reader.faults.count - 20) de plus"] : []
            let count = French.count(reader.faults.count, "faute")
            throw CommandFault(
                (["\(path)\u{202f}: \(count), rien n’est ajouté."] + shown + rest).joined(separator: "\n"))
        }
        communes = reader.communes
    }

    private struct Reader {
        var communes: [Commune] = []
        var faults: [String] = []
        private var known: Set<String> = []

        mutating func read(_ line: Substring, number: Int) {
            if line.allSatisfy(\.isWhitespace) { return }
            let fields = line.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).map(
                Self.bare)
            guard fields.count == 2 else {
                return fault(number, "pas de point-virgule entre le code et le nom")
            }
            let (code, name) = (fields[0].uppercased(), fields[1])
            if number == 1, French.folded(code).contains("insee") { return }
            if !Commune.isCode(code) {
                fault(
                    number, "«\u{202f}\(code.prefix(20))\u{202f}» n’est pas un code INSEE de cinq caractères")
            } else if name.isBlank || name.contains(";") {
                fault(number, "un nom de commune et un seul suit le code")
            } else if !known.insert(code).inserted {
                fault(number, "le code \(code) est déjà là")
            } else {
                communes.append(Commune(code, name))
            }
        }

        private mutating func fault(_ number: Int, _ reason: String) {
            faults.append("ligne \(number)\u{202f}: \(reason)")
        }

        /// Without the white space, byte order mark and quotes around it.
        private static func bare(_ field: Substring) -> String {
            String(field).trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\u{feff}\"")))
        }
    }
}
