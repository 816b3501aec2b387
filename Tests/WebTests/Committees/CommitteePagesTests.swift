import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct CommitteePagesTests {
    private let root = "/cls/\(TestSite.slug)/instances"

    @Test func `the list tells the rule, the last meeting, the next and the deadline of each`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get(root)
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            for words in [
                "9\u{a0}instances", "au moins une fois par an, article\u{a0}6",
                "au moins tous les 6\u{a0}mois, article\u{a0}6", "avant le 15\u{a0}mai\u{a0}2023",
                "avant le 7\u{a0}février\u{a0}2024", "Prévue dans les délais", "À jour",
                "animée par l’Éducation nationale",
            ] { #expect(page.text.contains(words), "\(words)") }
            for committee in site.dossier.committees {
                #expect(page.text.contains("\(root)/\(committee.id)\""))
            }
            #expect(!page.text.contains("Ajouter une instance"))
            #expect(try await site.visitor(.coordinator).get(root).text.contains("Ajouter une instance"))
        }
    }

    @Test func `the COTECH says when it must meet, quotes its article and names who sits`() async throws {
        try await TestSite.run { site in
            let cotech = try #require(site.dossier.committees.first { $0.kind == .technical })
            let page = try await site.visitor(.coordinator).get("\(root)/\(cotech.id)").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                "Le COTECH doit se réunir au plus tard le 15\u{a0}mai\u{a0}2023.",
                "«\u{202f}Le Comité Technique se réunira au minimum tous les semestres.\u{202f}»",
                "UNAFAM", "Animation", "2\u{a0}réunions tenues", "<h3>Habitants",
            ] { #expect(page.contains(words), "\(words)") }
            #expect(!page.contains("Le Comité de Pilotage se réunira"))
        }
    }

    @Test func `a resident who sits is named to those alone who write the contract`() async throws {
        try await TestSite.run { site in
            let cotech = try #require(site.dossier.committees.first { $0.kind == .technical })
            let seat = try #require(cotech.seats.first { $0.college == .residents })
            let name = try #require(seat.person.flatMap { site.dossier.$people[$0] }).lastName
            #expect(try await site.visitor(.coordinator).get("\(root)/\(cotech.id)").text.contains(name))
            let page = try await site.visitor(.reader).get("\(root)/\(cotech.id)").text
            #expect(!page.contains(name) && page.contains("Nom non affiché"))
        }
    }

    @Test func `every instance reads as a page, and one of another contract is none`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            for committee in site.dossier.committees {
                let page = try await visitor.get("\(root)/\(committee.id)")
                #expect(page.status == .ok)
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            }
            #expect(try await visitor.get("\(root)/99999").status == .notFound)
        }
    }

    @Test func `a working group shows the decision that opened it`() async throws {
        try await TestSite.run { site in
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            let group = try #require(site.dossier.committees.first { $0.name == "Santé mentale" })
            var copil = try #require(site.dossier.meetings.first { $0.when.code == "2023-02-07" })
            var opening = Decision("Ouvrir un groupe consacré à la santé mentale.", .opening)
            opening.committee = group.id
            copil.decisions.append(opening)
            try await site.site.store.save(copil, in: TestSite.slug, by: signature)
            let page = try await site.visitor(.reader).get("\(root)/\(group.id)").text
            #expect(page.contains("Ouverte par") && page.contains("le 2e COPIL, 7\u{a0}février\u{a0}2023"))
            #expect(page.contains("Ouvrir un groupe consacré à la santé mentale."))
        }
    }

    @Test func `an instance that is late is told on the dashboard, with the way to it`() async throws {
        try await TestSite.run { site in
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            var group = try #require(site.dossier.committees.first { $0.name == "Santé mentale" })
            group.everyMonths = 6
            try await site.site.store.save(group, in: TestSite.slug, by: signature)
            let page = try await site.visitor(.reader).get("/cls/\(TestSite.slug)").text
            #expect(page.contains("href=\"\(root)/\(group.id)\">Santé mentale</a>"))
            #expect(
                page.contains(
                    "Le groupe de travail «\u{202f}Santé mentale\u{202f}» devait se réunir une première fois au plus tard le 1er\u{a0}juillet\u{a0}2021."
                ))
        }
    }
}
