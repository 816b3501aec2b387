import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// The table of bilans without any script: one form, each line by itself.
@Suite struct AssessmentTablePagesTests {
    private static let path = "/cls/\(TestSite.slug)/bilans/tableau"
    private static let asked = "?date=2023-03-06&type=intermediaire"

    /// What the page would send, with some answers changed.
    private func sent(
        _ visitor: Visitor, _ changes: [String: String], asked: String = asked
    ) async throws -> [(String, String)] {
        let page = try await visitor.get(Self.path + asked).text
        let form = try grid(page)
        return form.fields.flatMap { field in
            (changes[field.name].map { [$0] } ?? field.sent).map { (field.name, $0) }
        }
    }

    private func grid(_ page: String) throws -> PageReader.Form {
        try #require(
            PageReader(text: page).forms.first { form in
                form.action == Self.path && form.fields.contains { $0.name == "_csrf" }
            })
    }

    private func bilans(_ site: TestSite) async throws -> [Assessment] {
        try await site.site.store.dossier(TestSite.slug).assessments.filter { $0.day == TestSite.moment.day }
    }

    @Test func `nothing is written of a table that nobody touched`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get(Self.path + Self.asked)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(page.text.contains("commencé à partir des bilans du 7\u{a0}février\u{a0}2023"))
            #expect(try await visitor.post(Self.path, try await sent(visitor, [:])).status == .seeOther)
            #expect(try await bilans(site).isEmpty)
        }
    }

    @Test func `lines that pass are kept, those refused come back filled`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let typed = try await sent(
                visitor,
                ["l.6.horizon": "25 mai 2023", "l.9.started": "", "l.8.horizon": "bientôt <oui>"])
            let answer = try await visitor.post(Self.path, typed)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("bientôt &lt;oui&gt;") && answer.text.contains("data-error-summary"))
            #expect(answer.text.contains("Enregistré\u{202f}: 2\u{a0}fiches · à corriger\u{202f}: 1"))
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            let stored = try await bilans(site)
            #expect(stored.count == 2)
            #expect(stored.contains { $0.started == nil && $0.attainment != nil })
            #expect(stored.contains { $0.horizon?.french == "25\u{a0}mai\u{a0}2023" })
        }
    }

    @Test func `two people who write one line get both texts, and what they wrote elsewhere holds`()
        async throws
    {
        try await TestSite.run { site in
            let (one, two) = (try await site.visitor(.coordinator), try await site.visitor(.contributor))
            let mine = try await sent(one, ["l.9.remaining": "Le premier", "l.9.horizon": "juin 2023"])
            let theirs = try await sent(
                two, ["l.9.remaining": "Le second", "l.10.started": "non", "l.10.underway": "non"])
            #expect(try await one.post(Self.path, mine).status == .seeOther)
            let answer = try await two.post(Self.path, theirs)
            #expect(answer.status == .conflict)
            for words in ["Le premier", "Le second", "Compte coordinator, à ", "Prendre le sien"] {
                #expect(answer.text.contains(words), "\(words)")
            }
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            let form = try grid(answer.text)
            let again = form.fields.flatMap { field in field.sent.map { (field.name, $0) } }
            #expect(try await two.post(Self.path, again + [("prendre", "9")]).status == .seeOther)
            let taken = try await bilans(site).first { $0.remaining == "Le premier" }
            #expect(taken?.horizon?.french == "juin\u{a0}2023")
            #expect(try await two.post(Self.path, again + [("garder", "9")]).status == .seeOther)
            #expect(try await bilans(site).contains { $0.remaining == "Le second" })
            #expect(try await bilans(site).count == 2)
        }
    }

    @Test func `each role writes its own lines, and reads the others`() async throws {
        try await TestSite.run { site in
            let pilot = try await site.visitor(.contributor)
            let page = try await pilot.get(Self.path + Self.asked).text
            #expect(page.contains("name=\"l.9.horizon\"") && !page.contains("name=\"l.1.horizon\""))
            let reader = try await site.visitor(.reader)
            #expect(try await !reader.get(Self.path + Self.asked).text.contains("name=\"l."))
            #expect(try await reader.post(Self.path, ["l.9.horizon": "2024"]).status == .forbidden)
            #expect(
                try await pilot.post(
                    Self.path,
                    [
                        ("date", "2023-03-06"), ("l.1.horizon", "2024"), ("l.1._version", "0"),
                        ("l.1._read", "horizon=0"),
                    ]
                ).status != .seeOther)
            #expect(try await bilans(site).isEmpty)
        }
    }

    @Test func `what is unchanged is confirmed apart, and the referent reads since when`() async throws {
        try await TestSite.run { site in
            let (writer, judge) = (try await site.visitor(.coordinator), try await site.visitor(.referent))
            let typed = try await sent(writer, ["l.6.horizon": "25 mai 2023"])
            let lead = try await writer.post(Self.path, typed + [("relire", "oui")])
            let review = try #require(lead.headers[.location])
            let page = try await writer.get(review)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            let form = try #require(
                PageReader(text: page.text).forms.first { $0.action.hasSuffix("/soumission") })
            let ticks = try #require(form.fields.first { $0.name == "fiche" })
            #expect(ticks.sent.count == 1 && ticks.sent.allSatisfy { $0.hasPrefix("6.1.") })
            let unchanged = try #require(ticks.choices.first { $0.hasPrefix("9.0.") })
            let hidden = form.fields.filter(\.isHidden).flatMap { field in field.sent.map { (field.name, $0) }
            }
            let chosen = [("fiche", ticks.sent.first ?? ""), ("fiche", unchanged)]
            let old = try await writer.post(
                "\(Self.path)/soumission", hidden + [("fiche", "9.0.autre"), ("fiche", unchanged)])
            #expect(old.status == .conflict && old.text.contains("Rien n’a été soumis"))
            #expect(try await writer.post("\(Self.path)/soumission", hidden).status == .unprocessableContent)
            #expect(try await writer.post("\(Self.path)/soumission", hidden + chosen).status == .seeOther)
            let stored = try await bilans(site)
            #expect(stored.count == 2 && stored.allSatisfy { $0.state.name == .submitted })
            let table = try await judge.get(Self.path + Self.asked).text
            #expect(table.contains("inchangée depuis le 7\u{a0}février\u{a0}2023"))
            #expect(MarkupChecker.faults(in: table, isWholePage: true) == [])
            try await judged(stored, judge, site)
        }
    }

    private func judged(_ stored: [Assessment], _ judge: Visitor, _ site: TestSite) async throws {
        let picked = stored.map { "bilan=\($0.id)" }.joined(separator: "&")
        for act in ["validation", "renvoi"] {
            let page = try await judge.get("\(Self.path)/\(act)\(Self.asked)&\(picked)").text
            #expect(page.contains("Inchangée depuis le 7\u{a0}février\u{a0}2023"))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
        }
        let (first, last) = (stored[0], stored[1])
        let dated = [("date", "2023-03-06"), ("type", "intermediaire")]
        let returned = dated + [("bilan", "\(first.id).\(first.version)")]
        #expect(try await judge.post("\(Self.path)/renvoi", returned).status == .unprocessableContent)
        let reason = [("motif.\(first.id)", "Chiffrez.")]
        #expect(try await judge.post("\(Self.path)/renvoi", returned + reason).status == .seeOther)
        let accepted = dated + [("bilan", "\(last.id).\(last.version)")]
        #expect(try await judge.post("\(Self.path)/validation", accepted).status == .seeOther)
        #expect(Set(try await bilans(site).map(\.state.name)) == [.returned, .validated])
    }
}
