import Domain
import GRDB

extension Person {
    /// What it is looked up by: with and without its civility.
    var keys: [String] {
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
