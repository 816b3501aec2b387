/// A person without its name: what an erasure leaves.
package enum Erasure {
    /// «Personne effacée n° 12».
    package static func pseudonym(_ id: ID<Person>) -> String { "Personne effacée n°\u{a0}\(id)" }

    /// The person as it stays: its structures alone. Throws `.conflict` when it was erased already.
    package static func erased(_ person: Person) throws(Refusal) -> Person {
        if person.isErased { throw .conflict("Cette personne est déjà effacée.") }
        var left = Person(.none, "", pseudonym(person.id))
        (left.id, left.version, left.isErased) = (person.id, person.version, true)
        left.roles = person.roles.map { role in
            var kept = Person.Role(role.organization, "")
            (kept.since, kept.until) = (role.since, role.until)
            return kept
        }
        return left
    }
}
