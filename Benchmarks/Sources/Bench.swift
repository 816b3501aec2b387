import ArgumentParser

/// What `bin/bench` needs beside `jalon`: databases of two sizes, and a server with an empty handler to compare with.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Les données et le serveur des mesures de bin/bench.",
        subcommands: [Fill.self, ServeBench.self, Assemble.self])
}
