import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct AgendaTests {
    private let root = "/cls/\(TestSite.slug)/reunions"

    /// A COPIL of three points, in the morning.
    private func prepared(_ site: TestSite) async throws -> Meeting {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        var meeting = Meeting(.steering, "Comité de pilotage", .day(TestSite.moment.day), .planned)
        meeting.committee = try #require(site.dossier.committees.first { $0.kind == .steering }).id
        (meeting.time, meeting.ends) = (TimeOfDay(9, 0), TimeOfDay(10, 0))
        meeting.agenda = [
            AgendaItem("Ouverture", owner: "CAMVS", minutes: 10),
            AgendaItem("<b>Bilan</b>", minutes: 40), AgendaItem("Suites", minutes: 20),
        ]
        let id = try await site.site.store.save(meeting, in: TestSite.slug, by: signature)
        return try await stored(id, site)
    }

    private func stored(_ id: ID<Meeting>, _ site: TestSite) async throws -> Meeting {
        try await site.site.store.meeting(
            id, in: TestSite.slug, visibleTo: site.member(.coordinator))
    }

    @Test func `the agenda shows hours, durations and what is too long`() async throws {
        try await TestSite.run { site in
            let meeting = try await prepared(site)
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get("\(root)/\(meeting.id)/ordre-du-jour").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                ">9h00<", ">9h10<", ">9h50<", "&lt;b&gt;Bilan&lt;/b&gt;",
                "1\u{a0}h\u{a0}10 pour les points, 1\u{a0}h de réunion, 10\u{a0}min de trop",
                "data-timetable=\"540\"",
            ] { #expect(page.contains(words), "\(words)") }
            let shown = try await visitor.get("\(root)/\(meeting.id)").text
            #expect(shown.contains("<strong>9h50</strong> Suites") && shown.contains("de 9h00 à 10h00"))
            #expect(
                try await site.visitor(.reader).get("\(root)/\(meeting.id)").text.contains("9h50"))
            let read = try await site.visitor(.reader).get("\(root)/\(meeting.id)/ordre-du-jour").text
            #expect(read.contains("9h50") && !read.contains("Ajouter") && !read.contains("Monter"))
            #expect(
                try await site.visitor(.reader).post("\(root)/\(meeting.id)/ordre-du-jour").status
                    == .forbidden)
        }
    }

    @Test func `points are moved by buttons, ordered at once, taken out`() async throws {
        try await TestSite.run { site in
            let meeting = try await prepared(site)
            let visitor = try await site.visitor(.coordinator)
            let path = "\(root)/\(meeting.id)/ordre-du-jour"
            let ids = meeting.agenda.map(\.id)
            let moved = try await visitor.post("\(path)/points/\(ids[2])/montee")
            #expect(moved.headers[.location] == path)
            #expect(try await stored(meeting.id, site).agenda.map(\.id) == [ids[0], ids[2], ids[1]])
            let order = [ids[1], ids[0], ids[2]].map { ("order", $0.description) }
            #expect(try await visitor.post(path, order).status == .seeOther)
            #expect(try await stored(meeting.id, site).agenda.map(\.id) == [ids[1], ids[0], ids[2]])
            #expect(try await visitor.post("\(path)/points/\(ids[0])/retrait").status == .seeOther)
            #expect(try await stored(meeting.id, site).agenda.map(\.id) == [ids[1], ids[2]])
            #expect(try await visitor.post("\(path)/points/\(ids[0])/montee").status == .notFound)
        }
    }

    @Test func `a point is added with its fiche, and refused without words`() async throws {
        try await TestSite.run { site in
            let meeting = try await prepared(site)
            let visitor = try await site.visitor(.coordinator)
            let path = "\(root)/\(meeting.id)/ordre-du-jour/points"
            let nine = try #require(site.dossier.actions.first { $0.number == 9 })
            let added = try await visitor.post(
                path,
                [
                    "title": "Octobre rose", "owner": "CPAM 77", "minutes": "15",
                    "fiche": nine.id.description,
                ])
            #expect(added.status == .seeOther)
            let item = try #require(try await stored(meeting.id, site).agenda.last)
            #expect(item.title == "Octobre rose" && item.action == nine.id && item.minutes == 15)
            let refused = try await visitor.post(
                path, ["title": " ", "owner": "La CPTS", "minutes": "beaucoup"])
            #expect(refused.status == .unprocessableContent)
            for words in ["La CPTS", "beaucoup", "Donnez un intitulé", "par exemple 30, 45 min ou 1h30"] {
                #expect(refused.text.contains(words), "\(words)")
            }
            #expect(MarkupChecker.faults(in: refused.text, isWholePage: true) == [])
        }
    }

    @Test func `what a former COPIL left over is added by one button, once`() async throws {
        try await TestSite.run { site in
            let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
            let copil = try #require(site.dossier.meetings.first { $0.when.code == "2023-02-07" })
            let left = try #require(copil.agenda.last)
            try await site.site.store.change(copil.id, in: TestSite.slug, by: signature) {
                $0.agenda[$0.agenda.count - 1].isLeftOver = true
            }
            let meeting = try await prepared(site)
            let visitor = try await site.visitor(.coordinator)
            let path = "\(root)/\(meeting.id)/ordre-du-jour"
            #expect(try await visitor.get(path).text.contains("Reporté par la dernière réunion"))
            let form = ["proposal": "report-\(left.id)"]
            #expect(try await visitor.post("\(path)/points", form.map { ($0, $1) }).status == .seeOther)
            #expect(try await stored(meeting.id, site).agenda.last?.title == left.title)
            #expect(!(try await visitor.get(path).text.contains("Reporté par la dernière réunion")))
            #expect(try await visitor.post("\(path)/points", form.map { ($0, $1) }).status == .conflict)
        }
    }

    @Test func `a new meeting of an instance takes the next number, its hours and its link`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let copil = try #require(site.dossier.committees.first { $0.kind == .steering })
            let page = try await visitor.get("\(root)/nouvelle?instance=\(copil.id)").text
            #expect(page.contains("name=\"ordinal\"") && page.contains("value=\"4\""))
            #expect(page.contains("Le prochain COPIL est le 4e, le prochain COTECH est le 3e."))
            let answer = try await visitor.post(
                root,
                [
                    "kind": "steering", "committee": copil.id.description, "title": "Comité de pilotage",
                    "when": "5 décembre 2023", "time": "14h", "ends": "13h", "link": "salle 3",
                    "state": "planned",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("La fin précède le début") && answer.text.contains("salle 3"))
            #expect(answer.text.contains("Une adresse de visioconférence commence par https://"))
        }
    }
}
