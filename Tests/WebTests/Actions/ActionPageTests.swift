import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct ActionPageTests {
    @Test(arguments: 1...15)
    func `each fiche of the sample reads as a sound page`(number: Int) async throws {
        try await TestSite.run { site in
            for role in [Role.coordinator, .reader] {
                let page = try await site.visitor(role).get(Path.action(TestSite.slug, number))
                #expect(page.status == .ok)
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
                #expect(page.text.contains("2021-5"))
            }
        }
    }

    @Test func `fiche 9 tells what it aims at, where it stands, what comes and who carries it`() async throws
    {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(Path.action(TestSite.slug, 9))
            for words in [
                "Améliorer la santé des femmes", "2021-516", "Prioritaire", "2e COPIL",
                "Planning de déploiement à mettre en place",
                "Au 7\u{a0}février\u{a0}2023, la fiche est démarrée, en cours, partiellement atteinte",
                "Reste-à-faire", "Points bloquants", "(moyens financiers)",
                "Rendre Visibles les Invisibles", "9\u{a0}mai\u{a0}2023",
                "Communauté d’agglomération Melun Val de Seine", "Olympe",
                "Agents formés au repérage des violences", "plausible, à confirmer", "Non disponible",
                "Fiche précédente", "Fiche suivante",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            for words in ["Modifier la fiche", "Créer un bilan", "Écrire une avancée", "Compléter"] {
                #expect(!page.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `who pilots a fiche writes its journal and bilans, and no more`() async throws {
        try await TestSite.run { site in
            let pilot = try await site.visitor(.contributor)
            let own = try await pilot.get(Path.action(TestSite.slug, 9)).text
            #expect(own.contains("Créer un bilan") && own.contains("Écrire une avancée"))
            #expect(!own.contains("Modifier la fiche"))
            let other = try await pilot.get(Path.action(TestSite.slug, 3)).text
            #expect(!other.contains("Créer un bilan") && !other.contains("Écrire une avancée"))
        }
    }

    @Test func `fiche 7 is in stand-by by a decision of the COPIL that it leads to`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(Path.action(TestSite.slug, 7)).text
            #expect(page.contains("En stand-by") && page.contains("Mise en stand-by"))
            #expect(page.contains("Objectifs qui ne seront pas atteints"))
            #expect(page.contains("7\u{a0}décembre\u{a0}2021"))
            #expect(page.contains("/reunions/"))
        }
    }

    @Test func `a slip of the forecast stays visible in words`() async throws {
        try await TestSite.run { site in
            let action = try #require(site.dossier.actions.first { $0.number == 6 })
            let last = try #require(site.dossier.assessments.last { $0.action == action.id })
            let member = try site.member(.coordinator)
            let signature = Signature(member, at: TestSite.moment)
            var next = last.successor(.intermediate, on: TestSite.moment.day, by: member.id)
            next.horizon = .month(year: 2023, month: 9)
            let id = try await site.site.store.save(next, in: TestSite.slug, by: signature)
            try await site.site.store.submit(id, version: 1, in: TestSite.slug, by: signature)
            let page = try await site.visitor(.reader).get(Path.action(TestSite.slug, 6)).text
            #expect(page.contains(", puis septembre\u{a0}2023\u{202f}: l’échéance a glissé"))
        }
    }

    @Test func `what is not there, or not a number, does not exist`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            for piece in ["99", "0", "-1", "01", "abc", "99.pdf", "9%2e"] {
                let answer = try await visitor.get("\(Path.actions(TestSite.slug))/\(piece)")
                #expect([.notFound, .badRequest].contains(answer.status), "\(piece)")
            }
        }
    }

    @Test func `a fiche and a selection print as files`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let actions = Path.actions(TestSite.slug)
            for path in [
                "\(actions)/9.pdf", "\(actions).pdf?fiche=1&fiche=3", "\(Path.tree(TestSite.slug)).pdf",
            ] {
                let answer = try await visitor.get(path)
                #expect(answer.status == .ok)
                #expect(answer.headers[.contentType] == "application/pdf", "\(path)")
                #expect(answer.text.hasPrefix("%PDF"))
            }
            let word = try await visitor.get("\(Path.tree(TestSite.slug)).docx")
            #expect(word.headers[.contentType]?.hasSuffix("wordprocessingml.document") == true)
            let odt = try await visitor.get("\(actions)/9.odt")
            #expect(
                odt.headers[.contentDisposition] == "attachment; filename=\"fiche-9-\(TestSite.slug).odt\"")
        }
    }
}
