import ArgumentParser
import Domain
import Foundation
import Sample
import Storage
import Web

/// Fills a database with the sample contract and any number of others, and opens a session for the measures.
struct Fill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Remplit une base et imprime les jetons de sessions ouvertes, «\u{202f}nom jeton\u{202f}».")

    @Option var data: String
    @Option var contracts = 0
    @Flag(help: "Ajoute le contrat d’un trimestre plein.") var quarter = false
    @Option(help: "Ajoute des contrats de dix fois plus d’années.") var tenfold = 0
    /// Accounts of one contract each, so that a page is asked of many contracts in turn.
    private static let accounts = 40

    func run() async throws {
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        let store = try Store(opening: "\(data)/jalon.sqlite")
        let now = Moment.now()
        let sample = try await store.add(MelunSample.dossier(), at: now)
        var own: [ID<Contract>] = []
        for number in 0..<contracts {
            guard let dossier = Country.contract(number + 1) else { continue }
            own.append(try await store.add(dossier, at: now))
        }
        var granted: Set = [sample]
        if quarter, let dossier = FullQuarter.contract() {
            granted.insert(try await store.add(dossier, at: now))
        }
        print(try await open("mesure", .coordinator, granted, in: store, at: now))
        for (number, id) in own.enumerated().prefix(Self.accounts) {
            print(try await open("contrat-\(number + 1)", .coordinator, [id], in: store, at: now))
        }
        for rank in 0..<tenfold {
            let number = contracts + rank + 1
            guard let dossier = Country.contract(number, times: 10) else { continue }
            let id = try await store.add(dossier, at: now)
            print(try await open("ancien-\(number)", .coordinator, [id], in: store, at: now))
        }
        if contracts > 0 {
            print(try await open("region", .referent, [], in: store, at: now))
        }
    }

    /// An account with its session, «name token».
    private func open(
        _ name: String, _ role: Role, _ contracts: Set<ID<Contract>>, in store: Store, at now: Moment
    ) async throws -> String {
        var member = Member(
            email: "\(name)@exemple.fr", name: "Mesure", role: role,
            region: role == .referent ? "Région 1" : "")
        member.contracts = contracts
        member.id = try await store.save(member, by: nil, at: now)
        return "\(name) \(try await Sessions.open(member, in: store, at: now))"
    }
}
