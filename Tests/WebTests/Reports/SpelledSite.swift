import Domain
import GRDB
import Sample
import Testing

@testable import Storage
@testable import Web

/// The sample in which every free text names somebody: found through the descriptions of kinds, so that none is
/// forgotten.
extension TestSite {
    /// A person of the spellings more than the sample has: residents sit as such in an instance.
    func nameEverywhere() async throws {
        let signature = Signature(try member(.coordinator), at: Self.moment)
        var committee = try #require(dossier.committees.first)
        for person in NameSpellings.people {
            var added = person
            added.id = .unsaved
            let id = try await site.store.save(added, in: Self.slug, by: signature)
            guard NameSpellings.residents.contains(person.id.rawValue) else { continue }
            committee.seats.append(Seat(.member, .residents, person: id))
        }
        try await site.store.save(committee, in: Self.slug, by: signature)
        try await site.store.database.write { db in
            let id = try #require(
                try Int64.fetchOne(db, sql: "SELECT id FROM contract WHERE slug = ?", arguments: [Self.slug]))
            var speller = Speller(db: db, register: TextRegister(db: db, contract: ID(id)))
            for kind in ObjectKind.allCases { try speller.spell(kind) }
            #expect(speller.fields.count > 40, "\(speller.fields.sorted())")
        }
    }
}

/// Adds a spelling to every text, each time the next one.
private struct Speller {
    let db: Database
    let register: TextRegister
    private(set) var fields: Set<String> = []
    private var next = 0
    private let spelled = NameSpellings.spelled.map { line in line.filter { $0 != "{" && $0 != "}" } }

    init(db: Database, register: TextRegister) {
        (self.db, self.register) = (db, register)
    }

    /// What only a machine reads is left as it is.
    private static let addresses: Set = ["email", "telephone", "link", "address"]

    mutating func spell(_ kind: ObjectKind) throws {
        for place in TextRegister.places(of: kind) where !place.isFrozen {
            for texts in try register.texts(in: place, all: false) {
                for (field, text) in texts.words where !Self.addresses.contains(field) {
                    try put("\(text). \(several)", field, place, texts)
                    fields.insert("\(place.table).\(field)")
                }
            }
        }
    }

    private var several: String {
        mutating get {
            next += 3
            return (0..<3).map { spelled[(next + $0) % spelled.count] }.joined(separator: ". ")
        }
    }

    private func put(
        _ text: String, _ field: String, _ place: TextRegister.Place, _ texts: TextRegister.Texts
    ) throws {
        let key = place.owner.map { "\($0) = ? AND rank = ?" } ?? "id = ?"
        let arguments: [any DatabaseValueConvertible] =
            place.owner == nil ? [texts.object] : [texts.object, texts.rank ?? 0]
        try db.execute(
            sql: "UPDATE \(place.table) SET \(field) = ? WHERE \(key)",
            arguments: StatementArguments([text] + arguments))
    }
}
