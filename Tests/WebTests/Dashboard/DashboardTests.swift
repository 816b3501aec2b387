import Domain
import Foundation
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

    @Test func `the dashboard says in one line how far the indicators that found the attainment are`()
        async throws
    {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(base).text
            #expect(
                page.contains(
                    """
                    <a href="\(base)/indicateurs?montrer=fondent">Indicateurs qui fondent l’atteinte</a>\u{202f}: \
                    15\u{a0}atteints sur\u{a0}26.
                    """))
        }
    }

    @Test func `what is late and what comes are told with their distance`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(base).text
            #expect(
                page.contains("Atteinte prévue le 20\u{a0}février\u{a0}2023 (échéance passée)"))
            #expect(page.contains("Le COTECH doit se réunir au plus tard le 15\u{a0}mai\u{a0}2023."))
            #expect(!page.contains("Prochain COTECH"), "an étape that only says the deadline again")
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

    @Test func `what several fiches lack is said once, with each of them`() async throws {
        try await TestSite.run { site in
            let store = site.site.store
            let member = try site.member(.coordinator)
            let log = try await store.latestHistory(of: TestSite.slug, limit: 1, visibleTo: member)
            let day = try #require(Day(2024, 6, 30))
            let dashboard = Dashboard(site.dossier, log, advances: 0, on: day)
            let viewer = Viewer(member: member, moment: TestSite.moment, csrf: "")
            let page = DashboardTasks(dashboard, for: viewer).checks.text
            let silent = dashboard.checks.filter { $0.kind == .withoutNews }
            let said = Set(silent.compactMap(\.common))
            try #require(silent.count > said.count)
            for words in said {
                #expect(page.components(separatedBy: "\(words).").count == 2, "\(words)")
            }
            for check in silent {
                let number = try #require(check.actions.first.flatMap(dashboard.number))
                #expect(page.contains("\(base)/fiches/\(number)\""), "\(number)")
            }
            #expect(MarkupChecker.faults(in: page) == [])
        }
    }

    @Test func `minutes that were written lately say of which meeting`() async throws {
        try await TestSite.run { site in
            let meeting = try #require(site.dossier.meetings.first { $0.when.code == "2022-11-15" })
            let visitor = try await site.visitor(.coordinator)
            let path = "\(base)/reunions/\(meeting.id)/compte-rendu"
            let remark =
                ["_version": "1", "author": "Mme Laure Vidal", "text": "Ajouter le CIDFF."] as KeyValuePairs
            #expect(try await visitor.post("\(path)/remarques", remark).status == .seeOther)
            let page = try await visitor.get(base).text
            #expect(page.contains(">Compte-rendu, \(meeting.called)</a>"))
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
