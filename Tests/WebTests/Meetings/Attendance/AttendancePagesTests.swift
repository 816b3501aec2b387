import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct AttendancePagesTests {
    private func february(_ site: TestSite) throws -> Meeting {
        try #require(site.dossier.meetings.first { $0.ordinal == 2 })
    }

    private func path(_ meeting: Meeting) -> String { Path.attendance(TestSite.slug, meeting.id) }

    private func stored(_ site: TestSite, _ id: ID<Meeting>) async throws -> Meeting {
        try #require(try await site.site.store.dossier(TestSite.slug).meetings.first { $0.id == id })
    }

    @Test func `every row of the sample passes through the press that marks it unchanged`() async throws {
        try await TestSite.run { site in
            for row in site.dossier.meetings.flatMap(\.attendance) {
                let form = Attendance.markForm
                var marked = row
                let typed = try form.read(form.answers(of: row), over: row).value
                marked.mark(typed.presence, representedBy: typed.representative)
                #expect(marked == row)
            }
            let form = Arrival.form(Arrival.Choices(site.dossier))
            var arrival = Arrival("Aline Bertin", of: "CPAM 77", college: .communes, Attendance(.partners))
            (arrival.row.insee, arrival.row.isElected) = (
                try #require(site.dossier.communes.first).insee, true
            )
            let said = form.answers(of: arrival).replacing("_annuaire.Aline Bertin", "+")
            #expect(try form.read(said, over: .blank).value == arrival)
        }
    }

    @Test func `the COPIL of February counts itself, by college`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(path(february(site))).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(
                page.contains(
                    "14\u{a0}participants, dont 8\u{a0}représentants des signataires et 6 des communes"))
            #expect(page.contains("<strong>Signataires</strong>\u{202f}: 8\u{a0}participants sur 9"))
            #expect(page.contains("1\u{a0}excusé"))
            #expect(page.split(separator: "data-row").count == 16)
        }
    }

    @Test func `a reader sees who came, has no button, and does not read the names of residents`()
        async throws
    {
        try await TestSite.run { site in
            let june = try #require(site.dossier.meetings.first { $0.when.code == "2022-06-24" })
            let resident = try #require(june.attendance.first { $0.college == .residents }?.person)
            let name = try #require(site.dossier.$people[resident]).fullName
            let page = try await site.visitor(.reader).get(path(june)).text
            #expect(!page.contains("data-row") && !page.contains("Ajouter"))
            #expect(!page.contains(name) && page.contains("Nom non affiché"))
            #expect(try await site.visitor(.coordinator).get(path(june)).text.contains(name))
        }
    }

    @Test func `one press marks a row and leads back to it`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try february(site)
            let row = meeting.attendance[0]
            let answer = try await visitor.post(
                "\(path(meeting))/\(row.id)",
                ["_version": "1", "presence": "represented", "representative": "Mme Ida Roussel"])
            #expect(answer.headers[.location] == "\(path(meeting))#ligne-\(row.id)")
            let stored = try await stored(site, meeting.id).attendance[0]
            #expect(stored.presence == .represented && stored.representative == "Mme Ida Roussel")
            let page = try await visitor.get(path(meeting)).text
            #expect(page.contains("value=\"Mme Ida Roussel\""))
        }
    }

    @Test func `when two people mark one row, the second reads both and chooses`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try february(site)
            let address = "\(path(meeting))/\(meeting.attendance[0].id)"
            _ = try await visitor.post(address, ["_version": "1", "presence": "excused"])
            let second = try await visitor.post(address, ["_version": "1", "presence": "absent"])
            #expect(second.status == .conflict)
            #expect(MarkupChecker.faults(in: second.text, isWholePage: true) == [])
            #expect(
                second.text.contains("Mettre «\u{202f}Absent")
                    && second.text.contains("Garder «\u{202f}Excusé"))
            #expect(try await stored(site, meeting.id).attendance[0].presence == .excused)
            _ = try await visitor.post(address, ["_version": "2", "presence": "absent"])
            #expect(try await stored(site, meeting.id).attendance[0].presence == .absent)
        }
    }

    @Test func `the list of the next COPIL prepares itself, once`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let next = try #require(site.dossier.meetings.first { $0.ordinal == 3 && $0.kind == .steering })
            #expect(try await visitor.get(path(next)).text.contains("Personne n’est encore dans la liste"))
            for _ in 0..<2 {
                #expect(try await visitor.post("\(path(next))/liste").headers[.location] == path(next))
            }
            let rows = try await stored(site, next.id).attendance
            #expect(rows.count >= 15 && rows.allSatisfy { $0.presence == .expected })
            let page = try await visitor.get(path(next)).text
            #expect(page.contains("\(rows.count)\u{a0}attendus") && page.contains("0\u{a0}participant"))
        }
    }

    @Test func `somebody new, a group and a commune come in; a refusal gives back what was typed`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try february(site)
            _ = try await visitor.post(
                path(meeting),
                [
                    "name": "Mme Ida Roussel", "structure": "Maison des aidants", "function": "Directrice",
                    "_annuaire.Mme Ida Roussel": "+", "_annuaire.Maison des aidants": "+",
                ])
            _ = try await visitor.post(path(meeting), ["college": "residents", "headcount": "12"])
            _ = try await visitor.post(
                path(meeting), ["college": "communes", "insee": "77288", "isElected": "oui"])
            let attendanceTotals = try await stored(site, meeting.id).attendanceTotals
            #expect(attendanceTotals.participants == 28 && attendanceTotals.byCollege[.residents] == 12)
            #expect(attendanceTotals.elected == 7 && attendanceTotals.electedCommunes.contains("77288"))
            let refused = try await visitor.post(
                path(meeting), ["name": "Ida Roussel", "function": "<b>Cheffe</b>", "headcount": "douze"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("&lt;b&gt;Cheffe&lt;/b&gt;") && refused.text.contains("douze"))
            let twice = try await visitor.post(path(meeting), ["name": "Ida Roussel"])
            #expect(twice.status == .unprocessableContent)
            #expect(twice.text.contains("Cette personne figure déjà dans l’émargement."))
        }
    }

    @Test func `a row is taken out after a page that says it, and the history brings it back`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let meeting = try february(site)
            let address = "\(path(meeting))/\(meeting.attendance[0].id)/suppression"
            let page = try await visitor.get(address).text
            #expect(page.contains("de l’émargement") && page.contains("présent"))
            _ = try await visitor.post(address, ["_version": "1"])
            #expect(try await stored(site, meeting.id).attendance.count == 14)
        }
    }

    @Test func `a row of another meeting is not found on this one`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let june = try #require(site.dossier.meetings.first { $0.when.code == "2022-06-24" })
            let row = try february(site).attendance[0].id
            let answer = try await visitor.post(
                "\(path(june))/\(row)", ["_version": "1", "presence": "absent"])
            #expect(answer.status == .notFound)
        }
    }
}
