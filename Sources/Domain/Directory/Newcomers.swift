/// Names typed that the contract lacks: people and structures for the directory, working groups that open. Each stands in the value under a provisional id, below zero, until the
/// write that adds it gives it its own: nothing provisional is ever stored.
package struct Newcomers: Hashable, Sendable {
    /// A structure to add.
    package struct Structure: Hashable, Sendable {
        package let id: ID<Organization>
        package let name: String
        package let college: College
    }

    /// A person to add, with what it does and where.
    package struct Contact: Hashable, Sendable {
        package let id: ID<Person>
        package let name: String
        /// Known, or to add too.
        package let structure: ID<Organization>?
        package let function: String
    }

    /// A working group to open.
    package struct Group: Hashable, Sendable {
        package let id: ID<Committee>
        package let name: String
    }

    package private(set) var structures: [Structure] = []
    package private(set) var people: [Contact] = []
    package private(set) var groups: [Group] = []

    package init() {}

    /// Whether all are known already.
    package var isEmpty: Bool { structures.isEmpty && people.isEmpty && groups.isEmpty }

    /// The provisional id of a structure; typed twice, it is one.
    package mutating func structure(_ name: String, _ college: College) -> ID<Organization> {
        let folded = French.folded(name)
        if let known = structures.first(where: { French.folded($0.name) == folded }) { return known.id }
        let new = Structure(id: ID(-Int64(structures.count + 1)), name: name, college: college)
        structures.append(new)
        return new.id
    }

    /// The provisional id of a person; typed twice, it is one.
    package mutating func person(_ name: String, at structure: ID<Organization>?, as function: String = "")
        -> ID<Person>
    {
        let folded = French.folded(name)
        if let known = people.first(where: { French.folded($0.name) == folded }) { return known.id }
        let new = Contact(
            id: ID(-Int64(people.count + 1)), name: name, structure: structure, function: function)
        people.append(new)
        return new.id
    }

    /// The provisional id of a working group; typed twice, it is one.
    package mutating func group(_ name: String) -> ID<Committee> {
        let folded = French.folded(name)
        if let known = groups.first(where: { French.folded($0.name) == folded }) { return known.id }
        let new = Group(id: ID(-Int64(groups.count + 1)), name: name)
        groups.append(new)
        return new.id
    }
}
