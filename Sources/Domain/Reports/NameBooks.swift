extension Dossier {
    /// The people of the directory whom an audience may not read: everybody for the public, residents for all.
    package func nameBook(for audience: Audience) -> NameBook {
        let residents = residents
        let bearers = people.filter { !$0.isErased }.map { person in
            let isResident = residents.contains(person.id)
            return NameBook.Bearer(
                person, isHidden: isResident || !audience.showsNames, isResident: isResident)
        }
        guard bearers.contains(where: \.isHidden) else { return NameBook([]) }
        return NameBook(bearers, towns: towns, structures: structures, texts: told, answers: nameAnswers)
    }

    /// One person, as texts name it; `besides` are namesakes that the directory holds no more.
    package func nameBook(of id: ID<Person>, besides removed: [Person] = []) -> NameBook {
        let residents = residents
        let person = $people[id]
        let others = removed.filter { other in
            French.folded(other.bareName) != person.map { French.folded($0.bareName) }
        }
        let bearers = (people.filter { !$0.isErased } + others).map {
            NameBook.Bearer($0, isHidden: $0.id == id, isResident: residents.contains($0.id))
        }
        return NameBook(bearers, towns: towns, structures: structures, texts: told, hidesDoubts: false)
    }

    /// The towns that this reading brought.
    private var towns: [String] {
        ($communes.isHere ? communes.map(\.name) : [])
            + ($neighbourhoods.isHere ? neighbourhoods.map(\.name) : [])
    }

    /// The structures that it brought.
    private var structures: [String] {
        $organizations.isHere ? organizations.flatMap { [$0.name, $0.acronym] } : []
    }

    /// Texts of this reading, which tell what last names are words as well.
    private var told: [String] {
        let told = $entries.isHere ? entries.flatMap { [$0.title, $0.text] } : []
        let aimed = $actions.isHere ? actions.flatMap { [$0.title] + $0.passages.map(\.text) } : []
        let noted = $meetings.isHere ? meetings.map(\.notes) : []
        let left = $assessments.isHere ? assessments.map(\.remaining) : []
        return told + aimed + noted + left
    }
}
