import ArgumentParser

/// `jalon contract`: the contracts of the instance.
struct ContractGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract", abstract: "Gère les contrats de l’instance.",
        discussion: """
            Ce que le contrat contient s’écrit ensuite par ses pages.

            Exemple :
              jalon contract add --help
            """,
        subcommands: [ContractAdd.self])
}
