import Domain
import GRDB
import Testing

@testable import Storage

/// Each kind is described once, and as the schema is.
@Suite struct ObjectKindTests {
    @Test func `every kind is in the list once`() {
        let kinds = ObjectKind.allCases
        #expect(Set(kinds.map(\.rawValue)).count == kinds.count)
        #expect(Set(kinds.map(\.table)).count == kinds.count)
        for kind in kinds { #expect(ObjectKind(rawValue: kind.rawValue) == kind) }
        #expect(ObjectKind(rawValue: "autre") == nil)
    }

    @Test(arguments: ObjectKind.allCases)
    func `every column of its tables is described, and no other`(kind: ObjectKind) async throws {
        let own: Set = ["id", "contract_id", "version", "removed"]
        try await expect(kind.columns, are: kind.table, but: own)
        for part in kind.childTables {
            let linked = Set(part.links.map(\.column))
            let stored = part.columns.filter { !linked.contains($0.name) }
            try await expect(stored, are: part.table, but: [part.owner, "rank", "id"])
            for link in part.links {
                let columns = try await Store.inMemory().texts(
                    "SELECT name FROM pragma_table_info('\(link.table)')")
                #expect(Set(columns) == [link.owner, "rank", link.target], "\(link.table)")
                #expect(try await Self.keys(of: link.table)[link.owner] == part.table)
                #expect(try await Self.keys(of: link.table)[link.target].map { "\($0)_id" } == link.target)
            }
        }
        for part in kind.beside { try await expect(part.columns, are: part.table, but: [part.owner]) }
    }

    private func expect(_ columns: [Storage.Column], are table: String, but own: Set<String>) async throws {
        let stored = try await Store.inMemory().texts("SELECT name FROM pragma_table_info('\(table)')")
        #expect(!stored.isEmpty, "\(table)")
        let described = columns.map(\.name).filter { $0 != "id" }
        #expect(Set(described).count == described.count, "\(table)")
        #expect(Set(stored).subtracting(own.subtracting(described)) == Set(described), "\(table)")
    }

    /// Ids without a key: what they name may go before them, and come back.
    private static let loose: Set = ["note.item_id"]

    @Test(arguments: ObjectKind.allCases)
    func `references agree with the foreign keys`(kind: ObjectKind) async throws {
        let parts = kind.childTables + kind.beside
        for (table, columns) in [(kind.table, kind.columns)] + parts.map({ ($0.table, $0.columns) }) {
            let keys = try await Self.keys(of: table)
            for column in columns {
                let place = "\(table).\(column.name)"
                guard case .id(let named) = column.sort else {
                    #expect(keys[column.name] == nil, "\(place)")
                    continue
                }
                #expect(keys[column.name] == (Self.loose.contains(place) ? nil : named), "\(place)")
            }
        }
        for part in parts { #expect(try await Self.keys(of: part.table)[part.owner] == kind.table) }
        if let owner = kind.owner {
            #expect(try await Self.keys(of: kind.table)[owner.column] == owner.table)
        }
    }

    private static func keys(of table: String) async throws -> [String: String] {
        let pairs = try await Store.inMemory().texts(
            "SELECT \"from\" || ' ' || \"table\" FROM pragma_foreign_key_list('\(table)')")
        let words = pairs.map { $0.split(separator: " ").map(String.init) }
        return Dictionary(words.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// Tables of no kind, and why nobody looks for a name there.
    private static let others: [String: String] = [
        "history": "erased row by row, and told as a history", "history_head": "one hash",
        "history_kind": "words of the code",
        "search": "made from the objects, and anew at each of their writes",
        "access_key": "digests of secrets", "attendance_code": "secrets", "answer_code": "secrets",
        "instance_secret": "secrets", "sent_form": "marks of forms, for a day",
        "attempt": "tries, for a day", "security_event": "routes of the code, and no word of a visitor",
        "late_form": "a form as it was typed, for its author alone, for a day",
        "entry_news": "an index of dates, kept by triggers",
        "letter": "told with the letters of the person, whose erasure forgets them",
        "mail_refusal": "known by a hash of the address; the note is the server's",
        "file_import": "what a file holds, then what it left aside: an erasure clears it (ImportErasure)",
        "ars_copy": "dates, and no word", "import_heading": "titles of columns",
        "file": "bytes named by what they are", "grdb_migrations": "names of migrations",
    ]

    @Test func `every text of the schema is a kind's, or of a table that says why not`() async throws {
        let store = try Store.inMemory()
        let described = Set(
            ObjectKind.allCases.flatMap { kind in
                [kind.table] + (kind.childTables + kind.beside).map(\.table)
            })
        let tables = try await store.texts(
            """
            SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND c.type IN ('TEXT', 'BLOB', '') AND m.name NOT LIKE 'search\\_%' ESCAPE '\\'
                AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """)
        for table in tables {
            #expect(described.contains(table) != (Self.others[table] != nil), "\(table)")
        }
        #expect(Set(Self.others.keys).isSubset(of: tables))
    }

    /// Texts in which nobody is looked for: to add one here is a choice that a reader of this list sees.
    private static let nameless: Set = [
        "commune.name", "neighbourhood.name", "plan.name", "organization.acronym", "organization.town",
        "person.first_name",
        "person.last_name", "person.email", "person.telephone", "indicator.unit", "indicator.frequency",
        "member.name",
        // What the operator publishes of the instance, and of no contract.
        "accessibility_statement.body", "accessibility_statement.auditor", "accessibility_statement.failures",
        "accessibility_statement.derogations", "accessibility_statement.exemptions",
        "accessibility_statement.means", "accessibility_statement.pages", "accessibility_statement.contact",
        "accessibility_statement.address", "privacy_notice.controller", "privacy_notice.contact",
        "privacy_notice.address", "privacy_notice.purposes", "privacy_notice.basis",
        "privacy_notice.recipients", "privacy_notice.retention", "privacy_notice.hosting",
    ]

    @Test func `every free text is searched for names, or declared not to be`() {
        let columns = ObjectKind.allCases.flatMap { kind in
            [(kind.table, kind.columns)] + (kind.childTables + kind.beside).map { ($0.table, $0.columns) }
        }
        var (searched, left): (Set<String>, Set<String>) = ([], [])
        for (table, columns) in columns {
            for column in columns {
                guard case .text = column.sort else { continue }
                if column.namesPeople {
                    searched.insert("\(table).\(column.name)")
                } else {
                    left.insert("\(table).\(column.name)")
                }
            }
        }
        #expect(left == Self.nameless)
        #expect(searched.count > 70)
    }

    @Test func `the history knows the words of the kinds and no other`() async throws {
        let melun = try await Melun()
        let rows = try await melun.store.texts("SELECT name FROM history_kind")
        #expect(Set(rows) == Set(ObjectKind.allCases.map(\.rawValue)))
        await #expect(throws: DatabaseError.self) {
            try await melun.store.run("DELETE FROM history_kind WHERE name = 'action'")
        }
    }
}
