import ArgumentParser

@main
struct Main: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jalon", abstract: "Le suivi des contrats locaux de santé.",
        discussion: """
            Les données tiennent dans un dossier (--data, sinon JALON_DATA, sinon ./data), et un seul programme \
            à la fois y écrit. Pendant que le serveur tourne, les commandes qui lisent fonctionnent à côté de \
            lui\u{202f}; celles qui écrivent le disent et s’arrêtent\u{202f}: passez alors par ses pages.

            Pour essayer, avec un contrat d’exemple :
              jalon demo --data ./data
              jalon serve --data ./data

            Pour de vrai :
              jalon contract add montreuil-2024 --name "CLS de Montreuil" …
              jalon member add nadia@exemple.fr --name "Nadia Perrin" \\
                --role administration
              jalon serve --data /var/lib/jalon

            Code de sortie : 0 si tout s’est passé, 1 pour un refus, 2 pour une commande mal écrite.
            """,
        subcommands: [
            Serve.self, Demo.self, MemberGroup.self, ContractGroup.self, ReviewPrint.self, BackUp.self,
            Restore.self,
            HistoryGroup.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var patient = command as? any AsyncParsableCommand {
                try await patient.run()
            } else {
                try command.run()
            }
        } catch {
            Ending(of: error).exit()
        }
    }
}
