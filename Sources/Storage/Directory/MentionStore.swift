import Domain
import GRDB

/// Where a person is named in a text that people wrote, for a person to look at.
package struct PersonMention: Hashable, Sendable {
    package let kind: ObjectKind
    package let object: Int64
    /// «Fiche 9», «Bilan du 03/04/2023, Fiche 9»…
    package let label: String
    package let place: ObjectPlace
    /// What names the person, as it is written.
    package let words: [String]
    /// Whether it may be somebody else of the same name: an erasure leaves it.
    package let isDoubtful: Bool
}

extension Store {
    /// The objects of a contract whose texts name a person, each once.
    package func mentions(
        of id: ID<Person>, in slug: String, visibleTo member: Member
    ) async throws -> [PersonMention] {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let names = try HiddenNames(db: db, contract: contract).dossier()
            guard names.$people[id] != nil else { throw Refusal.notFound }
            let reader = MentionReader(
                register: TextRegister(db: db, contract: contract), book: names.nameBook(of: id))
            return try ObjectKind.allCases.flatMap(reader.mentions)
        }
    }
}

/// Looks for a person in every text that a description says may name somebody.
private struct MentionReader {
    let register: TextRegister
    let book: NameBook

    func mentions(in kind: ObjectKind) throws -> [PersonMention] {
        var found: [Int64: (words: [String], isDoubtful: Bool)] = [:]
        for place in TextRegister.places(of: kind) {
            for texts in try register.texts(in: place, all: false) {
                for (_, text) in texts.words {
                    for name in book.findings(in: text) where name.isHidden {
                        let bytes = Array(text.utf8)[name.range]
                        var told = found[texts.object] ?? ([], true)
                        told.words.append(String(decoding: bytes, as: UTF8.self))
                        told.isDoubtful = told.isDoubtful && name.certainty == .asked
                        found[texts.object] = told
                    }
                }
            }
        }
        let ids = Set(found.keys)
        let labels = try register.labels(of: kind, ids)
        let places = try kind.places(of: ids, in: register.contract, register.db)
        return found.sorted { $0.key < $1.key }.compactMap { id, told in
            places[id].map {
                PersonMention(
                    kind: kind, object: id, label: labels[id] ?? kind.label, place: $0, words: told.words,
                    isDoubtful: told.isDoubtful)
            }
        }
    }
}
