import ArgumentParser
import Documents
import Domain
import Foundation
import Sample
import Storage
import Web

/// `jalon demo`: the sample contract and one account a role; what is there already stays as it is.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Charge le contrat d’exemple et cinq comptes de démonstration.",
        discussion: """
            Ajoute ce qui manque et ne touche pas au reste\u{202f}: se relance sans risque. Le mot de passe des \
            comptes est JALON_DEMO_PASSWORD (15 caractères ou plus), ou un mot de passe composé et imprimé \
            cette seule fois. Ne servez jamais ces comptes en production.

            Exemples :
              jalon demo --data ./data
              JALON_DEMO_PASSWORD='une longue phrase de passe' jalon demo
            """)

    @OptionGroup var data: DataOption

    func run() async throws {
        let given = ProcessInfo.processInfo.environment["JALON_DEMO_PASSWORD"]
        if let given, let weakness = Passwords.weakness(of: given) {
            throw CommandFault("JALON_DEMO_PASSWORD\u{202f}: \(weakness)")
        }
        let clock = DemonstrationClock(folder: data.folder.path)
        defer { clock.keep() }
        if await isComplete() {
            print("Le contrat d’exemple et ses comptes sont déjà là.")
            return DemoAccounts.announce(password: nil)
        }
        let store = try data.folder.storeForWriting()
        let file = try await sample(in: store)
        let known = try await Set(store.members().map(\.member.email))
        let missing = DemoAccounts.members(of: file).filter { !known.contains($0.email) }
        let password = given ?? Passwords.composed()
        try await add(missing, password, to: store)
        try await approveMinutes(of: file, in: store)
        try await illustrate(file, in: store)
        DemoAccounts.announce(password: given == nil && !missing.isEmpty ? password : nil)
    }

    /// Looked up by reading alone, so that it can be asked while a server runs.
    private func isComplete() async -> Bool {
        guard let store = try? data.folder.storeForReading(),
            let contracts = try? await store.allContracts(), let members = try? await store.members()
        else { return false }
        return contracts.contains { $0.slug == MelunSample.dossier().contract.slug }
            && DemoAccounts.emails.isSubset(of: members.map(\.member.email))
    }

    private func sample(in store: Store) async throws -> Dossier {
        let sample = MelunSample.dossier()
        let slug = sample.contract.slug
        if try await !store.allContracts().contains(where: { $0.slug == slug }) {
            try await store.add(sample, at: DemonstrationClock.morning)
        }
        return try await store.dossier(slug)
    }

    /// The COPIL of 7 February 2023 approves the comptes-rendus of both COTECHs: they are frozen by the demonstration's
    /// own coordinator.
    private func approveMinutes(of file: Dossier, in store: Store) async throws {
        let members = try await store.members().map(\.member)
        guard let coordinator = members.first(where: { $0.role == .coordinator }) else { return }
        let (slug, signature) = (file.contract.slug, Signature(coordinator, at: DemonstrationClock.morning))
        let copil = file.meetings.first { $0.kind == .steering && $0.ordinal == 2 }
        guard let copil else { return }
        for meeting in file.meetings where meeting.kind == .technical && meeting.state == .held {
            let basis = try await store.minutesBasis(of: meeting.id, in: slug, visibleTo: coordinator)
            guard basis.facts.minutes.state == .sent else { continue }
            try await store.approveMinutes(
                as: FrozenMinutes(basis.facts, approvedAt: copil.id).text, at: copil.id, from: basis,
                in: slug,
                by: signature)
        }
    }

    private func illustrate(_ file: Dossier, in store: Store) async throws {
        let members = try await store.members().map(\.member)
        guard let coordinator = members.first(where: { $0.role == .coordinator }) else { return }
        try await store.keepSamplePictures(
            in: file.contract.slug, by: Signature(coordinator, at: DemonstrationClock.morning))
    }

    private func add(_ members: [Member], _ password: String, to store: Store) async throws {
        if members.isEmpty { return }
        let hash = try await Passwords().hash(password)
        for member in members {
            let id = try await store.save(member, by: nil, at: .now())
            try await store.setPassword(hash, of: id, at: .now())
        }
    }
}
