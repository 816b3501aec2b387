import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// The pages of a structure and of a contact.
@Suite struct DirectoryPageTests {
    private let root = "/cls/\(TestSite.slug)/annuaire"

    @Test func `a structure tells what it signs, who serves, where it came and what it brought`() async throws
    {
        try await TestSite.run { site in
            let unafam = try #require(site.dossier.organizations.first { $0.acronym == "UNAFAM 77" })
            let page = try await site.visitor(.reader).get("\(root)/structures/\(unafam.id)").text
            let course = OrganizationCourse(site.dossier, unafam.id)
            #expect(!course.attended.isEmpty && !course.contributions.isEmpty)
            for (meeting, _) in course.attended { #expect(page.contains("/reunions/\(meeting.id)")) }
            #expect(page.contains("Inès Ferreira") && page.contains("Apports et propositions"))
            #expect(page.contains("Partenaire") && !page.contains("Ce qu’elle signe"))
            let cpam = try #require(site.dossier.organizations.first { $0.acronym == "CPAM 77" })
            let signatory = try await site.visitor(.reader).get("\(root)/structures/\(cpam.id)").text
            #expect(signatory.contains("Ce qu’elle signe") && signatory.contains("signataire depuis avril"))
            #expect(signatory.contains("Laurent Chevallier") && signatory.contains("Réunions\u{202f}: "))
        }
    }

    @Test func `present and former contacts are told apart`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let cpam = try #require(site.dossier.organizations.first { $0.acronym == "CPAM 77" })
            _ = try await visitor.post(
                "\(root)/personnes",
                [
                    "firstName": "Ana", "lastName": "Ferrand", "roles.0.structure": "CPAM 77",
                    "roles.0.function": "Chargée", "roles.0.until": "2021", "roles.1.structure": "UNAFAM 77",
                    "roles.1.function": "Bénévole", "roles.1.since": "2022",
                ])
            let page = try await visitor.get("\(root)/structures/\(cpam.id)").text
            let former = try #require(page.firstRange(of: "Anciens contacts"))
            #expect(page[former.upperBound...].contains("Ana Ferrand"))
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let ana = try #require(dossier.people.first { $0.lastName == "Ferrand" })
            #expect(ana.roles.map(\.function) == ["Bénévole", "Chargée"])
            let own = try await visitor.get("\(root)/personnes/\(ana.id)").text
            #expect(own.contains("Anciennes fonctions") && own.contains("jusqu’à 2021"))
        }
    }

    @Test func `new fields of a structure pass through its form`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let person = try #require(site.dossier.people.first)
            let answer = try await visitor.post(
                "\(root)/structures",
                [
                    "name": "Maison de santé", "college": "establishments", "kind": "establishment",
                    "partnerSince": "mars 2022", "contact": "\(person.id)", "siret": "100 000 000 00008",
                    "finess": "77 000 001a",
                ])
            #expect(answer.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let one = try #require(dossier.organizations.first { $0.name == "Maison de santé" })
            #expect(one.kind == .establishment && one.contact == person.id)
            #expect(one.partnerSince == .month(year: 2022, month: 3) && one.finess == "77000001A")
            let page = try await visitor.get("\(root)/structures/\(one.id)").text
            #expect(page.contains(HTML(escaping: person.fullName).text) && page.contains("mars\u{a0}2022"))
            let refused = try await visitor.post(
                "\(root)/structures", ["name": "Autre", "college": "partners", "siret": "10000000000009"])
            #expect(refused.status == .unprocessableContent && refused.text.contains("SIRET n’existe pas"))
        }
    }

    @Test func `consent is dated, and never of the future`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.post(
                "\(root)/personnes", ["firstName": "Ana", "lastName": "Ferrand", "receivesReview": "oui"])
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let ana = try #require(dossier.people.first { $0.lastName == "Ferrand" })
            #expect(ana.consentOn == TestSite.moment.day)
            let refused = try await visitor.post(
                "\(root)/personnes/\(ana.id)",
                [
                    "lastName": "Ferrand", "receivesReview": "oui", "consentOn": "1er mai 2023",
                    "_version": "1",
                ])
            #expect(refused.status == .unprocessableContent && refused.text.contains("daté de l’avenir"))
        }
    }

    @Test func `a resident is named to nobody who reads, not even as the person to write to`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let resident = try #require(site.dossier.people.first { site.dossier.residents.contains($0.id) })
            _ = try await visitor.post(
                "\(root)/structures",
                ["name": "Conseil citoyen", "college": "residents", "contact": "\(resident.id)"])
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let one = try #require(dossier.organizations.first { $0.name == "Conseil citoyen" })
            let reader = try await site.visitor(.reader)
            for address in ["\(root)/structures/\(one.id)", "\(root).csv", root] {
                #expect(!(try await reader.get(address).text.contains(resident.lastName)), "\(address)")
            }
            #expect(try await visitor.get("\(root)/structures/\(one.id)").text.contains(resident.lastName))
        }
    }
}
