import ArgumentParser
import Domain
import Foundation
import Storage
import Web

/// `jalon restore`: puts a copy in the place of the data, which it sets aside.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Remet une sauvegarde à la place des données, mises de côté.",
        discussion: """
            La copie est contrôlée d’abord (intégrité, historique)\u{202f}; les données en place, journaux compris, sont \
            mises de côté dans le même dossier, et rien n’est effacé. Refusé pendant que le serveur tourne.

            Exemple :
              jalon restore --data /var/lib/jalon /var/backups/jalon/2024-01-31.sqlite
            """)

    @Argument(
        help: ArgumentHelp("Sauvegarde, faite par «\u{202f}jalon backup\u{202f}».", valueName: "fichier"))
    var file: String
    @OptionGroup var data: DataOption

    func run() async throws {
        DataFolder.keepPrivate()
        let copy = try Store(checking: file)
        let damages = try await copy.damages()
        let verdict = try await copy.verifyHistory()
        guard damages.isEmpty, verdict.isIntact else {
            throw CommandFault("La sauvegarde \(file) n’est pas intègre\u{202f}: rien n’a été changé.")
        }
        try data.folder.prepare()
        let aside = try Store.restore(file, to: data.folder.database, at: .now())
        print("Restauré\u{202f}: \(file), \(French.count(verdict.rows, "ligne")) d’historique.")
        if let aside { print("Les données d’avant sont dans \(aside).") }
    }
}
