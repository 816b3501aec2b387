import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// What each page says of the act that led to it.
@Suite struct WrittenNoticeTests {
    private let root = "/cls/\(TestSite.slug)/journal"
    private let fields: KeyValuePairs = ["when": "2 mars 2023", "kind": "meeting", "text": "Un texte."]

    @Test func `every save is said once, by the page that it leads to, with what undoes it`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let added = try await visitor.post(root, [("title", "Une rencontre")] + pairs)
            let told = try await page(added, visitor)
            #expect(told.text.contains("Avancée enregistrée") && !told.text.contains("Annuler"))
            #expect(MarkupChecker.faults(in: told.text, isWholePage: true) == [])
            #expect(told.headers[.setCookie]?.contains("Max-Age=0") == true)
            let path = try #require(added.headers[.location])
            #expect(try await !visitor.get(path).text.contains("Avancée enregistrée"))
            let edited = try await visitor.post(
                path, [("title", "Une autre rencontre"), ("_version", "1")] + pairs)
            let undo = try undoing(try await page(edited, visitor).text)
            let back = try await page(try await visitor.post(undo), visitor)
            #expect(back.text.contains("Avancée rétablie"))
            #expect(try await visitor.get(path).text.contains("<h1>Une rencontre</h1>"))
            let removed = try await visitor.post("\(path)/suppression", ["_version": "3"])
            let gone = try await page(removed, visitor).text
            #expect(gone.contains("Avancée supprimée"))
            _ = try await visitor.post(try undoing(gone))
            #expect(try await visitor.get(path).status == .ok)
        }
    }

    @Test func `what was written is said to its author alone, and what changed nothing is not said`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let added = try await visitor.post(root, [("title", "Une rencontre")] + pairs)
            let path = try #require(added.headers[.location])
            var other = try await site.visitor(.reader)
            other.cookies = [try cookie(added)]
            #expect(try await !other.get(path).text.contains("Avancée enregistrée"))
            let same = try await visitor.post(path, [("title", "Une rencontre"), ("_version", "1")] + pairs)
            #expect(same.status == .seeOther && same.headers[.setCookie] == nil)
            var script = visitor
            script.more[.fetchMode] = "cors"
            let sent = try await script.post(root, [("title", "Par un script")] + pairs)
            #expect(sent.status == .seeOther && sent.headers[.setCookie] == nil)
        }
    }

    @Test func `a bilan that is submitted says its new state`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let drafted = try await visitor.post(
                "/cls/\(TestSite.slug)/bilans",
                [
                    "fiche": "9", "kind": "annual", "day": "1er mars 2023", "started": "oui",
                    "underway": "oui", "attainment": "partial", "remaining": "Organiser la journée",
                ])
            #expect(try await page(drafted, visitor).text.contains("Bilan enregistré"))
            let path = try #require(drafted.headers[.location])
            let submitted = try await visitor.post("\(path)/soumission", ["_version": "1"])
            let told = try await page(submitted, visitor).text
            #expect(told.contains("Bilan\u{202f}: soumis") && !told.contains("ce qui vient d’être fait"))
        }
    }

    private var pairs: [(String, String)] { fields.map { ($0.key, $0.value) } }

    private func cookie(_ answer: TestResponse) throws -> String {
        try #require(answer.headers[.setCookie]?.split(separator: ";").first.map(String.init))
    }

    /// Where an answer leads, as the browser that got it sees it.
    private func page(_ answer: TestResponse, _ visitor: Visitor) async throws -> TestResponse {
        #expect(answer.status == .seeOther)
        var holder = visitor
        holder.cookies = [try cookie(answer)]
        return try await holder.get(try #require(answer.headers[.location]))
    }

    private func undoing(_ page: String) throws -> String {
        let row = try #require(page.firstMatch(of: #/historique/([0-9]+)/retablissement/#)).1
        return "/cls/\(TestSite.slug)/historique/\(row)/retablissement"
    }
}
