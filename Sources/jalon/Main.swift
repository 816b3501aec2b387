import ArgumentParser

@main
struct Main: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jalon", abstract: "Le suivi des contrats locaux de santé.",
        subcommands: [Serve.self, Demo.self])
}
