import ArgumentParser
import Domain
import Storage

/// `jalon history verify`: walks the whole chain.
struct HistoryVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Vérifie que l’historique n’a pas été modifié.",
        discussion: """
            Contrôle le fichier, puis relit toute la chaîne\u{202f}: une page abîmée, une ligne modifiée, supprimée, \
            ajoutée ou vidée hors de Jalon se voit, et la commande sort avec le code 1. Le sceau est \
            l’empreinte de la dernière ligne\u{202f}: noté ailleurs, il trahirait un historique refait de bout en bout. Lit seulement\u{202f}: fonctionne pendant que le \
            serveur tourne.

            Exemple :
              jalon history verify --data /var/lib/jalon
            """)

    @OptionGroup var data: DataOption

    func run() async throws {
        let store = try data.folder.storeForReading()
        let damages = try await store.damages()
        guard damages.isEmpty else {
            throw CommandFault(
                """
                Le fichier de données est abîmé\u{202f}:
                \(damages.joined(separator: "\n"))
                Gardez-le tel quel, et restaurez une sauvegarde\u{202f}: jalon restore.
                """)
        }
        let verdict = try await store.verifyHistory()
        guard verdict.rows > 0 else {
            throw CommandFault(
                "L’historique est vide\u{202f}: rien n’a jamais été écrit ici, ou le fichier a été vidé hors de Jalon."
            )
        }
        let erased = verdict.erased == 0 ? "" : ", dont \(French.count(verdict.erased, "effacée"))"
        let rows = French.count(verdict.rows, "ligne") + erased
        guard verdict.isIntact else {
            let ids = verdict.faults.prefix(20).map(String.init).joined(separator: ", ")
            let more = verdict.faults.count > 20 ? "…" : ""
            throw CommandFault(
                """
                L’historique a été modifié hors de Jalon (\(rows)).
                En faute, par numéro\u{202f}: \(ids)\(more)
                Gardez les données telles quelles, et enquêtez.
                """)
        }
        print("L’historique est entier\u{202f}: \(rows).")
        print("Sceau\u{202f}: \(verdict.seal)")
    }
}
