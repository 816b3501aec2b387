import Domain
import Storage

extension MemberVisit {
    /// The day that the address asks for («?date=2023-02-07»), else today.
    var dayAsked: Day { Reading.day(query("date")) ?? today }

    /// What a page shows of the contract that the address names.
    func dossier(_ extent: Extent) async throws -> Dossier {
        try await store.dossier(slug(), extent, visibleTo: member)
    }

    /// The whole contract that the address names, as the member sees it.
    func dossier() async throws -> Dossier {
        try await store.dossier(slug(), visibleTo: member)
    }
}
