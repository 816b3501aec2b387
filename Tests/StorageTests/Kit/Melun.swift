import Domain
import GRDB
import Sample
import Testing

@testable import Storage

/// The sample contract in a store of its own, with an account of each role.
struct Melun: Sendable {
    static let slug = MelunSample.dossier().contract.slug
    /// 3 April 2023, 9:00 in Paris.
    static let morning = Moment(milliseconds: 1_680_505_200_000)
    static let referentRegion = "Île-de-France"

    let store: Store
    private let accounts: [Role: Member]

    /// In memory: a copy of one that was written once.
    init() async throws {
        self = try await Self.model.value.copied()
    }

    /// The same accounts on a copy of what the store holds now.
    func copied() throws -> Melun {
        Melun(store: try store.copiedInMemory(), accounts: accounts)
    }

    private static let model = Task { try await Melun(writingTo: Store.inMemory()) }

    private init(store: Store, accounts: [Role: Member]) {
        self.store = store
        self.accounts = accounts
    }

    /// The contributor pilots fiches 9, 10 and 12; the administrator is granted no contract.
    init(writingTo store: Store) async throws {
        self.store = store
        let contract = try await store.add(MelunSample.dossier(), at: Self.morning)
        let dossier = try await store.dossier(Self.slug)
        let piloted = dossier.actions.filter { [9, 10, 12].contains($0.number) }.map(\.id)
        var accounts: [Role: Member] = [:]
        for role in Role.allCases {
            var member = Member(
                email: "\(role.rawValue)@melun.example", name: "Compte \(role.label)", role: role,
                region: role == .referent ? Self.referentRegion : "")
            member.contracts = [.administrator, .referent].contains(role) ? [] : [contract]
            member.piloted = role == .contributor ? Set(piloted) : []
            member.id = try await store.save(member, by: nil, at: Self.morning)
            accounts[role] = member
        }
        self.accounts = accounts
    }

    subscript(role: Role) -> Member {
        accounts[role] ?? Member(email: "", name: "", role: .reader, isDisabled: true)
    }

    /// The coordinator, unless told otherwise, so many seconds after the morning began.
    func signature(_ role: Role = .coordinator, after seconds: Int64 = 60) -> Signature {
        Signature(self[role], at: Self.morning.adding(seconds: seconds))
    }

    func dossier() async throws -> Dossier {
        try await store.dossier(Self.slug)
    }

    func action(_ number: Int) async throws -> Action {
        try await store.action(number, in: Self.slug, visibleTo: self[.coordinator])
    }

    /// The history's rows, the newest first.
    func history() async throws -> [HistoryRow] {
        try await store.history(of: Self.slug, limit: 10_000, visibleTo: self[.coordinator])
    }

    /// The id of the last row of the history.
    func undoLast() async throws {
        let last = try #require(try await history().first)
        try await store.undo(last.id, in: Self.slug, by: signature(after: 90))
    }

    /// A second contract with the same numbers, and its coordinator.
    func neighbour() async throws -> (dossier: Dossier, coordinator: Signature) {
        var dossier = MelunSample.dossier()
        dossier.contract.slug = "ailleurs"
        dossier.contract.name = "CLS d’ailleurs"
        dossier.contract.region = "Bretagne"
        let id = try await store.add(dossier, at: Self.morning)
        var member = Member(
            email: "ailleurs@voisin.example", name: "Voisine", role: .coordinator, contracts: [id])
        member.id = try await store.save(member, by: nil, at: Self.morning)
        let signature = Signature(member, at: Self.morning.adding(seconds: 60))
        return (try await store.dossier("ailleurs"), signature)
    }
}
