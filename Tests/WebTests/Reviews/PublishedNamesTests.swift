import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// Names before a review is published, and after.
@Suite struct PublishedNamesTests {
    private let root = "/cls/\(TestSite.slug)/revues/2023-T1"
    private let names = "/cls/\(TestSite.slug)/revues/noms-publies"

    private func write(_ text: String, _ site: TestSite) async throws {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        var entry = try #require(site.dossier.entries.last)
        entry.text = text
        try await site.site.store.save(entry, in: TestSite.slug, by: signature)
    }

    private func add(_ person: Person, _ site: TestSite) async throws {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        try await site.site.store.save(person, in: TestSite.slug, by: signature)
    }

    @Test func `the gate lists what is hidden, asks what is doubtful, and remembers the answer`() async throws
    {
        try await TestSite.run { site in
            try await add(Person(.madame, "Sophie", "Petit"), site)
            try await write("Selon Petit, oui. Mme PETIT relit. Vu par M. Dupuis.", site)
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get("\(root)/publication").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("Noms à vérifier") && page.contains("Ce n’est pas une personne"))
            #expect(page.contains("Noms masqués dans la version publique") && page.contains("Mme PETIT"))
            #expect(page.contains("M. Dupuis n’est pas dans l’annuaire"))
            #expect(try await visitor.get("\(root)?public=oui").text.contains("Selon [nom masqué], oui."))
            let answered = try await visitor.post(
                "\(root)/publication/noms", ["passage": "selon petit", "person": "non"])
            #expect(answered.headers[.location] == "\(root)/publication")
            #expect(try await !visitor.get("\(root)/publication").text.contains("Noms à vérifier"))
            let open = try await visitor.get("\(root)?public=oui").text
            #expect(open.contains("Selon Petit, oui. [nom masqué] relit."))
            let log = try await site.site.store.history(
                of: TestSite.slug, visibleTo: site.member(.coordinator))
            #expect(log.first?.changes.first?.field == "name_answer")
        }
    }

    @Test func `a version that names somebody is replaced where it stands`() async throws {
        try await TestSite.run { site in
            try await write("Merci à **Zélie** *Taburet* pour tout.", site)
            try await site.publish(because: "")
            let open = "/public/\(TestSite.slug)/revues/2023-T1"
            let visitor = try await site.visitor(.coordinator)
            #expect(try await visitor.get(names).text.contains("Aucun nom à retirer"))
            try await add(Person(.madame, "Zélie", "Taburet"), site)
            let page = try await visitor.get(names).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("<strong>Zélie Taburet</strong>") && page.contains("Retirer ces noms"))
            #expect(try await site.client.execute(uri: open, method: .get).text.contains("Taburet"))
            let before = try await site.site.store.publications(
                in: TestSite.slug, visibleTo: site.member(.coordinator))
            let done = try await visitor.post("\(root)/versions/1/retrait")
            #expect(done.headers[.location] == names)
            let read = try await site.client.execute(uri: open, method: .get).text
            #expect(!read.contains("Taburet") && !read.contains("Zélie") && read.contains("Document modifié"))
            #expect(try await visitor.get("\(root)/versions/1").text.contains("Taburet"))
            let after = try await site.site.store.publications(
                in: TestSite.slug, visibleTo: site.member(.coordinator))
            #expect(
                after.map(\.number) == before.map(\.number) && after.map(\.reason) == before.map(\.reason))
            #expect(after.map(\.digest) != before.map(\.digest))
            #expect(try await visitor.get(names).text.contains("Aucun nom à retirer"))
            #expect(try await site.site.store.verifyHistory().isIntact)
            for role in [Role.reader, .contributor, .referent] {
                #expect(try await site.visitor(role).post("\(root)/versions/1/retrait").status == .forbidden)
            }
        }
    }

    @Test func `an erasure takes the name out of what was published`() async throws {
        try await TestSite.run { site in
            let laurent = try #require(site.dossier.people.first { $0.lastName == "Chevallier" })
            try await write("Relu avec M. CHEVALLIER, puis Laurent *Chevallier*.", site)
            try await site.publish(because: "")
            let visitor = try await site.visitor(.coordinator)
            #expect(try await visitor.get("\(root)/versions/1").text.contains("CHEVALLIER"))
            let path = "/cls/\(TestSite.slug)/annuaire/personnes/\(laurent.id)/effacement"
            let page = try await visitor.get(path).text
            #expect(page.contains("M. CHEVALLIER") && page.contains("y sera remplacé"))
            #expect(try await visitor.post(path, ["_version": "1"]).status == .seeOther)
            for query in ["", "?public=oui", "?signataires=oui"] {
                let text = try await visitor.get("\(root)/versions/1\(query)").text
                #expect(!text.uppercased().contains("CHEVALLIER"), "\(query)")
            }
            #expect(try await visitor.get("\(root)/versions/1").text.contains("Un nom en a été retiré"))
            let entry = try #require(site.dossier.entries.last)
            let told = try await visitor.get("/cls/\(TestSite.slug)/journal/\(entry.id)").text
            #expect(told.contains(Erasure.pseudonym(laurent.id)) && !told.uppercased().contains("CHEVALLIER"))
        }
    }
}
