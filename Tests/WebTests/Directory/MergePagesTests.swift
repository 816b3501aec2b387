import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// Doubles: proposed with their reason, compared, made one.
@Suite struct MergePagesTests {
    private let root = "/cls/\(TestSite.slug)/annuaire"

    @Test func `a double is proposed with its reason, compared, and made one`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            #expect(try await visitor.get("\(root)/doublons").text.contains("Aucun doublon en vue"))
            _ = try await visitor.post(
                "\(root)/structures", ["name": "unafam 77", "college": "partners", "telephone": "01 02"])
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let kept = try #require(dossier.organizations.first { $0.acronym == "UNAFAM 77" })
            let other = try #require(dossier.organizations.first { $0.name == "unafam 77" })
            let list = try await visitor.get("\(root)/doublons").text
            #expect(list.contains("1\u{a0}paire de structures à examiner"))
            #expect(list.contains("Le sigle de l’une est le nom de l’autre"))
            let path = "\(root)/structures/\(kept.id)/fusion"
            let page = try await visitor.get("\(path)?avec=\(other.id)").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(
                page.contains("Se complètent\u{202f}: Téléphone.")
                    && page.contains("Garder l’autre à la place"))
            let done = try await visitor.post(
                path, ["_version": "1", "other": "\(other.id)", "otherVersion": "1"])
            #expect(done.status == .seeOther)
            let after = try await site.site.store.dossier(TestSite.slug)
            #expect(after.$organizations[kept.id]?.telephone == "01 02")
            #expect(after.$organizations[other.id] == nil)
        }
    }

    @Test func `two that are not doubles are proposed no more, until it is taken back`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.post("\(root)/structures", ["name": "CPAM", "college": "partners"])
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let one = try #require(
                dossier.organizations.first { $0.acronym == "CPAM 77" || $0.name == "CPAM 77" })
            let other = try #require(dossier.organizations.first { $0.name == "CPAM" })
            let list = try await visitor.get("\(root)/doublons").text
            #expect(MarkupChecker.faults(in: list, isWholePage: true) == [])
            #expect(list.contains("1\u{a0}paire de structures à examiner"))
            let fields = [("quoi", "structures"), ("fiche", "\(other.id)"), ("fiche", "\(one.id)")]
            let told = try await visitor.post("\(root)/doublons/ecartes", fields + [("deux", "oui")])
            #expect(told.headers[.location] == "\(root)/doublons")
            let after = try await visitor.get("\(root)/doublons").text
            #expect(MarkupChecker.faults(in: after, isWholePage: true) == [])
            #expect(after.contains("Aucun doublon en vue") && after.contains("Proposer de nouveau"))
            _ = try await visitor.post("\(root)/doublons/ecartes", fields + [("deux", "non")])
            #expect(try await visitor.get("\(root)/doublons").text.contains("1\u{a0}paire de structures"))
            #expect(
                try await visitor.post("\(root)/doublons/ecartes", [("quoi", "personnes")]).status
                    == .conflict)
        }
    }

    @Test func `any two may be chosen, and the page counts what will go where`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let (one, two) = (site.dossier.people[0], site.dossier.people[1])
            let path = "\(root)/personnes/\(one.id)/fusion"
            let choice = try await visitor.get(path).text
            #expect(
                choice.contains("<option value=\"\(two.id)\">")
                    && !choice.contains("<option value=\"\(one.id)\">"))
            let page = try await visitor.get("\(path)?avec=\(two.id)").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("Ce qui va se passer") && page.contains("émargement"))
            let blank = try await visitor.post(path)
            #expect(blank.status == .unprocessableContent && blank.text.contains("Choisissez l’autre fiche."))
        }
    }

    @Test func `what changed meanwhile is shown again`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let (one, two) = (site.dossier.organizations[0], site.dossier.organizations[1])
            _ = try await visitor.post(
                "\(root)/structures/\(two.id)",
                ["_version": "1", "name": "Nom nouveau", "college": "partners"])
            let late = try await visitor.post(
                "\(root)/structures/\(one.id)/fusion",
                ["_version": "1", "other": "\(two.id)", "otherVersion": "1"])
            #expect(late.status == .conflict)
            #expect(late.text.contains("a changé entre-temps") && late.text.contains("Nom nouveau"))
            #expect(late.text.contains("name=\"otherVersion\" value=\"2\""))
            let same = try await visitor.post(
                "\(root)/structures/\(one.id)/fusion",
                ["_version": "1", "other": "\(one.id)", "otherVersion": "1"])
            #expect(same.status == .conflict)
        }
    }

    @Test func `a directory brought twice is told fifty pairs at a time`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            for number in 1...12 {
                _ = try await visitor.post(
                    "\(root)/structures",
                    ["name": "Structure \(number)", "college": "partners", "email": "une@exemple.fr"])
            }
            let list = try await visitor.get("\(root)/doublons").text
            #expect(list.contains("66\u{a0}paires de structures à examiner"))
            #expect(list.contains("Les 50 premières sont montrées"))
            #expect(list.matches(of: /name="deux" value="oui"/).count == 50)
        }
    }
}
