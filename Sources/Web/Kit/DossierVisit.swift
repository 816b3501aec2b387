import Domain
import Storage

extension MemberVisit {
    /// The day that the address asks for («?date=2023-02-07»), else today.
    var dayAsked: Day { Reading.day(query("date"), on: today) ?? today }

    /// What a page shows of the contract that the address names.
    func dossier(_ extent: Extent) async throws -> Dossier {
        try await store.dossier(slug(), extent, visibleTo: member)
    }

    /// The whole contract that the address names, as the member sees it.
    func dossier() async throws -> Dossier {
        try await store.dossier(slug(), visibleTo: member)
    }
}

extension Dossier {
    /// The contacts that the reader may know; who was erased is one no more.
    func contacts(for viewer: Viewer) -> [Person] {
        let hidden = viewer.may(.editContract) ? [] : residents
        return people.filter { !$0.isErased && !hidden.contains($0.id) }
    }

    /// A contact that the reader may know, also when it was erased.
    func person(_ id: ID<Person>, for viewer: Viewer) throws(Refusal) -> Person {
        guard let found = $people[id], viewer.may(.editContract) || !residents.contains(id) else {
            throw .notFound
        }
        return found
    }
}
