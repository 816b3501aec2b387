import Domain
import GRDB
import Sample
import Testing

@testable import Storage

/// An erasure reaches every text that the descriptions of kinds give, and no namesake's.
@Suite struct ErasedTextsTests {
    private static let slug = Melun.slug

    private func person(_ melun: Melun) async throws -> Person {
        try #require(try await melun.dossier().people.first { $0.lastName == "Chevallier" })
    }

    /// Each text of each table, with what was asked added to it.
    private func spell(_ words: String, _ melun: Melun) async throws -> Int {
        try await melun.store.database.write { db in
            let id = try #require(
                try Int64.fetchOne(db, sql: "SELECT id FROM contract WHERE slug = ?", arguments: [Self.slug]))
            let register = TextRegister(db: db, contract: ID(id))
            var count = 0
            for place in ObjectKind.allCases.flatMap(TextRegister.places) where !place.isFrozen {
                for texts in try register.texts(in: place, all: true) {
                    for (field, text) in texts.words where !["email", "telephone"].contains(field) {
                        let key = place.owner.map { "\($0) = ? AND rank = \(texts.rank ?? 0)" } ?? "id = ?"
                        try db.execute(
                            sql: "UPDATE \(place.table) SET \(field) = ? WHERE \(key)",
                            arguments: ["\(text). \(words)", texts.object])
                        count += 1
                    }
                }
            }
            return count
        }
    }

    /// Tables and columns that still hold a text.
    private func left(_ text: String, _ melun: Melun) async throws -> [String] {
        let tables = try await melun.store.texts(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'"
        )
        var found: [String] = []
        for table in tables {
            for column in try await melun.store.texts("SELECT name FROM pragma_table_info('\(table)')") {
                let count = try await melun.store.texts(
                    "SELECT CAST(count(*) AS TEXT) FROM \(table) WHERE instr(CAST(\"\(column)\" AS TEXT), '\(text)')"
                )
                if count != ["0"] { found.append("\(table).\(column)") }
            }
        }
        return found
    }

    @Test func `no text of any kind keeps the name`() async throws {
        let melun = try await Melun()
        let laurent = try await person(melun)
        #expect(try await spell("CHEVALLIER L., M. Chevallier", melun) > 500)
        try await melun.store.erase(
            laurent.id, version: laurent.version, in: Self.slug, by: melun.signature())
        for word in ["CHEVALLIER", "Chevallier"] { #expect(try await left(word, melun) == [], "\(word)") }
        #expect(try await melun.store.verifyHistory().isIntact)
    }

    @Test func `what imports keep of a file names nobody who was erased`() async throws {
        let melun = try await Melun()
        let laurent = try await person(melun)
        let text =
            "Nom;Prénom;Structure;Courriel\nChevallier;Laurent;CPAM 77;pas une adresse\nNeuf;Lise;CPAM 77;"
        func sent() async throws -> ID<SentImport> {
            try await melun.store.keep(
                Workbook(Sheet.of(text)), named: "Laurent Chevallier.csv", of: .directory, in: Self.slug,
                by: melun.signature())
        }
        let id = try await sent()
        let seal = try await DirectoryImport(
            Workbook(Sheet.of(text)), into: melun.dossier(), on: melun.signature().day
        ).seal
        try await melun.store.takeImport(id, of: .directory, seal: seal, in: Self.slug, by: melun.signature())
        _ = try await sent()
        try await melun.store.erase(
            laurent.id, version: laurent.version, in: Self.slug, by: melun.signature())
        #expect(try await left("hevallier", melun).filter { $0.hasPrefix("file_import") } == [])
        #expect(try await melun.store.texts("SELECT name FROM file_import").count == 1)
    }

    @Test func `a namesake keeps every text that names it`() async throws {
        let melun = try await Melun()
        let laurent = try await person(melun)
        try await melun.store.save(
            Person(.monsieur, "Hippolyte", "Chevallier"), in: Self.slug, by: melun.signature())
        var entry = try #require(try await melun.dossier().entries.first)
        entry.text = "Vu avec Hippolyte Chevallier, M. Chevallier et Laurent Chevallier."
        try await melun.store.save(entry, in: Self.slug, by: melun.signature())
        let named = try await melun.store.mentions(
            of: laurent.id, in: Self.slug, visibleTo: melun[.coordinator])
        #expect(named.first?.words == ["M. Chevallier", "Laurent Chevallier"])
        try await melun.store.erase(
            laurent.id, version: laurent.version, in: Self.slug, by: melun.signature())
        let told = try await melun.dossier().$entries[entry.id]?.text
        #expect(
            told
                == "Vu avec Hippolyte Chevallier, M. Chevallier et \(Erasure.pseudonym(laurent.id)).")
    }

    @Test func `an answer is kept, told by the history, and forgotten with the name`() async throws {
        let melun = try await Melun()
        let laurent = try await person(melun)
        let asked = NameAnswer("selon chevallier", isPerson: true)
        for answer in [
            NameAnswer(asked.passage, isPerson: false), asked, NameAnswer("le petit jour", isPerson: false),
        ] {
            try await melun.store.answer(answer, in: Self.slug, by: melun.signature())
        }
        let kept = try await melun.dossier().nameAnswers
        #expect(kept == [asked, NameAnswer("le petit jour", isPerson: false)])
        let refused = await outcome {
            try await melun.store.answer(asked, in: Self.slug, by: melun.signature(.reader))
        }
        #expect(refused == .forbidden)
        try await melun.store.erase(
            laurent.id, version: laurent.version, in: Self.slug, by: melun.signature())
        #expect(try await melun.dossier().nameAnswers.map(\.passage) == ["le petit jour"])
    }
}
