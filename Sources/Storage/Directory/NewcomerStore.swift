import Domain

extension WriteTransaction {
    /// Adds to the directory whom a form named and it lacks, within the transaction of the form's own write: a form that
    /// is refused adds nobody. Gives what puts their ids in the place of the provisional ones.
    func admit(_ newcomers: Newcomers) throws -> Renumbering {
        if newcomers.isEmpty { return Renumbering(given: [:]) }
        guard let member else { throw Refusal.notFound }
        try Access.require(member, .editContract)
        var unmarked = self
        unmarked.once = nil
        var given: [String: [Int64: Int64]] = [:]
        let structures = try unmarked.organizationNames()
        for new in newcomers.structures {
            let organization = Organization(new.name, new.college)
            try organization.validate()
            given["organization", default: [:]][new.id.rawValue] =
                try structures[French.folded(new.name)]?.rawValue ?? unmarked.save(organization)
        }
        var people = try unmarked.peopleNames()
        for new in newcomers.people {
            var person = Person(typed: new.name)
            if let known = person.keys.compactMap({ people[$0] }).first {
                given["person", default: [:]][new.id.rawValue] = known.rawValue
                continue
            }
            person.roles = new.structure.map { [Person.Role($0, new.function)] } ?? []
            try person.validate()
            let id = try unmarked.save(person, naming: Renumbering(given: given))
            for key in person.keys { people[key] = ID(id) }
            given["person", default: [:]][new.id.rawValue] = id
        }
        return Renumbering(given: given)
    }
}
