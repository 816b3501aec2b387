import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct MeetingPagesTests {
    private let root = "/cls/\(TestSite.slug)/reunions"

    @Test func `the list tells the cadence of each committee and the counts of each meeting`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(root)
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(page.text.contains("doit se réunir au plus tard le 15\u{a0}mai\u{a0}2023"))
            #expect(page.text.contains("doit se réunir au plus tard le 7\u{a0}février\u{a0}2024"))
            #expect(
                page.text.contains(
                    "14\u{a0}participants, dont 8\u{a0}représentants des signataires et 6 des communes (6\u{a0}élus référents de 6\u{a0}communes)"
                ))
            for meeting in site.dossier.meetings { #expect(page.text.contains("\(root)/\(meeting.id)\"")) }
            #expect(!page.text.contains("Préparer une réunion"))
        }
    }

    @Test func `every meeting of the sample reads as a page`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            for meeting in site.dossier.meetings {
                let page = try await visitor.get("\(root)/\(meeting.id)")
                #expect(page.status == .ok)
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            }
            #expect(try await visitor.get("\(root)/99999").status == .notFound)
        }
    }

    @Test func `the second COPIL shows its article, attendance, decisions and what they answer`() async throws
    {
        try await TestSite.run { site in
            let copil = try #require(site.dossier.meetings.first { $0.kind == .steering && $0.ordinal == 2 })
            let page = try await site.visitor(.coordinator).get("\(root)/\(copil.id)").text
            for words in [
                "<h1>2e COPIL</h1>", "7\u{a0}février\u{a0}2023 à 15h00", "l’article", "Objectifs",
                "Ordre du jour", "Signataire excusé\u{202f}: ", "Priorité donnée", "Adoptée",
                "Répond à la proposition du",
            ] { #expect(page.contains(words), "\(words)") }
            try #require(!copil.decisions.isEmpty)
            for decision in copil.decisions { #expect(page.contains("id=\"decision-\(decision.id)\"")) }
        }
    }

    @Test func `a proposition of a COTECH shows what the COPIL made of it`() async throws {
        try await TestSite.run { site in
            let june = try #require(site.dossier.meetings.first { $0.when.code == "2022-06-24" })
            let page = try await site.visitor(.reader).get("\(root)/\(june.id)").text
            #expect(page.contains("2e COPIL, 7\u{a0}février\u{a0}2023"))
            #expect(page.contains("proposé par l’UNAFAM"))
        }
    }

    @Test func `a resident is named to those alone who write the contract`() async throws {
        try await TestSite.run { site in
            let june = try #require(site.dossier.meetings.first { $0.when.code == "2022-06-24" })
            let row = try #require(june.attendance.first { $0.college == .residents })
            let name = try #require(row.person.flatMap { site.dossier.$people[$0] }).lastName
            let coordinator = try await site.visitor(.coordinator).get("\(root)/\(june.id)").text
            let reader = try await site.visitor(.reader).get("\(root)/\(june.id)").text
            #expect(coordinator.contains(name) && !reader.contains(name))
        }
    }
}
