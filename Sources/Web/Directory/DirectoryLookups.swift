import Domain

extension Dossier {
    /// The contacts that the reader may know; who was erased is one no more.
    func contacts(for viewer: Viewer) -> [Person] {
        let hidden = viewer.may(.editContract) ? [] : residents
        return people.filter { !$0.isErased && !hidden.contains($0.id) }
    }

    /// A structure of the directory; what is not there does not exist.
    func organization(_ id: ID<Organization>) throws(Refusal) -> Organization {
        guard let found = organizations.first(where: { $0.id == id }) else { throw .notFound }
        return found
    }

    /// A contact that the reader may know, also when it was erased.
    func person(_ id: ID<Person>, for viewer: Viewer) throws(Refusal) -> Person {
        guard let found = people.first(where: { $0.id == id }),
            viewer.may(.editContract) || !residents.contains(id)
        else { throw .notFound }
        return found
    }
}
