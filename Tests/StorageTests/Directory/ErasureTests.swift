import Domain
import Testing

@testable import Storage

/// Erasing a person: its name is nowhere any more, what it counts for stays, the chain holds.
@Suite struct ErasureTests {
    private static let slug = Melun.slug

    private func person(_ lastName: String, _ melun: Melun) async throws -> Person {
        try #require(try await melun.dossier().people.first { $0.lastName == lastName })
    }

    /// Columns of the database that still hold a text.
    private func places(_ text: String, _ melun: Melun) async throws -> [String] {
        var found: [String] = []
        let tables = try await melun.store.texts(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'"
        )
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

    @Test func `the name is nowhere any more, and every count is as it was`() async throws {
        let melun = try await Melun()
        var laurent = try await person("Chevallier", melun)
        let before = try await melun.dossier()
        let meeting = try #require(
            before.meetings.first { $0.attendance.contains { $0.person == laurent.id } })
        // A row that names it in words, a change of its own, an item it leads, another row merged into it.
        var row = try #require(meeting.attendance.first { $0.person != laurent.id && $0.person != nil })
        (row.presence, row.representative) = (.represented, "M. Laurent Chevallier")
        try await melun.store.save(row, in: Self.slug, by: melun.signature())
        var led = try await melun.store.meeting(meeting.id, in: Self.slug, visibleTo: melun[.coordinator])
        led.agenda.append(AgendaItem("Prévention", owner: "Laurent CHEVALLIER"))
        try await melun.store.save(led, in: Self.slug, by: melun.signature())
        laurent.telephone = "01 23 45 67 89"
        try await melun.store.save(laurent, in: Self.slug, by: melun.signature())
        let double = try await melun.store.save(
            Person(.none, "Laurent", "Chevallier"), in: Self.slug, by: melun.signature())
        try await melun.store.merge(
            double, into: laurent.id, versions: (2, 1), in: Self.slug, by: melun.signature())
        let turnouts = try await melun.dossier().meetings.map(\.attendanceTotals)
        let version = try await person("Chevallier", melun).version
        try await melun.store.erase(laurent.id, version: version, in: Self.slug, by: melun.signature())
        for text in ["Chevallier", "CHEVALLIER", "laurent.chevallier", "01 23 45 67 89"] {
            #expect(try await places(text, melun) == [], "\(text)")
        }
        let after = try await melun.dossier()
        #expect(after.meetings.map(\.attendanceTotals) == turnouts)
        let left = try #require(after.$people[laurent.id])
        #expect(left.isErased && left.fullName == Erasure.pseudonym(laurent.id))
        #expect(left.roles.map(\.organization) == laurent.roles.map(\.organization))
        let verdict = try await melun.store.verifyHistory()
        #expect(verdict.isIntact && verdict.erased >= 3)
        let found = try await melun.store.search("chevallier", in: Self.slug, visibleTo: melun[.coordinator])
        #expect(found.isEmpty)
    }

    @Test func `nothing brings the name back`() async throws {
        let melun = try await Melun()
        var laurent = try await person("Chevallier", melun)
        laurent.telephone = "01 02"
        try await melun.store.save(laurent, in: Self.slug, by: melun.signature())
        try await melun.store.erase(laurent.id, version: 2, in: Self.slug, by: melun.signature())
        let rows = try await melun.history().filter {
            $0.kind == .person && $0.objectID == laurent.id.rawValue
        }
        try #require(!rows.isEmpty)
        for row in rows {
            let undone = await outcome {
                try await melun.store.undo(row.id, in: Self.slug, by: melun.signature(after: 90))
            }
            #expect(undone == .conflict)
        }
        laurent.version = 3
        let named = await outcome {
            try await melun.store.save(laurent, in: Self.slug, by: melun.signature())
        }
        #expect(named == .conflict)
        let again = await outcome {
            try await melun.store.erase(laurent.id, version: 3, in: Self.slug, by: melun.signature())
        }
        #expect(again == .conflict)
        let row = try #require(try await melun.history().first)
        #expect(row.label == Erasure.pseudonym(laurent.id) && row.memberName == melun[.coordinator].name)
    }

    @Test func `a namesake keeps its name`() async throws {
        let melun = try await Melun()
        let other = try await melun.store.save(
            Person(.none, "Laurence", "Chevallier"), in: Self.slug, by: melun.signature())
        let laurent = try await person("Chevallier", melun)
        let target =
            laurent.id == other
            ? try #require(try await melun.dossier().people.first { $0.firstName == "Laurent" }) : laurent
        try await melun.store.erase(target.id, version: 1, in: Self.slug, by: melun.signature())
        #expect(try await melun.dossier().$people[other]?.fullName == "Laurence Chevallier")
        let rows = try await melun.history()
        #expect(rows.contains { $0.label == "Laurence Chevallier" })
    }

    @Test func `only who writes the contract erases, and only what it read`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let id = dossier.people[0].id
        func erase(_ id: ID<Person>, _ version: Int, _ role: Role = .coordinator) async -> Outcome {
            await outcome {
                try await melun.store.erase(id, version: version, in: Self.slug, by: melun.signature(role))
            }
        }
        for role in [Role.reader, .contributor, .referent] { #expect(await erase(id, 1, role) == .forbidden) }
        #expect(await erase(id, 2) == .stale)
        #expect(await erase(ID(99_999), 1) == .notFound)
        let foreign = try await melun.neighbour().dossier.people[0].id
        #expect(await erase(foreign, 1) == .notFound)
        #expect(try await melun.dossier() == dossier)
    }

    @Test func `the history about a person gathers its rows and its presences`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let row = try #require(dossier.meetings.flatMap(\.attendance).first { $0.person != nil })
        let id = try #require(row.person)
        var changed = row
        changed.presence = .excused
        try await melun.store.save(changed, in: Self.slug, by: melun.signature())
        let rows = try await melun.store.history(about: id, in: Self.slug, visibleTo: melun[.coordinator])
        #expect(rows.first?.kind == .attendance)
        #expect(rows.contains { $0.kind == .person && $0.objectID == id.rawValue })
        #expect(rows.allSatisfy { $0.kind == .attendance || $0.kind == .person })
    }
}
