import Domain
import GRDB

/// Where a person is named in a text that people wrote, for a person to look at.
package struct PersonMention: Hashable, Sendable {
    package let kind: ObjectKind
    package let object: Int64
    /// «Fiche 9», «Bilan du 03/04/2023, Fiche 9»…
    package let label: String
    package let place: ObjectPlace
}

extension Store {
    /// The objects of a contract whose texts name a person, each once.
    package func mentions(
        of id: ID<Person>, in slug: String, visibleTo member: Member
    ) async throws -> [PersonMention] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let sql = "SELECT * FROM person WHERE id = ? AND contract_id = ? AND removed = 0"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [id, contract]) else {
                throw Refusal.notFound
            }
            let reader = MentionReader(db: db, contract: contract, names: PersonNames(Person(row: row)))
            return try ObjectKind.allCases.flatMap(reader.mentions)
        }
    }
}

/// Looks for a person in every text that a description says may name somebody.
private struct MentionReader {
    let db: Database
    let contract: ID<Contract>
    let names: PersonNames

    func mentions(in kind: ObjectKind) throws -> [PersonMention] {
        var found: [Int64: String] = [:]
        for source in kind.nameSources {
            let likes = names.patterns.map { _ in "words LIKE ?" }.joined(separator: " OR ")
            guard !likes.isEmpty else { continue }
            let sql = """
                SELECT id, label, words FROM (SELECT o.id AS id, \(kind.fullNaming) AS label,
                    \(source.words) AS words FROM \(source.tables) WHERE \(kind.kept)) WHERE \(likes)
                """
            let arguments = [contract] + StatementArguments(names.patterns)
            for row in try Row.fetchAll(db, sql: sql, arguments: arguments) where names.areTold(by: row[2]) {
                found[row[0]] = row[1] as String
            }
        }
        let places = try kind.places(of: Set(found.keys), in: contract, db)
        return found.sorted { $0.key < $1.key }.compactMap { id, label in
            places[id].map { PersonMention(kind: kind, object: id, label: label, place: $0) }
        }
    }
}

extension ObjectKind {
    /// Where its texts stand: the tables joined to its own, called `o`, and the texts as one.
    fileprivate var nameSources: [(tables: String, words: String)] {
        let parts = (childTables + beside).map {
            ("\(table) o JOIN \($0.table) p ON p.\($0.owner) = o.id", "p", $0.columns)
        }
        return ([("\(table) o", "o", columns)] + parts).compactMap { tables, alias, columns in
            let texts = columns.filter(\.namesPeople).map { "coalesce(\(alias).\($0.name), '')" }
            return texts.isEmpty ? nil : (tables, texts.joined(separator: " || char(10) || "))
        }
    }
}
