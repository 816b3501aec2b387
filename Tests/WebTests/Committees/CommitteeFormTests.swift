import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct CommitteeFormTests {
    private let root = "/cls/\(TestSite.slug)/instances"

    @Test func `every instance of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            for committee in site.dossier.committees {
                let form = Committee.form(Committee.Choices(site.dossier))
                let read = try form.read(form.answers(of: committee), over: committee)
                #expect(read.value == committee)
                #expect(read.newcomers.isEmpty)
            }
        }
    }

    @Test func `an instance is written with a structure and a person added on the spot`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                root,
                [
                    "name": "Addictions des jeunes", "kind": "workingGroup", "everyMonths": "3",
                    "duties": "Recenser\n\nAgir", "actions": "6", "article": "6",
                    "seats.0.structure": "CPAM 77", "seats.0.duty": "chair", "seats.0.since": "mars 2023",
                    "seats.4.structure": "Collectif Brie", "seats.4.person": "Mme Odile Ravel",
                    "_annuaire.Collectif Brie": "+", "_annuaire.Mme Odile Ravel": "+",
                    "seats.4.college": "associations",
                ])
            #expect(answer.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let group = try #require(dossier.committees.first { $0.name == "Addictions des jeunes" })
            #expect(answer.headers[.location] == "\(root)/\(group.id)")
            #expect(group.duties == ["Recenser", "Agir"] && group.everyMonths == 3)
            let structure = try #require(dossier.organizations.first { $0.name == "Collectif Brie" })
            #expect(structure.college == .associations)
            let person = try #require(dossier.people.first { $0.lastName == "Ravel" })
            #expect(person.roles.map(\.organization) == [structure.id])
            #expect(group.seats.map(\.duty) == [.chair, .member])
            #expect(group.seats.map(\.college) == [.signatories, .associations])
            #expect(group.seats[0].since == .month(year: 2023, month: 3))
            #expect(group.seats[1].person == person.id)
        }
    }

    @Test func `a refused instance comes back whole, with a fault at each field`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                root,
                [
                    "name": "", "kind": "technical", "everyMonths": "souvent",
                    "composition": "<b>Tout le monde</b>", "seats.0.duty": "member",
                    "seats.0.since": "bientôt", "seats.1.structure": "Collectif Brie",
                    "seats.1.since": "2023", "seats.1.until": "2022",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            for words in [
                "Indiquez le nom de l’instance.", "n’est pas un nombre entier", "&lt;b&gt;Tout le monde",
                "Indiquez la structure ou la personne qui siège.", "bientôt", "Collectif Brie",
                "La fin précède le début.",
            ] { #expect(answer.text.contains(words), "\(words)") }
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.committees.count == site.dossier.committees.count)
            #expect(dossier.organizations.count == site.dossier.organizations.count)
        }
    }

    @Test func `two who change an instance at once lose nothing`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let committee = try #require(site.dossier.committees.first { $0.kind == .workingGroup })
            let path = "\(root)/\(committee.id)"
            let first = try await visitor.post(
                path, ["_version": "1", "name": "Le premier", "kind": "workingGroup"])
            #expect(first.status == .seeOther)
            let second = try await visitor.post(
                path, ["_version": "1", "name": "Le second", "kind": "workingGroup"])
            #expect(second.status == .conflict)
            #expect(second.text.contains("Le premier") && second.text.contains("Le second"))
            #expect(second.text.contains("name=\"_version\" value=\"2\""))
        }
    }

    @Test func `an instance is removed, its meetings stay, and the page says so first`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let cotech = try #require(site.dossier.committees.first { $0.kind == .technical })
            let page = try await visitor.get("\(root)/\(cotech.id)/suppression").text
            #expect(page.contains("le lien de 2\u{a0}réunions avec elle"))
            #expect(page.contains("au moins tous les 6\u{a0}mois"))
            let gone = try await visitor.post("\(root)/\(cotech.id)/suppression", ["_version": "1"])
            #expect(gone.headers[.location] == root)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(!dossier.committees.contains { $0.id == cotech.id })
            #expect(dossier.meetings.count == site.dossier.meetings.count)
            #expect(try await visitor.get("\(root)/\(cotech.id)").status == .notFound)
            #expect(
                try await visitor.get("/cls/\(TestSite.slug)/reunions/\(dossier.meetings[1].id)").status
                    == .ok)
        }
    }
}
