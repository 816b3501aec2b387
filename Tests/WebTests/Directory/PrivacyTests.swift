import Domain
import Formats
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// What a person may ask of its data.
@Suite struct PrivacyTests {
    private let root = "/cls/\(TestSite.slug)/annuaire/personnes"

    @Test func `everything known about a person is one document that any tool reads`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let laurent = try #require(site.dossier.people.first { $0.lastName == "Chevallier" })
            let answer = try await visitor.get("\(root)/\(laurent.id)/donnees.json")
            #expect(answer.status == .ok && answer.headers[.contentType] == "application/json; charset=utf-8")
            let data = try JSONSerialization.jsonObject(with: Data(answer.text.utf8))
            let document = try #require(data as? [String: Any])
            let identity = try #require(document["identite"] as? [String: Any])
            #expect(identity["nom"] as? String == "Chevallier" && identity["prenom"] as? String == "Laurent")
            let rows = try #require(document["presences"] as? [[String: Any]])
            #expect(rows.count == PersonCourse(site.dossier, laurent.id).meetings.count && !rows.isEmpty)
            for part in [
                "accord", "fonctions", "sieges", "fiches", "taches", "historique", "nommeeDans",
                "remarquesAuxComptesRendus",
            ] {
                #expect(document[part] != nil, "\(part)")
            }
            let log = try await site.site.store.history(
                of: TestSite.slug, visibleTo: site.member(.coordinator))
            let row = try #require(log.first)
            #expect(row.verb == .export && row.label.contains("contact n°\u{a0}\(laurent.id)"))
            #expect(!row.label.contains("Chevallier"))
        }
    }

    @Test func `hostile words stay words in the document`() async throws {
        let document = JSONText.object([
            ("a\"b", .text("</script>\"\\\u{1}\u{2028}é\n")), ("vide", .list([])), ("rien", .null),
            ("liste", .list([.number(-3), .flag(true)])),
        ])
        let text = try document.written()
        let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(read["a\"b"] as? String == "</script>\"\\\u{1}\u{2028}é\n")
        #expect((read["liste"] as? [Any])?.count == 2)
    }

    @Test func `an erasure says what goes, is confirmed, and leaves the counts`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let laurent = try #require(site.dossier.people.first { $0.lastName == "Chevallier" })
            let path = "\(root)/\(laurent.id)/effacement"
            _ = try await visitor.post(
                "/cls/\(TestSite.slug)/journal",
                ["kind": "action", "when": "mars 2023", "title": "Vu avec Laurent Chevallier"])
            let page = try await visitor.get(path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("ne s’annule pas") && page.contains("Vu avec Laurent Chevallier"))
            let late = try await visitor.post(path, ["_version": "7"])
            #expect(late.status == .conflict && late.text.contains("a changé entre-temps"))
            let done = try await visitor.post(path, ["_version": "1"])
            #expect(done.status == .seeOther)
            let own = try await visitor.get("\(root)/\(laurent.id)").text
            #expect(
                own.contains("effacée à sa demande") && !own.contains("Chevallier")
                    && !own.contains("/modifier"))
            #expect(MarkupChecker.faults(in: own, isWholePage: true) == [])
            let list = try await visitor.get("/cls/\(TestSite.slug)/annuaire?voir=contacts").text
            #expect(!list.contains("Chevallier") && !list.contains("Personne effacée"))
            for address in ["", "/modifier", "/effacement", "/fusion", "/donnees.json"] {
                let answer = try await visitor.get("\(root)/\(laurent.id)\(address)")
                #expect(answer.status.code < 500 && !answer.text.contains("Chevallier"), "\(address)")
            }
            let meeting = try #require(
                site.dossier.meetings.first { $0.attendance.contains { $0.person == laurent.id } })
            let shown = try await visitor.get("/cls/\(TestSite.slug)/reunions/\(meeting.id)").text
            #expect(!shown.contains("Chevallier"))
            #expect(try await site.site.store.verifyHistory().isIntact)
        }
    }

    @Test func `nobody but who writes the contract reads or erases`() async throws {
        try await TestSite.run { site in
            let id = try #require(site.dossier.people.first).id
            for role in [Role.reader, .contributor, .referent] {
                let visitor = try await site.visitor(role)
                #expect(try await visitor.get("\(root)/\(id)/donnees.json").status == .forbidden)
                #expect(try await visitor.get("\(root)/\(id)/effacement").status == .forbidden)
                #expect(
                    try await visitor.post("\(root)/\(id)/effacement", ["_version": "1"]).status == .forbidden
                )
                let page = try await visitor.get("\(root)/\(id)").text
                #expect(!page.contains("donnees.json") && !page.contains("effacement"))
            }
        }
    }
}
