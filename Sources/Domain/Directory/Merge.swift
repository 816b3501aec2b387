/// Two structures, or two contacts, made one: every fact that named the other names the one kept. On screen: «fusion».
package struct Merge: Sendable {
    let before: Dossier
    var after: Dossier
    /// Émargement rows that go: the person stood twice at one meeting.
    package internal(set) var removedAttendance: [Attendance] = []
    /// Fields of the one kept that were empty and take the other's word, by their labels.
    package internal(set) var filled: [String] = []
    /// Fields where both say something else: the one kept keeps its own.
    package internal(set) var lost: [Difference] = []

    /// A field where the two differ.
    package struct Difference: Hashable, Sendable {
        package let label: String
        package let kept: String
        package let other: String
    }

    /// Puts a structure in the place of another. Throws `.notFound` when one is not there, `.conflict` for one alone.
    package init(
        _ other: ID<Organization>, into kept: ID<Organization>, in dossier: Dossier
    ) throws(Refusal) {
        try self.init(dossier, isOne: other == kept)
        guard let gone = dossier.$organizations[other],
            let index = dossier.organizations.firstIndex(where: { $0.id == kept })
        else { throw .notFound }
        replace(Swap(old: other, new: kept))
        after.organizations[index] = filled(after.organizations[index], from: gone)
        after.organizations.removeAll { $0.id == other }
    }

    /// Puts a contact in the place of another, under the same rules; neither may have been erased.
    package init(_ other: ID<Person>, into kept: ID<Person>, in dossier: Dossier) throws(Refusal) {
        try self.init(dossier, isOne: other == kept)
        guard let gone = dossier.people.first(where: { $0.id == other && !$0.isErased }),
            let index = dossier.people.firstIndex(where: { $0.id == kept && !$0.isErased })
        else { throw .notFound }
        replace(Swap(old: other, new: kept))
        after.people[index] = filled(after.people[index], from: gone)
        after.people.removeAll { $0.id == other }
    }

    private init(_ dossier: Dossier, isOne: Bool) throws(Refusal) {
        if isOne { throw .conflict("Choisissez deux fiches différentes à fusionner.") }
        (before, after) = (dossier, dossier)
    }

    /// Structures that change, each as it becomes.
    package var organizations: [Organization] { changed(\.organizations) }
    /// Contacts that change.
    package var people: [Person] { changed(\.people) }
    /// Fiches that change.
    package var actions: [Action] { changed(\.actions) }
    /// Instances that change.
    package var committees: [Committee] { changed(\.committees) }
    /// Advances that change.
    package var entries: [JournalEntry] { changed(\.entries) }
    /// Étapes that change.
    package var milestones: [Milestone] { changed(\.milestones) }
    /// Meetings for all but their émargement, which is written row by row.
    package var meetings: [Meeting] {
        let known = Set(before.meetings.map(\.withoutAttendance))
        return after.meetings.map(\.withoutAttendance).filter { !known.contains($0) }
    }
    /// Rows of émargements that change.
    package var attendance: [Attendance] {
        let known = Set(before.meetings.flatMap(\.attendance))
        return after.meetings.flatMap(\.attendance).filter { !known.contains($0) }
    }

    private func changed<Item: Hashable>(_ part: KeyPath<Dossier, [Item]>) -> [Item] {
        let known = Set(before[keyPath: part])
        return after[keyPath: part].filter { !known.contains($0) }
    }
}

extension Meeting {
    fileprivate var withoutAttendance: Meeting {
        var meeting = self
        meeting.attendance = []
        return meeting
    }
}
