import ArgumentParser
import Domain
import Foundation
import Sample
import Storage
import Web

/// `jalon demo`: the sample contract and one account a role, once.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Charge le contrat d’exemple et cinq comptes de démonstration.",
        discussion: """
            Sans effet si le contrat d’exemple est déjà là. Le mot de passe des comptes est JALON_DEMO_PASSWORD \
            (15 caractères ou plus), ou un mot de passe composé et imprimé cette seule fois. Ne servez jamais ces \
            comptes en production.

            Exemple :
              JALON_DEMO_PASSWORD='une longue phrase de passe' jalon demo --data ./data
            """)

    @Option(help: "Dossier des données (JALON_DATA, sinon ./data).")
    var data: String?

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let given = environment["JALON_DEMO_PASSWORD"]
        if let given, let weakness = Passwords.weakness(of: given) {
            throw CommandFault("JALON_DEMO_PASSWORD\u{202f}: \(weakness)")
        }
        let store = try DataFolder(data, environment).storeForWriting()
        let file = MelunSample.file()
        let now = Moment.now()
        if try await store.allContracts().contains(where: { $0.slug == file.contract.slug }) {
            print("Le contrat d’exemple est déjà là.")
            return DemoAccounts.announce(password: nil)
        }
        let contract = try await store.add(file, at: now)
        let password = given ?? Passwords.composed()
        let stored = try await store.contractFile(file.contract.slug)
        let hash = try await Passwords().hash(password)
        for member in DemoAccounts.members(of: contract, stored) {
            let id = try await store.save(member, by: nil, at: now)
            try await store.setPassword(hash, of: id, at: now)
        }
        DemoAccounts.announce(password: given == nil ? password : nil)
    }
}

/// The five accounts of the demonstration; their people are invented.
enum DemoAccounts {
    private static let people: [(local: String, name: String, role: Role)] = [
        ("administration", "Noé Tessier", .administrator), ("ars", "Irène Maubert", .referent),
        ("coordination", "Camille Vasseur", .coordinator), ("contribution", "Salomé Briand", .contributor),
        ("lecture", "Hector Lanvin", .reader),
    ]

    static func members(of contract: ID<Contract>, _ file: ContractFile) -> [Member] {
        people.map { person in
            var member = Member(email: "\(person.local)@melun.example", name: person.name, role: person.role)
            switch person.role {
            case .administrator: break
            case .referent: member.region = file.contract.region
            case .coordinator, .reader: member.contracts = [contract]
            case .contributor:
                member.contracts = [contract]
                member.piloted = Set(file.actions.filter { [9, 10, 12].contains($0.number) }.map(\.id))
            }
            return member
        }
    }

    static func announce(password: String?) {
        print("Comptes de démonstration\u{202f}:")
        for person in people { print("  \(person.local)@melun.example — \(person.role.label)") }
        if let password { print("Mot de passe (imprimé cette seule fois)\u{202f}: \(password)") }
    }
}
