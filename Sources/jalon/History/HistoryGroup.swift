import ArgumentParser

/// `jalon history`: the chained history of the instance.
struct HistoryGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Contrôle l’historique.",
        discussion: """
            Chaque écriture laisse une ligne, enchaînée à la précédente par une empreinte.

            Exemple :
              jalon history verify
            """,
        subcommands: [HistoryVerify.self])
}
