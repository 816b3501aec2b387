import Domain
import Storage

extension MemberVisit {
    /// The day that the address asks for («?date=2023-02-07»), else today.
    var dayAsked: Day { Reading.day(query("date")) ?? today }

    /// The whole contract that the address names, as the member sees it.
    func dossier() async throws -> Dossier {
        try await store.dossier(slug(), visibleTo: member)
    }
}
