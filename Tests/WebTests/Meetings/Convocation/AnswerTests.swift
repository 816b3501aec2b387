import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

/// Answering a convocation by its link, as somebody without account does.
@Suite struct AnswerTests {
    /// A working group of the next month, with one person convened and its link open.
    private func opened(_ site: TestSite) async throws -> (meeting: ID<Meeting>, person: Person, link: String)
    {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        var meeting = Meeting(
            .workingGroup, "Groupe Séniors", .day(TestSite.moment.day.adding(days: 30)), .planned)
        meeting.time = TimeOfDay(9, 30)
        let id = try await site.site.store.save(meeting, in: TestSite.slug, by: signature)
        let person = try #require(site.dossier.people.first { !$0.roles.isEmpty })
        var row = Attendance(.partners, .expected, person: person.id, function: "Animatrice")
        row.meeting = id
        try await site.site.store.save(row, in: TestSite.slug, by: signature)
        let visitor = try await site.visitor(.coordinator)
        let answer = try await visitor.post("\(Path.convocation(TestSite.slug, id))/reponses", [:])
        #expect(answer.status == .seeOther)
        let page = try await visitor.get(Path.convocation(TestSite.slug, id)).text
        let start = try #require(page.firstRange(of: "/reponse/"))
        let code = page[start.upperBound...].prefix { $0.isLetter || $0.isNumber }
        return (id, person, "/reponse/\(code)")
    }

    private func row(_ site: TestSite, _ id: ID<Meeting>, _ person: Person) async throws -> Attendance {
        let meeting = try await site.site.store.meeting(
            id, in: TestSite.slug, visibleTo: site.member(.reader))
        return try #require(meeting.attendance.first { $0.person == person.id })
    }

    @Test func `documents joined are named in letter and message, and read by the link alone`() async throws {
        try await TestSite.run { site in
            let (id, _, link) = try await opened(site)
            let visitor = try await site.visitor(.coordinator)
            let path = Path.convocationDocuments(TestSite.slug, id)
            let sent = try await visitor.send(
                path, ["_version": "1"], files: [("documents-envoi", "Bilan; «final».pdf", SampleFile.pdf)])
            #expect(sent.status == .seeOther)
            let document = try #require(
                try await site.site.store.meeting(id, in: TestSite.slug, visibleTo: site.member(.reader))
                    .documents.first)
            #expect(document.title == "Bilan; «final»")
            let page = try await visitor.get(Path.convocation(TestSite.slug, id)).text
            #expect(
                page.contains("Bilan; «final» (PDF)") && page.contains("\(link)/documents/1"))
            let nobody = try await site.visitor(nil)
            let before = try await site.site.store.dossier(TestSite.slug)
            #expect(try await nobody.get(link).text.contains("Bilan; «final» (PDF)"))
            let given = try await nobody.get("\(link)/documents/1")
            #expect(Array(given.body.readableBytesView) == SampleFile.pdf)
            #expect(given.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(try await site.site.store.dossier(TestSite.slug) == before)
            for other in ["2", "0", "-1", "x", document.file] {
                #expect(try await nobody.get("\(link)/documents/\(other)").status == .notFound)
            }
            #expect(try await nobody.get("/reponse/ABCDEFGH/documents/1").status == .notFound)
            _ = try await visitor.post("\(Path.convocation(TestSite.slug, id))/reponses/cloture", [:])
            #expect(try await nobody.get("\(link)/documents/1").status == .notFound)
        }
    }

    @Test func `who is convened answers by her name, and the last answer counts`() async throws {
        try await TestSite.run { site in
            let (id, person, link) = try await opened(site)
            let phone = Phone(site: site, path: link)
            let first = try await phone.get()
            #expect(first.status == .ok && MarkupChecker.faults(in: first.text, isWholePage: true) == [])
            #expect(!first.text.contains(person.lastName) && !first.text.contains("/cls/"))
            #expect(try await row(site, id, person).answeredAt == nil)
            let found = try await phone.post(["lastName": person.lastName.uppercased()])
            #expect(found.text.contains(person.fullName) && found.text.contains("Je ne pourrai pas venir"))
            #expect(MarkupChecker.faults(in: found.text, isWholePage: true) == [])
            let own = try await row(site, id, person).id.description
            let known = [("lastName", person.lastName), ("step", "choice"), ("row", own)]
            let excused = try await phone.post(known + [("choice", "excused")])
            #expect(excused.headers[.location] == "\(link)/merci")
            #expect(try await row(site, id, person).presence == .excused)
            _ = try await phone.post(
                known + [("choice", "represented"), ("representative", "Mme Roux, adjointe")])
            let kept = try await row(site, id, person)
            #expect(kept.presence == .represented && kept.representative == "Mme Roux, adjointe")
            _ = try await phone.post(known + [("choice", "coming")])
            let last = try await row(site, id, person)
            #expect(last.presence == .expected && last.hasSaidToCome && last.representative.isEmpty)
            let list = try await site.visitor(.coordinator).get(Path.attendance(TestSite.slug, id)).text
            #expect(list.contains("a répondu qu’elle viendrait"))
        }
    }

    @Test func `an answer that says nothing, or names nobody convened, changes nothing`() async throws {
        try await TestSite.run { site in
            let (id, person, link) = try await opened(site)
            let phone = Phone(site: site, path: link)
            let own = try await row(site, id, person).id.description
            let known = [("lastName", person.lastName), ("step", "choice"), ("row", own)]
            #expect(try await phone.post(known).status == .unprocessableContent)
            let nobody = try await phone.post(known + [("choice", "represented")])
            #expect(nobody.status == .unprocessableContent && nobody.text.contains("qui vous représentera"))
            #expect(try await phone.post(["lastName": ""]).status == .unprocessableContent)
            let stranger = try await phone.post([
                "lastName": "Mirliton", "step": "choice", "row": own, "choice": "excused",
            ])
            #expect(stranger.text.contains("n’est pas dans la liste"))
            #expect(try await row(site, id, person).answeredAt == nil)
            let without = try await site.client.execute(uri: link, method: .post, headers: [:])
            #expect(without.status == .forbidden)
        }
    }

    @Test
    func
        `the link is in the message and in the letter, not in the public one, and dies when it is taken back`()
        async throws
    {
        try await TestSite.run { site in
            let (id, _, link) = try await opened(site)
            let visitor = try await site.visitor(.coordinator)
            let path = Path.convocation(TestSite.slug, id)
            let page = try await visitor.get(path).text
            #expect(page.ranges(of: link).count >= 2)
            #expect(try await visitor.post("\(path)/reponses", [:]).status == .seeOther)
            #expect(try await visitor.get(path).text.contains(link))
            #expect(try await visitor.post("\(path)/reponses/cloture", [:]).status == .seeOther)
            #expect(try await Phone(site: site, path: link).get().status == .notFound)
        }
    }
}
