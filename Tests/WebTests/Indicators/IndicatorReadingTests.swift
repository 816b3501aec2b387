import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Sample
import Storage
import Testing

@testable import Web

/// The grid of the values of a day, without any script, and what indicators propose.
@Suite struct IndicatorReadingTests {
    private static let slug = TestSite.slug
    private static let path = Path.indicatorReadings(slug)
    private static let asked = "?date=2023-03-06"

    private func sent(
        _ visitor: Visitor, _ path: String, _ asked: String, _ changes: [String: String]
    ) async throws -> [(String, String)] {
        let page = try await visitor.get(path + asked).text
        let form = try #require(
            PageReader(text: page).forms.first { form in
                form.action == path && form.fields.contains { $0.name == "_csrf" }
            })
        return form.fields.flatMap { field in
            (changes[field.name].map { [$0] } ?? field.sent).map { (field.name, $0) }
        }
    }

    private func indicator(_ number: Int64, _ label: String, _ site: TestSite) async throws -> Indicator {
        let dossier = try await site.site.store.dossier(Self.slug)
        return try #require(
            dossier.indicators.first { $0.action == ID(number) && $0.label.hasPrefix(label) })
    }

    @Test func `each line is kept by itself, and nothing is written of those that nobody touched`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get(Self.path + Self.asked)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            let heard = try await indicator(7, "Habitants", site)
            let engaged = try await indicator(7, "Étude engagée", site)
            let typed = try await sent(
                visitor, Self.path, Self.asked,
                [
                    "l.\(heard.id).value": "ND", "l.\(heard.id).note": "<b>jamais</b>",
                    "l.\(engaged.id).value": "un peu",
                ])
            let answer = try await visitor.post(Self.path, typed)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("value=\"un peu\"") && answer.text.contains("oui ou non"))
            #expect(answer.text.contains("Enregistré\u{202f}: 1\u{a0}indicateur · à corriger\u{202f}: 1"))
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            let stored = try await site.site.store.dossier(Self.slug).indicators.flatMap(\.readings)
            let written = stored.filter { $0.day == TestSite.moment.day }
            #expect(written.map(\.measured) == [.lacking(.unavailable)])
            #expect(written.map(\.note) == ["<b>jamais</b>"])
        }
    }

    @Test func `a pilot writes the values of his fiches, a reader none, and nobody those of a day to come`()
        async throws
    {
        try await TestSite.run { site in
            let heard = try await indicator(7, "Habitants", site)
            let women = try await indicator(9, "Agents", site)
            let pilot = try await site.visitor(.contributor)
            let page = try await pilot.get(Self.path + Self.asked).text
            #expect(page.contains("l.\(women.id).value") && !page.contains("l.\(heard.id).value"))
            let reader = try await site.visitor(.reader)
            #expect(try await !reader.get(Self.path + Self.asked).text.contains("name=\"l."))
            let forced: [(String, String)] = [
                ("date", "2023-03-06"), ("l.\(heard.id)._version", "1"), ("l.\(heard.id).value", "4"),
            ]
            #expect(try await reader.post(Self.path, forced).status == .forbidden)
            #expect(try await pilot.post(Self.path, forced).status != .seeOther)
            let late = try await site.visitor(.coordinator).get(Self.path + "?date=2033-01-01").text
            #expect(late.contains("Une valeur se relève un jour qui est venu."))
        }
    }

    @Test func `two people who note one value get both`() async throws {
        try await TestSite.run { site in
            let women = try await indicator(9, "Agents", site)
            let (one, two) = (try await site.visitor(.coordinator), try await site.visitor(.contributor))
            let mine = try await sent(one, Self.path, Self.asked, ["l.\(women.id).value": "4"])
            let theirs = try await sent(two, Self.path, Self.asked, ["l.\(women.id).value": "5"])
            #expect(try await one.post(Self.path, mine).status == .seeOther)
            let answer = try await two.post(Self.path, theirs)
            #expect(answer.status == .conflict && answer.text.contains("Prendre le sien"))
            let kept = try await indicator(9, "Agents", site).readings.last?.measured
            #expect(kept == .number(4))
        }
    }

    @Test func `what the indicators propose is taken by a person, and shown to who writes alone`()
        async throws
    {
        let (table, asked) = ("/cls/\(Self.slug)/bilans/tableau", "?date=2023-03-06&type=intermediaire")
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get(table + asked).text
            #expect(page.contains("atteints depuis le 20\u{a0}février\u{a0}2023"))
            for role in [Role.reader, .referent] {
                let other = try await site.visitor(role)
                for path in [table + asked, Path.synthesis(Self.slug), "/cls/\(Self.slug)/bilans"] {
                    #expect(try await !other.get(path).text.contains("Proposé"), "\(role) \(path)")
                }
            }
            let typed = try await sent(visitor, table, asked, [:])
            #expect(try await visitor.post(table, typed + [("proposer", "13")]).status == .seeOther)
            let written = try await site.site.store.dossier(Self.slug).assessments.filter {
                $0.day == TestSite.moment.day
            }
            #expect(written.map(\.action) == [ID(13)] && written.first?.attainment == .attained)
            #expect(written.first?.state == .draft)
        }
    }

    @Test func `in the form of a bilan, taking what is proposed keeps what is typed and writes nothing`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get("/cls/\(Self.slug)/bilans/nouveau?fiche=13&date=2023-03-06").text
            #expect(page.contains("Proposé par les indicateurs\u{202f}: atteint"))
            let answer = try await visitor.post(
                "/cls/\(Self.slug)/bilans",
                [
                    ("fiche", "13"), ("day", "6 mars 2023"), ("kind", "intermediate"), ("started", "oui"),
                    ("attainment", "partial"), ("remaining", "Ce que j’écrivais"), ("proposer", "attained"),
                ])
            #expect(answer.status == .ok && answer.text.contains("Ce que j’écrivais"))
            #expect(answer.text.contains(/value="attained"[^>]* checked/))
            let stored = try await site.site.store.dossier(Self.slug)
            #expect(stored.assessments.count == site.dossier.assessments.count)
        }
    }

    @Test func `the rule is a sentence that the contract changes, and what it proposes follows`() async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = Path.attainmentRule(Self.slug)
            let page = try await visitor.get(path)
            #expect(page.text.contains("si tous sont atteints, les objectifs sont atteints"))
            let saved = try await visitor.post(
                path,
                [
                    ("_version", "1"), ("attainmentShare", "50"), ("attainmentFailure", "noneReached"),
                    ("attainmentGap", "leftOut"),
                ])
            #expect(saved.status == .seeOther)
            let list = try await visitor.get(Path.indicators(Self.slug)).text
            #expect(list.contains("50\u{a0}% au moins sont atteints"))
            let dossier = try await site.site.store.dossier(Self.slug)
            #expect(dossier.attainmentProposals(on: MelunSample.steeringDay)[ID(1)]?.attainment == .attained)
        }
    }

    @Test func `each number leads to what makes it`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let people = try await indicator(13, "Participations", site)
            let page = try await visitor.get(Path.indicator(Self.slug, people.id) + "?date=2023-03-31").text
            #expect(page.contains("29\u{a0}participations") && page.contains("17\u{a0}participations"))
            #expect(page.contains("une personne venue deux fois compte deux fois"))
            for meeting in site.dossier.meetings where meeting.actions == [ID(13)] {
                #expect(page.contains(Path.meeting(Self.slug, meeting.id)))
            }
            let communes = try await indicator(13, "Communes représentées", site)
            let other = try await visitor.get(Path.indicator(Self.slug, communes.id) + "?date=2023-03-31")
                .text
            #expect(other.contains("8 à 16\u{a0}communes") || other.contains("8 à 16 communes"))
        }
    }
}
