import Domain
import Formats
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

@Suite struct SessionPagesTests {
    /// A meeting of today at 9h30 with three points, the second about fiche 9.
    private func prepared(_ site: TestSite) async throws -> Meeting {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        var meeting = Meeting(.technical, "Comité technique", .day(TestSite.moment.day), .planned)
        meeting.time = TimeOfDay(9, 30)
        meeting.agenda = [
            AgendaItem("Ouverture", owner: "La coordination", minutes: 10),
            AgendaItem("Dépistage <des> cancers", minutes: 25), AgendaItem("Calendrier"),
        ]
        meeting.agenda[1].action = try #require(site.dossier.actions.first { $0.number == 9 }).id
        let id = try await site.site.store.save(meeting, in: TestSite.slug, by: signature)
        return try await stored(site, id)
    }

    private func stored(_ site: TestSite, _ id: ID<Meeting>) async throws -> Meeting {
        try await site.site.store.meeting(id, in: TestSite.slug, visibleTo: site.member(.reader))
    }

    private func notes(_ site: TestSite) async throws -> [String] {
        try await site.site.store.dossier(TestSite.slug).notes.filter { note in
            !site.dossier.notes.contains { $0.id == note.id }
        }.map(\.text)
    }

    @Test func `a point stands in large with its time, its fiche and its figures`() async throws {
        try await TestSite.run { site in
            let meeting = try await prepared(site)
            let page = try await site.visitor(.coordinator)
                .get(Path.sitting(TestSite.slug, meeting.id, point: 2)).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("Point\u{a0}2 sur 3 · 25\u{a0}min, prévu à 9h40"))
            #expect(page.contains("<h2 tabindex=\"-1\">Dépistage &lt;des&gt; cancers</h2>"))
            #expect(
                page.contains("Planning de déploiement à mettre en place")
                    && page.contains("Dernières avancées"))
            #expect(page.split(separator: "data-point=").count == 4)
            #expect(page.split(separator: "\" hidden>").count == 3)
            #expect(page.contains("?point=1\">← Précédent") && page.contains("?point=3\">Suivant →"))
        }
    }

    @Test func `a reader follows the séance and writes nothing`() async throws {
        try await TestSite.run { site in
            let meeting = try await prepared(site)
            let page = try await site.visitor(.reader).get(Path.sitting(TestSite.slug, meeting.id)).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(!page.contains("<textarea") && !page.contains("Clore") && page.contains("Ouverture"))
        }
    }

    @Test func `a note is saved by its button, and the second of two reads both texts`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try await prepared(site)
            let path = Path.sittingNotes(TestSite.slug, meeting.id)
            let item = meeting.agenda[1].id.description
            let first = try await visitor.post(
                path, ["_version": "0", "item": item, "point": "2", "text": "Bus en mai."])
            #expect(first.headers[.location] == Path.sitting(TestSite.slug, meeting.id, point: 2))
            #expect(
                try await visitor.get(try #require(first.headers[.location])).text.contains("Bus en mai."))
            let second = try await visitor.post(
                path, ["_version": "0", "item": item, "point": "2", "text": "Bus en <juin>."])
            #expect(second.status == .conflict)
            #expect(MarkupChecker.faults(in: second.text, isWholePage: true) == [])
            #expect(second.text.contains("Bus en &lt;juin&gt;.") && second.text.contains("Bus en mai."))
            #expect(try await notes(site) == ["Bus en mai."])
            let third = try await visitor.post(
                path, ["_version": "1", "item": "", "point": "2", "text": "x"])
            #expect(third.status == .conflict)
        }
    }

    @Test func `a script saves notes and learns their version, or what somebody else wrote`() async throws {
        try await TestSite.run { site in
            let meeting = try await prepared(site)
            let visitor = try await site.visitor(.coordinator)
            func send(_ text: String, _ version: Int) async throws -> (Int, [String: String]) {
                let body =
                    "_csrf=\(visitor.csrf)&_version=\(version)&item=\(meeting.agenda[0].id)&text=\(Percent.encoded(text))"
                let answer = try await site.client.execute(
                    uri: Path.sittingNotes(TestSite.slug, meeting.id), method: .post,
                    headers: [
                        .contentType: "application/x-www-form-urlencoded", .accept: "application/json",
                        .cookie: "jalon-session=\(visitor.token ?? "")",
                    ], body: ByteBuffer(string: body))
                let json = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any]
                return (Int(answer.status.code), (json ?? [:]).mapValues { "\($0)" })
            }
            #expect(try await send("Un « mot »", 0) == (200, ["version": "1", "text": "Un « mot »"]))
            #expect(try await send("Deux", 1) == (200, ["version": "2", "text": "Deux"]))
            #expect(try await send("Trois", 1) == (409, ["version": "2", "text": "Deux"]))
        }
    }

    @Test func `a point is left over, and treated after all`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try await prepared(site)
            let path = Path.leftOver(TestSite.slug, meeting.id, meeting.agenda[2].id)
            _ = try await visitor.post(path, ["isLeftOver": "oui", "point": "3"])
            #expect(try await stored(site, meeting.id).agenda.map(\.isLeftOver) == [false, false, true])
            let page = try await visitor.get(Path.sitting(TestSite.slug, meeting.id, point: 3)).text
            #expect(page.contains("Reporté à une prochaine réunion") && page.contains("Finalement traité"))
            _ = try await visitor.post(path, ["isLeftOver": "non", "point": "3"])
            #expect(try await stored(site, meeting.id).agenda == meeting.agenda)
            let other = try #require(site.dossier.meetings.first { !$0.agenda.isEmpty })
            let wrong = Path.leftOver(TestSite.slug, meeting.id, other.agenda[0].id)
            #expect(try await visitor.post(wrong, ["isLeftOver": "oui"]).status == .notFound)
        }
    }

    @Test func `closing the séance makes the meeting held and shuts its code`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try await prepared(site)
            _ = try await visitor.post(Path.attendanceCode(TestSite.slug, meeting.id))
            let path = Path.closeSitting(TestSite.slug, meeting.id)
            let asked = try await visitor.post(path)
            #expect(asked.headers[.location] == path)
            #expect(try await stored(site, meeting.id).state == .planned)
            let left = try await visitor.get(path).text
            #expect(MarkupChecker.faults(in: left, isWholePage: true) == [])
            #expect(left.contains("ni note ni report") && left.contains("Clore la séance"))
            let bad = try await visitor.post(path, ["malgre": "oui", "next": "un de ces jours"])
            #expect(bad.status == .unprocessableContent && bad.text.contains("un de ces jours"))
            let answer = try await visitor.post(
                path,
                [
                    "malgre": "oui", "next": "juin 2023", "reportes": meeting.agenda[2].id.description,
                    "attendus": "absent",
                ])
            #expect(answer.headers[.location] == Path.minutes(TestSite.slug, meeting.id))
            let held = try await stored(site, meeting.id)
            #expect(held.state == .held && held.next?.code == "2023-06")
            #expect(held.agenda.map(\.isLeftOver) == [false, false, true])
            #expect(
                try await visitor.get(Path.attendanceCode(TestSite.slug, meeting.id)).text
                    .contains("n’est pas ouvert"))
            let page = try await visitor.get(Path.sitting(TestSite.slug, meeting.id)).text
            #expect(!page.contains("Clore la séance"))
        }
    }

    @Test func `those still awaited are marked as the séance closes, and no other`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            let meeting = try await prepared(site)
            let path = Path.closeSitting(TestSite.slug, meeting.id)
            #expect(try await !visitor.get(path).text.contains("name=\"attendus\""))
            for (person, presence) in zip(
                site.dossier.people.prefix(3), [Attendance.Presence.expected, .expected, .excused])
            {
                var row = Attendance(.partners, presence, person: person.id)
                row.meeting = meeting.id
                try await site.site.store.save(row, in: TestSite.slug, by: signature)
            }
            #expect(try await visitor.get(path).text.contains("2\u{a0}personnes sont encore attendues"))
            _ = try await visitor.post(path, ["malgre": "oui", "attendus": "absent"])
            #expect(
                try await stored(site, meeting.id).attendance.map(\.presence) == [.absent, .absent, .excused])
        }
    }

    @Test func `the room sees the fiche and the decisions, and no note`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var meeting = try await prepared(site)
            _ = try await visitor.post(
                Path.sittingNotes(TestSite.slug, meeting.id),
                ["_version": "0", "item": meeting.agenda[1].id.description, "text": "Entre nous."])
            meeting.decisions = [Decision("Étendre <le> dépistage")]
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            try await site.site.store.save(meeting, in: TestSite.slug, by: signature)
            let page = try await visitor.get(Path.room(TestSite.slug, meeting.id, point: 2)).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("Dernières avancées") && page.contains("Point\u{a0}2 sur 3"))
            #expect(page.contains("Étendre &lt;le&gt; dépistage") && page.contains("Adoptée"))
            #expect(!page.contains("Entre nous") && !page.contains("<textarea"))
        }
    }

    @Test func `a meeting without agenda says what the séance is for`() async throws {
        try await TestSite.run { site in
            let bare = try #require(site.dossier.meetings.first { $0.agenda.isEmpty })
            let page = try await site.visitor(.coordinator).get(Path.sitting(TestSite.slug, bare.id)).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("L’ordre du jour est vide") && page.contains("Écrire l’ordre du jour"))
        }
    }
}
