import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct DirectoryTests {
    private let root = "/cls/\(TestSite.slug)/annuaire"

    @Test func `the directory shows every structure and every contact but residents`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(root)
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            let known = site.dossier.people.count - site.dossier.residents.count
            #expect(
                page.text.contains(
                    "\(site.dossier.organizations.count)\u{a0}structures et \(known)\u{a0}contacts"))
            let all = try await site.visitor(.coordinator).get(root).text
            #expect(all.contains("\(site.dossier.people.count)\u{a0}contacts"))
            let resident = try #require(site.dossier.residents.first)
            let found = try await site.visitor(.reader).get("\(root)/personnes/\(resident)")
            #expect(found.status == .notFound)
        }
    }

    @Test func `search and filters narrow the list and its spreadsheet alike`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let page = try await visitor.get("\(root)?college=signatories").text
            let count = site.dossier.organizations.count { $0.college == .signatories }
            #expect(page.contains("\(count)\u{a0}structures"))
            let csv = try await visitor.get("\(root).csv?q=unafam").text
            #expect(csv.contains("Structure;") && csv.contains("UNAFAM") && !csv.contains("CPAM"))
        }
    }

    @Test func `every structure and contact reads as a page`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let pages =
                site.dossier.organizations.map { "\(root)/structures/\($0.id)" }
                + site.dossier.people.map { "\(root)/personnes/\($0.id)" }
            for address in pages {
                let page = try await visitor.get(address)
                #expect(page.status == .ok)
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            }
        }
    }

    @Test func `every structure and contact of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            let structures = Organization.form(Organization.Choices(site.dossier))
            for one in site.dossier.organizations {
                let read = try structures.read(structures.answers(of: one), over: one)
                #expect(read.value == one && read.newcomers.isEmpty)
            }
            let people = Person.form(Person.Choices(site.dossier, today: TestSite.moment.day))
            for one in site.dossier.people {
                let read = try people.read(people.answers(of: one), over: one)
                #expect(read.value == one && read.newcomers.isEmpty)
            }
        }
    }

    @Test func `a contact serves several structures over time, one created on the spot`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let contact: [(String, String)] = [
                ("civility", "doctor"), ("firstName", "Ana"), ("lastName", "Ferrand"),
                ("roles.0.structure", "Maison neuve"), ("roles.0.function", "Directrice"),
                ("roles.0.since", "2022"), ("roles.1.structure", "cpam 77"), ("roles.1.function", "Chargée"),
                ("roles.1.until", "2021"), ("receivesReview", "oui"),
            ]
            #expect(try await visitor.post("\(root)/personnes", contact).status == .unprocessableContent)
            #expect(
                try await visitor.post("\(root)/personnes", contact + [("_annuaire.Maison neuve", "+")])
                    .status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let person = try #require(dossier.people.first { $0.lastName == "Ferrand" })
            let names = person.roles.compactMap { dossier.$organizations[$0.organization]?.shortName }
            #expect(names == ["Maison neuve", "CPAM 77"])
            #expect(person.roles[0].since == .year(2022) && person.receivesReview)
        }
    }

    @Test func `a contact that is refused adds no structure`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                "\(root)/personnes",
                [
                    "lastName": "", "consentOn": "1er mai 2023", "receivesReview": "oui",
                    "roles.0.structure": "Maison neuve", "roles.0.since": "2022", "roles.0.until": "2021",
                ])
            #expect(answer.status == .unprocessableContent)
            for words in ["Indiquez le nom.", "daté de l’avenir", "La fin précède le début."] {
                #expect(answer.text.contains(words), "\(words)")
            }
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.organizations == site.dossier.organizations)
        }
    }

    @Test func `refused forms give everything back`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let person = try await visitor.post(
                "\(root)/personnes",
                [
                    "firstName": "<Ana>", "email": "pas une adresse", "roles.0.function": "Sans structure",
                    "roles.1.structure": "À garder", "roles.1.since": "jamais",
                ])
            #expect(person.status == .unprocessableContent)
            for words in ["&lt;Ana&gt;", "pas une adresse", "Sans structure", "À garder", "jamais"] {
                #expect(person.text.contains(words))
            }
            let structure = try await visitor.post(
                "\(root)/structures", ["name": "Préfecture de Seine-et-Marne", "siret": "12", "college": "x"])
            #expect(structure.status == .unprocessableContent)
            #expect(
                structure.text.contains("14\u{a0}chiffres")
                    && structure.text.contains("Choisissez le collège."))
            #expect(MarkupChecker.faults(in: structure.text, isWholePage: true) == [])
        }
    }

    @Test func `what serves is not removed; what does not is`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let cpam = try #require(site.dossier.organizations.first { $0.acronym == "CPAM 77" })
            let kept = try await visitor.post(
                "\(root)/structures/\(cpam.id)/suppression", ["_version": "\(cpam.version)"])
            #expect(kept.status == .conflict && kept.text.contains("figure encore dans"))
            _ = try await visitor.post(
                "\(root)/structures", ["name": "Éphémère", "college": "partners"])
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let one = try #require(dossier.organizations.first { $0.name == "Éphémère" })
            let gone = try await visitor.post(
                "\(root)/structures/\(one.id)/suppression", ["_version": "1"])
            #expect(gone.status == .seeOther)
            #expect(try await visitor.get("\(root)/structures/\(one.id)").status == .notFound)
        }
    }

    @Test func `who saves second is shown both texts`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let one = try #require(site.dossier.organizations.first)
            let path = "\(root)/structures/\(one.id)"
            _ = try await visitor.post(path, ["_version": "1", "name": "Premier nom", "college": "partners"])
            let second = try await visitor.post(
                path, ["_version": "1", "name": "Second nom", "college": "partners"])
            #expect(second.status == .conflict)
            #expect(second.text.contains("Premier nom") && second.text.contains("Second nom"))
        }
    }

    @Test func `who changes one answer and who changes another both hold`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let one = try #require(site.dossier.people.first { !$0.roles.isEmpty })
            let path = "\(root)/personnes/\(one.id)"
            let form = Person.form(Person.Choices(site.dossier, today: TestSite.moment.day))
            let page = try await visitor.get("\(path)/modifier").text
            let read = try #require(page.firstMatch(of: #/name="_read" value="([^"]*)"/#)?.1)
            let sent = form.answers(of: one).replacing("_read", String(read))
            let first = try await visitor.send(path, sent.replacing("telephone", "01 02 03"), version: 1)
            #expect(first.status == .seeOther)
            let second = try await visitor.send(path, sent.replacing("firstName", "Anaïs"), version: 1)
            #expect(second.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let both = try #require(dossier.$people[one.id])
            #expect(both.telephone == "01 02 03" && both.firstName == "Anaïs" && both.roles == one.roles)
        }
    }
}
