import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct DashboardTests {
    private let base = "/cls/\(TestSite.slug)"

    @Test func `the coordinator reads on Monday where the contract stands`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(base).text
            #expect(page.contains("Lundi 6\u{a0}mars\u{a0}2023"))
            #expect(
                page.contains("13<span class=\"key-figure-total\" aria-hidden=\"true\">\u{202f}/\u{202f}15"))
            #expect(
                page.contains("12<span class=\"key-figure-total\" aria-hidden=\"true\">\u{202f}/\u{202f}15"))
            #expect(page.contains("Sauf les fiches 7 et 12"))
            #expect(page.contains("href=\"\(base)/synthese#planning-a-mettre-en-place\""))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
        }
    }

    @Test func `what is late and what comes are told with their distance`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(base).text
            #expect(
                page.contains("Atteinte prévue le 20\u{a0}février\u{a0}2023 (échéance passée)"))
            #expect(page.contains("Le COTECH doit se réunir au plus tard le 15\u{a0}mai\u{a0}2023."))
            #expect(page.contains("9\u{a0}mai\u{a0}2023 à 10h00"))
            #expect(page.contains("Revue du 1er trimestre\u{a0}2023"))
            #expect(page.contains("href=\"\(base)/revues/2023-T1\""))
        }
    }

    @Test func `a draft is to finish for its writer and a submitted bilan to judge for the referent`()
        async throws
    {
        try await TestSite.run { site in
            let writer = try await site.visitor(.contributor)
            let created = try await writer.post(
                "\(base)/bilans",
                [
                    "fiche": "9", "kind": "annual", "day": "1er mars 2023", "started": "oui",
                    "underway": "oui", "attainment": "partial", "remaining": "Suite",
                ])
            let path = try #require(created.headers[.location])
            let mine = try await writer.get(base).text
            #expect(mine.contains("Vos fiches"))
            #expect(mine.contains("href=\"\(path)\">Fiche\u{a0}9\u{202f}: bilan annuel"))
            #expect(mine.contains("par Compte contributor, aujourd’hui"))
            let judge = try await site.visitor(.referent)
            #expect(try await judge.get(base).text.contains("Aucun bilan n’attend votre avis."))
            _ = try await writer.post("\(path)/soumission", ["_version": "1"])
            #expect(try await judge.get(base).text.contains("href=\"\(path)\">Fiche\u{a0}9"))
        }
    }

    @Test func `a reader gets a calm page without tasks`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(base).text
            #expect(page.contains("Mode\u{202f}: lecture<"))
            for title in ["À terminer", "À valider", "À vérifier", "Noter une avancée"] {
                #expect(!page.contains(title), "\(title)")
            }
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(try await site.visitor(.administrator).get(base).status == .notFound)
        }
    }
}
