import Domain
import HTML

/// How far the files of a version are.
struct VersionPrinting: Sendable {
    let done: Int
    let all: Int
    /// Whether they should have come long ago.
    let isLate: Bool

    /// What is said of it on the page of the version, at `path`, which takes it anew by itself.
    func html(_ path: String) -> HTML {
        if done >= all {
            return HTML.callout(.success, "Les fichiers sont prêts", "<p>\(count)</p>")
        }
        if isLate {
            return HTML.callout(
                .warning, "Des fichiers n’ont pas été imprimés",
                "<p>\(count) La version est publiée\u{202f}; ceux qui manquent s’impriment quand vous les demandez.</p>"
            )
        }
        return HTML.callout(
            .info, "Impression des fichiers",
            """
            <p>\(count) La version est publiée\u{202f}: vous pouvez quitter cette page, vous la retrouverez ici. \
            \(HTML.link("Mettre à jour", path))</p>
            """)
    }

    private var count: String {
        "\(done) sur\u{a0}\(French.count(all, "fichier prêt", "fichiers prêts"))."
    }
}
