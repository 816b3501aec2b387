import Domain
import GRDB

extension Store {
    /// The ids of contacts by full name («Mme Aline Bertin», «Aline Bertin»), accents and case ignored; a name that is
    /// not there is created by who may.
    /// What was named is kept even when what named it is refused later.
    package func people(named names: [String], in slug: String, by signature: Signature) async throws -> [ID<
        Person
    >] {
        let wanted = names.compactMap(\.unlessBlank)
        if wanted.isEmpty { return [] }
        return try await writeVisible(in: slug, by: signature.unmarked) { writing in
            var known = try writing.peopleNames()
            return try wanted.map { name in
                let typed = Person(typed: name)
                for key in typed.keys { if let id = known[key] { return id } }
                try Access.require(signature.member, .editContract)
                let id = ID<Person>(try writing.save(typed))
                for key in typed.keys { known[key] = id }
                return id
            }
        }
    }
}

extension Person {
    /// What it is looked up by: with and without its civility.
    fileprivate var keys: [String] {
        let bare = "\(firstName) \(lastName)".split(separator: " ").joined(separator: " ")
        return [fullName, bare].map(French.folded)
    }
}

extension WriteTransaction {
    /// The ids of people by folded name, with and without civility.
    func peopleNames() throws -> [String: ID<Person>] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM person WHERE contract_id = ? AND removed = 0 ORDER BY id",
            arguments: [contract])
        var known: [String: ID<Person>] = [:]
        for person in rows.map(Person.init) {
            for key in person.keys where known[key] == nil { known[key] = person.id }
        }
        return known
    }
}
