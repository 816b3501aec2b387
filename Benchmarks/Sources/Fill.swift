import ArgumentParser
import Domain
import Foundation
import Sample
import Storage
import Web

/// Fills a database with the sample contract and any number of others, and opens a session for the measures.
struct Fill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remplit une base et imprime le jeton d’une session ouverte.")

    @Option var data: String
    @Option var contracts = 0
    @Flag(help: "Ajoute le contrat d’un trimestre plein.") var quarter = false

    func run() async throws {
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        let store = try Store(opening: "\(data)/jalon.sqlite")
        let now = Moment.now()
        let sample = try await store.add(MelunSample.dossier(), at: now)
        for number in 0..<contracts {
            guard let dossier = Country.contract(number + 1) else { continue }
            try await store.add(dossier, at: now)
        }
        var granted: Set = [sample]
        if quarter, let dossier = FullQuarter.contract() { granted.insert(try await store.add(dossier, at: now)) }
        var member = Member(
            email: "mesure@exemple.fr", name: "Mesure", role: .coordinator, contracts: granted)
        member.id = try await store.save(member, by: nil, at: now)
        print(try await Sessions.open(member, in: store, at: now))
    }
}
