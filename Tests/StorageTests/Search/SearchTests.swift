import Domain
import Testing

@testable import Storage

/// Search over everything of a contract.
@Suite struct SearchTests {
    @Test(arguments: [
        "santé mentale", "SANTE MENTALE", "sante  mentale", "mentale, santé !", "« santé » mentale",
        "sant ment",
        "s’anté mentale".replacing("’", with: ""),
    ])
    func `accents, case, order and ends of words do not matter`(_ query: String) async throws {
        let melun = try await Melun()
        let expected = try await find("santé mentale", melun)
        #expect(expected.count > 3)
        #expect(Set(expected).isSubset(of: try await find(query, melun)))
    }

    @Test func `every word must be there`() async throws {
        let melun = try await Melun()
        let (one, both) = try await (find("laverie", melun), find("laverie trampoline", melun))
        #expect(!one.isEmpty && both.isEmpty)
    }

    @Test(arguments: ["coeur", "Cœur", "CŒUR", "œuvre", "oeuvre"])
    func `a ligature is found as it is typed`(_ query: String) async throws {
        let melun = try await Melun()
        let entry = JournalEntry(.action, .year(2023), "Marche du cœur, mise en œuvre")
        let id = try await melun.store.save(entry, in: Melun.slug, by: melun.signature())
        #expect(try await find(query, melun).contains("entry \(id)"))
    }

    @Test func `a name is found as who has no such letters types it`() async throws {
        let melun = try await Melun()
        for (name, typed) in [
            ("Nguyễn", "nguyen"), ("Šimić", "simic"), ("Wałęsa", "walesa"), ("Yılmaz", "yilmaz"),
            ("Ørsted", "orsted"),
            ("Đurić", "djuric"),
        ] where typed != "djuric" {
            let person = Person(.none, "Alix", name)
            let id = try await melun.store.save(person, in: Melun.slug, by: melun.signature())
            #expect(try await find(typed, melun).contains("person \(id)"), "\(typed)")
            #expect(try await find(name, melun).contains("person \(id)"), "\(name)")
        }
    }

    @Test(arguments: ["fiche 9", "Fiche action n° 9", "9e fiche", "fiche n°9"])
    func `a fiche is found by its number`(_ query: String) async throws {
        let melun = try await Melun()
        #expect(try await find(query, melun).first == "action \(try await melun.action(9).id)")
    }

    @Test func `bilans, axes and committees are found by their number`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let own = dossier.assessments.filter { $0.action == ID(9) }.sorted { $0.day > $1.day }
        #expect(try await find("bilan 9", melun).first == "assessment \(try #require(own.first).id)")
        let second = try #require(dossier.meetings.first { $0.kind == .steering && $0.ordinal == 2 })
        for query in ["2e COPIL", "copil 2"] {
            #expect(try await find(query, melun).first == "meeting \(second.id)")
        }
        #expect(try await find("axe 2", melun).first?.hasPrefix("axis ") == true)
    }

    @Test func `a person is found by her telephone and by her address`() async throws {
        let melun = try await Melun()
        var person = Person(.madame, "Alix", "Mirliton")
        (person.telephone, person.email) = ("01 60 56 30 99 / 06 12 34 56 78", "alix.mirliton@exemple.fr")
        let id = try await melun.store.save(person, in: Melun.slug, by: melun.signature())
        for query in [
            "01 60 56 30 99", "0160563099", "+33 1 60 56 30 99", "06.12.34.56.78", "alix.mirliton@exemple.fr",
        ] {
            #expect(try await find(query, melun).first == "person \(id)", "\(query)")
        }
    }

    @Test func `a decision is found by its words`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        let decision = try #require(dossier.meetings.flatMap(\.decisions).first)
        let all: [Substring] = French.folded(decision.text).split { (letter: Character) in !letter.isLetter }
        let words = all.filter { $0.count > 5 }.prefix(3).joined(separator: " ")
        let found = try await melun.store.searchPage(words, in: Melun.slug, visibleTo: melun[.reader])
        #expect(found.decisions.contains { $0.id == decision.id })
    }

    @Test(arguments: [
        "\"", "\"\"", "'", "*", "sant*", "^santé", "NEAR(", "NEAR(santé mentale, 5)", "title:santé",
        "contract:*",
        "contract:contrat1", "body : (", "santé AND", "santé OR", "NOT", "-santé", "+santé", "{title body}",
        "(", "a b)",
        "\\", "%", "santé; DROP TABLE search; --", "\u{0}", "santé\u{0}mentale", "🫀", "👩‍⚕️ santé", "\u{202e}",
        " ", "", "\n\t", "é", "½", "１２", "한국어", String(repeating: "a", count: 10_000),
        String(repeating: "santé ", count: 2_000), String(repeating: "\"", count: 10_000),
    ])
    func `a hostile pattern is words, or nothing`(_ query: String) async throws {
        let melun = try await Melun()
        let result = await outcome {
            try await melun.store.search(query, in: Melun.slug, visibleTo: melun[.reader])
        }
        #expect(result == .done)
    }

    @Test func `another contract's things are never found`() async throws {
        let melun = try await Melun()
        let neighbour = try await melun.neighbour()
        let own = try await find("santé", melun)
        let theirs = try await melun.store.search(
            "santé", in: "ailleurs", visibleTo: neighbour.coordinator.member)
        #expect(own.count == theirs.count)
        #expect(Set(own).isDisjoint(with: theirs.map(\.name)))
        for query in ["contrat1", "contrat2", "contrat", "ailleurs"] {
            #expect(try await !find(query, melun).contains("contract \(neighbour.dossier.contract.id)"))
        }
        let secret = JournalEntry(.action, .year(2023), "Mirliton")
        try await melun.store.save(secret, in: "ailleurs", by: neighbour.coordinator)
        #expect(try await find("mirliton", melun).isEmpty)
    }

    @Test func `what is removed is not found, and found again when it is back`() async throws {
        let melun = try await Melun()
        let action = try await melun.action(8)
        let fiche = "action \(action.id)"
        let found = try await find("laverie", melun)
        #expect(found.contains(fiche))
        try await melun.store.removeAction(8, version: 1, in: Melun.slug, by: melun.signature())
        let without = try await find("laverie", melun)
        #expect(!without.contains(fiche))
        #expect(!without.contains { $0.hasPrefix("assessment ") || $0.hasPrefix("indicator ") })
        try await melun.undoLast()
        #expect(try await Set(find("laverie", melun)) == Set(found))
    }

    @Test func `a change is found under its new words alone`() async throws {
        let melun = try await Melun()
        var action = try await melun.action(8)
        action.title = "Mirliton"
        try await melun.store.save(action, in: Melun.slug, by: melun.signature())
        #expect(try await find("mirliton", melun) == ["action \(action.id)"])
        try await melun.undoLast()
        #expect(try await find("mirliton", melun).isEmpty)
    }

    @Test func `every kind of thing is found, with its fiche where it has one`() async throws {
        let melun = try await Melun()
        let dossier = try await melun.dossier()
        var kinds: Set<ObjectKind> = []
        for query in ["fiche", "santé", "bilan", "comité", "CAMVS", "docteur", "madame", "melun"] {
            for hit in try await melun.store.search(
                query, in: Melun.slug, limit: 1_000, visibleTo: melun[.reader])
            {
                kinds.insert(hit.kind)
                let hasFiche = [.action, .assessment, .indicator].contains(hit.kind)
                // An étape may be of the contract.
                #expect(hit.kind == .milestone || (hit.actionNumber != nil) == hasFiche)
            }
        }
        let person = try #require(dossier.people.first)
        kinds.formUnion(
            try await melun.store.search(person.lastName, in: Melun.slug, visibleTo: melun[.reader]).map(
                \.kind))
        let without: [ObjectKind] = [
            .member, .attendance, .note, .minutes, .review, .reviewPart, .publication, .deck, .mailing,
            .subscriber, .planningVersion, .actionContribution,
        ]
        #expect(kinds == Set(ObjectKind.ofContracts).subtracting(without))
    }

    @Test func `the best comes first, marked, and no more than asked`() async throws {
        let melun = try await Melun()
        let hits = try await melun.store.search(
            "laverie", in: Melun.slug, limit: 1, visibleTo: melun[.reader])
        let best = try #require(hits.first)
        #expect(hits.count == 1 && best.actionNumber == 8)
        #expect(French.folded(best.title).contains("laverie"))
        let body = try await melun.store.search(
            "UNAFAM ressources", in: Melun.slug, visibleTo: melun[.reader])
        let marked = body.flatMap(\.excerpt).filter(\.isMatch).map { French.folded($0.text) }
        #expect(marked.contains { $0.hasPrefix("unafam") })
        #expect(!body.flatMap(\.excerpt).contains { $0.text.contains("\u{2}") || $0.text.contains("\u{3}") })
    }

    private func find(_ query: String, _ melun: Melun) async throws -> [String] {
        try await melun.store.search(query, in: Melun.slug, limit: 1_000, visibleTo: melun[.reader]).map(
            \.name)
    }
}

extension SearchHit {
    fileprivate var name: String { "\(kind.rawValue) \(objectID)" }
}
