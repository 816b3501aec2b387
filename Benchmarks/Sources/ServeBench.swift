import ArgumentParser
import Documents
import Foundation
import Storage
import Web

/// The site, with one more address that answers nothing: what the pages are compared with.
struct ServeBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Sert le site et l’adresse vide /vide.")

    @Option var data: String
    @Option var port: Int
    @Option var press: String

    func run() async throws {
        let site = Site(
            store: try Store(opening: "\(data)/jalon.sqlite"),
            press: Press(.init(folder: URL(filePath: press))),
            passwords: Passwords(), assets: try AssetLibrary(), origin: Origin(),
            extraRoutes: [.empty("/vide")])
        try await site.run(host: "127.0.0.1", port: port)
    }
}
