import ArgumentParser
import Foundation
import Storage

/// `jalon backup`: a whole copy of the data, checked.
struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copie les données dans un fichier, et vérifie la copie.",
        discussion: """
            La copie est entière et d’un seul instant, même pendant que le serveur écrit\u{202f}; son intégrité est \
            vérifiée avant que la commande réponde. Elle ne remplace jamais un fichier. Elle contient des données \
            personnelles\u{202f}: gardez-la comme l’original. Pour restaurer\u{202f}: \
            «\u{202f}jalon restore\u{202f}».

            Exemple :
              jalon backup --data /var/lib/jalon /var/backups/jalon/2024-01-31.sqlite
            """)

    @Argument(help: ArgumentHelp("Fichier à écrire ; il ne doit pas exister.", valueName: "fichier"))
    var file: String
    @OptionGroup var data: DataOption

    func run() async throws {
        let store = try data.folder.storeForReading()
        DataFolder.keepPrivate()
        try store.backUp(to: file)
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        print("Copie vérifiée\u{202f}: \(file), \(ByteCount(size)).")
    }
}
