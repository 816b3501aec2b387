import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// Pilots and readers that the coordination of a contract lets in.
@Suite struct GuestTests {
    private let base = "/cls/\(TestSite.slug)"

    private func fiches(_ site: TestSite, _ numbers: Set<Int>) -> [ID<Action>] {
        site.dossier.actions.filter { numbers.contains($0.number) }.map(\.id)
    }

    @Test
    func `a pilot is invited from its contact's page in one step, with the fiches it is the contact of`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let action = try #require(site.dossier.actions.first { $0.contact != nil })
            let person = try #require(action.contact)
            let page = try await visitor.get("\(base)/annuaire/personnes/\(person)").text
            #expect(page.contains("href=\"\(base)/comptes/nouveau?personne=\(person)\""))
            let form = try await visitor.get("\(base)/comptes/nouveau?personne=\(person)").text
            #expect(MarkupChecker.faults(in: form, isWholePage: true) == [])
            #expect(form.contains("value=\"\(action.id)\" checked"))
            let answer = try await visitor.post(
                "\(base)/comptes/nouveau",
                [
                    "name": "Ana Ferrand", "email": "Ana@Melun.Example", "role": "contributor",
                    "piloted": "\(action.id)",
                ])
            #expect(answer.status == .ok && answer.text.contains("/invitation/"))
            let ana = try #require(
                try await site.site.store.members().map(\.member).first { $0.name == "Ana Ferrand" })
            #expect(ana.role == .contributor && ana.piloted == [action.id])
            #expect(try await visitor.get("\(base)/comptes").text.contains("Ana Ferrand"))
        }
    }

    @Test func `no link is made to an account that is in use, and its other contracts stay as they are`()
        async throws
    {
        try await TestSite.run { site in
            let store = site.site.store
            var other = site.dossier
            other.contract.slug = "ailleurs"
            let elsewhere = try await store.add(other, at: TestSite.moment)
            let there = try await store.dossier("ailleurs").actions.prefix(2).map(\.id)
            let known = Member(
                email: "ana@ailleurs.example", name: "Ana Ferrand", role: .contributor,
                contracts: [elsewhere], piloted: Set(there))
            let id = try await store.save(known, by: nil, at: TestSite.moment)
            try await store.setPassword("x", of: id, at: TestSite.moment)
            let visitor = try await site.visitor(.coordinator)
            let fiche = try #require(fiches(site, [3]).first)
            let answer = try await visitor.post(
                "\(base)/comptes/nouveau",
                [
                    "name": "Autre Nom", "email": known.email, "role": "contributor", "piloted": "\(fiche)",
                ])
            #expect(answer.status == .seeOther && !answer.text.contains("/invitation/"))
            var ana = try await store.member(id)
            #expect(ana.name == "Ana Ferrand" && ana.piloted == Set(there).union([fiche]))
            #expect(ana.contracts == [elsewhere, site.dossier.contract.id])
            #expect(try await visitor.post("\(base)/comptes/\(id)/invitation").status == .notFound)
            _ = try await visitor.post(
                "\(base)/comptes/\(id)/retrait", ["_version": "\(ana.version)"])
            ana = try await store.member(id)
            #expect(ana.contracts == [elsewhere] && ana.piloted == Set(there))
        }
    }

    @Test func `the coordination gives no more than contribution, and touches no account above it`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            func invite(_ email: String, _ role: String) async throws -> TestResponse {
                try await visitor.post(
                    "\(base)/comptes/nouveau", ["name": "Ana Ferrand", "email": email, "role": role])
            }
            for role in ["coordinator", "administrator", "referent"] {
                _ = try await invite("ana@melun.example", role)
            }
            let made = try await site.site.store.members().map(\.member).filter { $0.name == "Ana Ferrand" }
            #expect(made.allSatisfy { $0.role == .reader })
            let refused = try await invite("administrator@melun.example", "reader")
            #expect(refused.status == .conflict && refused.text.contains("Administration"))
            let coordinator = try site.member(.coordinator)
            for path in ["comptes/\(coordinator.id)", "comptes/\(try site.member(.administrator).id)"] {
                #expect(try await visitor.get("\(base)/\(path)").status == .notFound)
            }
        }
    }

    @Test func `a pilot without fiche is refused, and a fiche of another contract is not given`() async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                "\(base)/comptes/nouveau",
                [
                    "name": "Ana Ferrand", "email": "ana@melun.example", "role": "contributor",
                    "piloted": "99999",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Cochez les fiches") && answer.text.contains("ana@melun.example"))
        }
    }
}
