import Domain
import GRDB
import Testing

@testable import Storage

/// Where a person is named: everywhere that a kind says may name somebody.
@Suite struct MentionTests {
    private static let person: Person = {
        var person = Person(.madame, "Aline", "Bertin")
        person.email = "aline.bertin@exemple.fr"
        return person
    }()

    private func mentions(_ melun: Melun, _ id: ID<Person>) async throws -> [PersonMention] {
        try await melun.store.mentions(of: id, in: Melun.slug, visibleTo: melun[.coordinator])
    }

    @Test func `the texts that name a person are found, each object once`() async throws {
        let melun = try await Melun()
        let id = try await melun.store.save(Self.person, in: Melun.slug, by: melun.signature())
        #expect(try await mentions(melun, id) == [])
        let dossier = try await melun.dossier()
        var (entry, meeting, action) = (dossier.entries[0], dossier.meetings[1], dossier.actions[2])
        (entry.text, entry.nextStep) = ("Reçu par Mme Bertin Aline.", "Rappeler Aline Bertin")
        meeting.contributions.append(Contribution("Selon Aline Bertin, oui."))
        action.humanMeans = "aline.bertin@exemple.fr, 0,5 ETP"
        try await melun.store.save(entry, in: Melun.slug, by: melun.signature())
        try await melun.store.save(meeting, in: Melun.slug, by: melun.signature())
        try await melun.store.save(action, in: Melun.slug, by: melun.signature())
        let found = try await mentions(melun, id)
        #expect(found.map(\.kind) == [.action, .meeting, .entry])
        #expect(found.map(\.object) == [action.id.rawValue, meeting.id.rawValue, entry.id.rawValue])
        #expect(found.first?.label == "Fiche \(action.number)" && found.first?.place.action == action.number)
        let removed = try await melun.action(action.number)
        try await melun.store.removeAction(
            action.number, version: removed.version, in: Melun.slug, by: melun.signature())
        #expect(try await mentions(melun, id).map(\.kind) == [.meeting, .entry])
    }

    /// Tables of which the sample has no row, or whose rows never change.
    private static let unfilled: Set = [
        "amendment", "contract_logo", "action_document", "review_part", "review_fact", "review_picture",
        "publication", "mailing", "deck_slide", "remark", "entry_count", "entry_picture",
        "entry_attachment", "name_answer", "meeting_document", "action_unplaced",
    ]

    @Test(arguments: ObjectKind.allCases)
    func `every text that may name somebody is looked into`(kind: ObjectKind) async throws {
        let melun = try await Melun()
        let id = try await melun.store.save(Self.person, in: Melun.slug, by: melun.signature())
        let sources = [(kind.table, kind.columns)] + kind.childTables.map { ($0.table, $0.columns) }
        for (table, columns) in sources {
            for column in columns where column.namesPeople {
                let place = "\(table).\(column.name)"
                // The sample approved no minutes, and only those that are approved are frozen.
                if place == "minutes.frozen" { continue }
                let count = try await melun.store.texts("SELECT count(*) || '' FROM \(table)")
                #expect((count == ["0"]) == Self.unfilled.contains(table), "\(place)")
                if count == ["0"] { continue }
                let name =
                    ["email", "telephone"].contains(column.name) ? Self.person.email : "Mme Aline BERTIN"
                try await melun.store.run(
                    """
                    CREATE TEMP TABLE kept AS SELECT DISTINCT \(column.name) AS text FROM \(table)
                        WHERE \(column.name) IS NOT NULL;
                    UPDATE \(table) SET \(column.name) = '\(name)'
                        WHERE \(column.name) IS (SELECT text FROM kept LIMIT 1);
                    """)
                let found = try await mentions(melun, id)
                #expect(found.contains { $0.kind == kind }, "\(place)")
                try await melun.store.run(
                    """
                    UPDATE \(table) SET \(column.name) = (SELECT text FROM kept LIMIT 1)
                        WHERE \(column.name) = '\(name)';
                    DROP TABLE kept;
                    """)
            }
        }
    }
}
