import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// The advance that a held meeting proposes.
@Suite struct TellingTests {
    private static let slug = TestSite.slug

    /// A meeting held on 1 March 2023, on fiche 9, that nobody told yet.
    private func meeting(_ site: TestSite) async throws -> Meeting {
        var meeting = Meeting(.information, "Atelier <santé>", .day(try #require(Day(2023, 3, 1))))
        meeting.place = "Maincy"
        meeting.actions = site.dossier.actions.filter { $0.number == 9 }.map(\.id)
        meeting.conclusions = [Conclusion("Un second atelier aura lieu", actions: meeting.actions)]
        var town = Attendance(.communes, insee: "77288")
        town.headcount = 14
        meeting.attendance = [town]
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        meeting.id = try await site.site.store.save(meeting, in: Self.slug, by: signature)
        town.meeting = meeting.id
        try await site.site.store.save(town, in: Self.slug, by: signature)
        return try await site.site.store.meeting(meeting.id, in: Self.slug, visibleTo: signature.member)
    }

    @Test func `the proposal is read, then taken with one click`() async throws {
        try await TestSite.run { site in
            let meeting = try await meeting(site)
            let path = Path.meeting(Self.slug, meeting.id)
            for role in [Role.coordinator, .contributor] {
                let dashboard = try await site.visitor(role).get(Path.contract(Self.slug)).text
                #expect(dashboard.contains("\(path)#au-journal"))
            }
            let visitor = try await site.visitor(.contributor)
            let page = try await visitor.get(path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(PageReader(text: page).ids.contains("au-journal"))
            for words in [
                "Une avancée est prête", "Un second atelier aura lieu", "14\u{a0}participants", "Maincy",
            ] {
                #expect(page.contains(words), "\(words)")
            }
            let answer = try await visitor.post("\(path)/avancee", ["_version": "\(meeting.version)"])
            #expect(answer.status == .seeOther)
            let dossier = try await site.site.store.dossier(Self.slug)
            let entry = try #require(dossier.entries.first { $0.meeting == meeting.id })
            #expect(entry.participants == 14 && entry.title == "Atelier <santé>")
            #expect(!(try await visitor.get(path).text).contains("Une avancée est prête"))
            let again = try await visitor.post("\(path)/avancee", ["_version": "\(meeting.version)"])
            #expect(again.status == .conflict)
        }
    }

    @Test func `it may be reworked before it is taken`() async throws {
        try await TestSite.run { site in
            let meeting = try await meeting(site)
            let visitor = try await site.visitor(.coordinator)
            let form = try await visitor.get("\(Path.newEntry(Self.slug))?reunion=\(meeting.id)").text
            #expect(form.contains("value=\"Atelier &lt;santé&gt;\""))
            #expect(form.contains("Un second atelier aura lieu"))
            #expect(form.contains("value=\"14\""))
        }
    }

    @Test func `a meeting written since proposes anew, and a refusal is remembered with its history`()
        async throws
    {
        try await TestSite.run { site in
            let meeting = try await meeting(site)
            let path = Path.meeting(Self.slug, meeting.id)
            let visitor = try await site.visitor(.coordinator)
            #expect(try await visitor.post("\(path)/avancee", ["_version": "0"]).status == .conflict)
            let contributor = try await site.visitor(.contributor)
            #expect(try await contributor.post("\(path)/sans-avancee", ["choix": "non"]).status == .forbidden)
            #expect(try await visitor.post("\(path)/sans-avancee", ["choix": "non"]).status == .seeOther)
            let page = try await visitor.get(path).text
            #expect(page.contains("Il a été choisi de ne pas faire d’avancée"))
            #expect(!(try await visitor.get(Path.contract(Self.slug)).text).contains("#au-journal"))
            let history = try await visitor.get(Path.history(Self.slug, .meeting, meeting.id.rawValue)).text
            #expect(history.contains("Sans avancée au journal") && history.contains("oui"))
            #expect(try await visitor.post("\(path)/sans-avancee", ["choix": "oui"]).status == .seeOther)
            #expect(try await visitor.get(path).text.contains("Une avancée est prête"))
        }
    }
}
