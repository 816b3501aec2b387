import Documents
import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct MinutesPagesTests {
    private func path(_ site: TestSite, _ meeting: Meeting) -> String {
        "/cls/\(TestSite.slug)/reunions/\(meeting.id)/compte-rendu"
    }

    private func meeting(_ site: TestSite, _ code: String) throws -> Meeting {
        try #require(site.dossier.meetings.first { $0.when.code == code && $0.state == .held })
    }

    @Test func `the words before the facts pass through their form unchanged`() async throws {
        try await TestSite.run { site in
            for minutes in site.dossier.minutes where minutes.state != .approved {
                let read = try Minutes.openingForm.read(
                    Minutes.openingForm.answers(of: minutes), over: minutes)
                #expect(read.value == minutes)
            }
        }
    }

    @Test func `the minutes of every meeting read as a page`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            for meeting in site.dossier.meetings {
                for audience in ["", "?public=oui"] {
                    let page = try await visitor.get(path(site, meeting) + audience)
                    #expect(page.status == .ok)
                    #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
                }
            }
        }
    }

    @Test func `the COPIL is told whole, and the public version names nobody`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let copil = try #require(site.dossier.meetings.first { $0.ordinal == 2 && $0.kind == .steering })
            let page = try await visitor.get(path(site, copil)).text
            for words in [
                "Compte-rendu du 2e comité de pilotage", "14\u{a0}participants", "Ordre du jour",
                "Donner la priorité", "Réunion publique de restitution", "Mme Aminata Koné",
                "La séance est ouverte",
            ] { #expect(page.contains(words), "\(words)") }
            let open = try await visitor.get(path(site, copil) + "?public=oui").text
            for person in site.dossier.people {
                #expect(!open.contains(person.lastName), "\(person.lastName)")
            }
        }
    }

    @Test func `sent, remarked, answered, approved, then frozen for ever`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var cotech = try meeting(site, "2022-11-15")
            let copil = try meeting(site, "2023-02-07")
            let path = path(site, cotech)
            let sent = try await visitor.get(path).text
            #expect(sent.contains("Message à copier") && sent.contains("projet de compte-rendu"))
            let version = "1"
            let remark = try await visitor.post(
                "\(path)/remarques",
                ["_version": version, "author": "Mme Laure Vidal", "text": "Ajouter <le> CIDFF."])
            #expect(remark.status == .seeOther)
            let answered = try await visitor.post(
                "\(path)/reponses", ["_version": "2", "rank": "0", "answer": "Ajouté."])
            #expect(answered.status == .seeOther)
            let stale = try await visitor.post(
                "\(path)/remarques", ["_version": "1", "author": "Moi", "text": "Trop tard"])
            #expect(stale.status == .conflict && stale.text.contains("Trop tard"))
            let approved = try await visitor.post(
                "\(path)/approbation", ["_version": "3", "approving": copil.id.description])
            #expect(approved.status == .seeOther)
            let page = try await visitor.get(path).text
            let noted = French.date(TestSite.moment.day)
            #expect(page.contains("Approuvé par le 2e COPIL du 7\u{a0}février\u{a0}2023, noté le \(noted)"))
            #expect(page.contains("Ajouter &lt;le&gt; CIDFF.") && !page.contains("Les faits ont changé"))
            #expect(try await visitor.post("\(path)/envoi", ["_version": "4"]).status == .conflict)
            let before = try await visitor.get("\(path).pdf")
            cotech.notes = "Réécrit ensuite"
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            try await site.site.store.save(cotech, in: TestSite.slug, by: signature)
            let after = try await visitor.get("\(path).pdf")
            #expect(before.status == .ok && before.body == after.body)
            let drifted = try await visitor.get(path).text
            #expect(drifted.contains("Les faits ont changé depuis") && !drifted.contains("Réécrit ensuite"))
        }
    }

    @Test func `what is refused is given back`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = path(site, try meeting(site, "2022-11-15"))
            let remark = try await visitor.post(
                "\(path)/remarques", ["_version": "1", "author": "", "text": "Gardée"])
            #expect(remark.status == .unprocessableContent && remark.text.contains("Gardée"))
            #expect(MarkupChecker.faults(in: remark.text, isWholePage: true) == [])
            let approval = try await visitor.post("\(path)/approbation", ["_version": "1", "approving": "2"])
            #expect(approval.status == .unprocessableContent)
            let copil = self.path(site, try meeting(site, "2023-02-07"))
            let late = try await visitor.post(
                "\(copil)/envoi", ["_version": "1", "remarksUntil": "1er mars 2023"])
            #expect(late.status == .unprocessableContent && late.text.contains("1er mars 2023"))
            let sent = try await visitor.post(
                "\(copil)/envoi", ["_version": "1", "remarksUntil": "20 mars 2023"])
            #expect(sent.status == .seeOther)
            #expect(try await visitor.get(copil).text.contains("attendues jusqu’au 20\u{a0}mars\u{a0}2023"))
        }
    }

    @Test func `the words before the facts are written by the coordination`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = path(site, try meeting(site, "2023-02-06"))
            #expect(try await visitor.get("\(path)/modifier").text.contains("name=\"_version\" value=\"0\""))
            let written = try await visitor.post(path, ["_version": "0", "opening": "Ouverture **sobre**."])
            #expect(written.status == .seeOther)
            #expect(try await visitor.get(path).text.contains("Ouverture <strong>sobre</strong>."))
            #expect(try await visitor.post(path, ["_version": "0", "opening": "Autre"]).status == .conflict)
            #expect(try await site.visitor(.reader).get("\(path)/modifier").status == .forbidden)
        }
    }
}
