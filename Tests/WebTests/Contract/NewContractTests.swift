import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// A contract that the administration creates, and its first steps.
@Suite struct NewContractTests {
    private func fields(
        region: String = "Île-de-France", communes: String = "93048 Montreuil\n93010;Bondy"
    ) -> KeyValuePairs<String, String> {
        [
            "name": "CLS de Montreuil", "holder": "Ville de Montreuil", "generation": "3",
            "start": "1er janvier 2024", "end": "31/12/2028", "region": region,
            "purpose": "Réduire les inégalités.", "communes": communes,
        ]
    }

    @Test func `a contract is created by a page, its address made of its name, and its coordination invited`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.administrator)
            let page = try await visitor.get("/admin/contrats/nouveau").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            let answer = try await visitor.post("/admin/contrats/nouveau", fields())
            #expect(answer.status == .seeOther)
            let dossier = try await site.site.store.dossier("cls-de-montreuil-2024")
            #expect(Set(dossier.communes.map(\.name)) == ["Bondy", "Montreuil"])
            #expect(dossier.contract.end == Day(iso: "2028-12-31"))
            let next = try #require(answer.headers[.location])
            let form = try await visitor.get(next).text
            #expect(form.contains("value=\"\(dossier.contract.id)\" checked"))
            #expect(
                form.contains("value=\"coordinator\" aria-describedby=\"champ-role-2-precision\" checked"))
        }
    }

    @Test func `what is wrong comes back whole, each line of the territory named`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.administrator)
            let answer = try await visitor.post(
                "/admin/contrats/nouveau", fields(region: "", communes: "93048 Montreuil\n77000 Melun"))
            #expect(answer.status == .unprocessableContent)
            for words in ["Ligne 2", "code postal", "Indiquez la région", "CLS de Montreuil"] {
                #expect(answer.text.contains(words), "\(words)")
            }
            #expect(try await site.site.store.allContracts().count == 1)
        }
    }

    @Test func `an empty contract shows its first steps with what is done, and one that has all shows none`()
        async throws
    {
        try await TestSite.run { site in
            let store = site.site.store
            let whole = try await site.visitor(.coordinator).get("/cls/\(TestSite.slug)").text
            #expect(!whole.contains("Pour commencer"))
            let contract = Contract(
                slug: "neuf", name: "CLS neuf", holder: "Ville", generation: 1,
                start: Day.first(ofMonth: 1, 2023), end: Day.first(ofMonth: 1, 2028), region: "Île-de-France",
                purpose: "Réduire les inégalités.")
            var empty = Dossier(contract)
            empty.communes = [Commune("93048", "Montreuil")]
            let id = try await store.add(empty, at: TestSite.moment)
            var member = try site.member(.coordinator)
            member.contracts.insert(id)
            _ = try await store.save(member, by: nil, at: TestSite.moment)
            let page = try await site.visitor(.coordinator).get("/cls/neuf").text
            #expect(page.contains("Pour commencer") && page.contains("1\u{a0}sur\u{a0}6"))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for path in [
                "axes", "fiches/nouvelle", "annuaire/import", "instances/nouvelle", "reunions/nouvelle",
            ] {
                #expect(page.contains("href=\"/cls/neuf/\(path)\""), "\(path)")
            }
        }
    }

    @Test func `a form of a new thing leads to the next one, and a section of a fiche to the one after it`()
        async throws
    {
        try await TestSite.run { site in
            let (visitor, base) = (try await site.visitor(.coordinator), "/cls/\(TestSite.slug)")
            let axis = try await visitor.post(
                "\(base)/axes/nouveau", ["number": "9", "title": "Un axe", "_then": "autre"])
            #expect(axis.headers[.location]?.hasPrefix("\(base)/axes/nouveau") == true)
            let form = try await visitor.get("\(base)/fiches/9/modifier/constat-et-objectifs").text
            #expect(form.contains("Enregistrer et section suivante"))
            let last = try await visitor.get("\(base)/fiches/9/modifier/resultats-participation-et-liens")
                .text
            #expect(!last.contains("section suivante"))
        }
    }

    @Test func `a fiche and a meeting begin as another, with nothing of what happened`() async throws {
        try await TestSite.run { site in
            let (visitor, base) = (try await site.visitor(.coordinator), "/cls/\(TestSite.slug)")
            let page = try await visitor.get("\(base)/fiches/nouvelle?modele=9").text
            #expect(page.contains("Dupliquer la fiche\u{a0}9"))
            let model = try #require(site.dossier.actions.first { $0.number == 9 })
            let answer = try await visitor.post(
                "\(base)/fiches/nouvelle?modele=9",
                ["number": "16", "title": "Une autre", "axis": "\(model.axis)"])
            #expect(answer.headers[.location]?.hasPrefix("\(base)/fiches/16/modifier") == true)
            let copy = try #require(
                try await site.site.store.dossier(TestSite.slug).actions.first { $0.number == 16 })
            #expect(copy.partners == model.partners && copy.context == model.context && copy.code.isEmpty)
            let meeting = try #require(site.dossier.meetings.first { !$0.agenda.isEmpty })
            let form = try await visitor.get("\(base)/reunions/nouvelle?modele=\(meeting.id)").text
            #expect(form.contains(meeting.agenda[0].title))
        }
    }
}
