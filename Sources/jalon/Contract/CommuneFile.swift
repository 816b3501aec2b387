import Domain
import Foundation

/// A file of communes: read whole, or refused with every fault and its line.
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
        let list = CommuneList(text)
        let faults = list.communes.isEmpty && list.faults.isEmpty ? ["aucune commune"] : list.faults
        guard faults.isEmpty else {
            let shown = faults.prefix(20).map { "  \($0)" }
            let rest = faults.count > 20 ? ["  … et \(faults.count - 20) de plus"] : []
            let count = French.count(faults.count, "faute")
            throw CommandFault(
                (["\(path)\u{202f}: \(count), rien n’est ajouté."] + shown + rest).joined(separator: "\n"))
        }
        communes = list.communes
    }
}
