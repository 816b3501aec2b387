import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Every text of a form has a limit, which the form says and the server holds.
@Suite struct TextLimitTests {
    @Test func `every text of a form says how long it may be`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let root = "/cls/\(TestSite.slug)"
            for path in [
                "journal/nouveau", "reunions/nouvelle", "instances/nouvelle", "annuaire/personnes/nouveau",
                "annuaire/structures/nouvelle", "fiches/nouvelle", "axes/nouveau", "contrat/modifier",
            ] {
                let page = try await visitor.get("\(root)/\(path)").text
                let inputs = page.matches(of: #/<input class="input[^>]*type="(?:text|email|tel)"[^>]*>/#)
                for input in inputs { #expect(input.output.contains(" maxlength=\""), "\(input.output)") }
                let areas = page.matches(
                    of: #/<textarea[^>]*>[^<]*</textarea>([^<]*<p class="field-markup">)?/#)
                for area in areas where !area.output.0.contains("rows=\"3\" id=\"") {
                    #expect(area.output.1 != nil, "\(path): \(area.output.0.prefix(200))")
                }
            }
        }
    }

    @Test func `a text that is too long comes back whole, with its count`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let (title, text) = (String(repeating: "é", count: 501), String(repeating: "a", count: 20_001))
            let answer = try await visitor.post(
                "/cls/\(TestSite.slug)/journal",
                ["title": title, "when": "2023", "kind": "action", "actions": "1", "text": text])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(title) && answer.text.contains(text))
            for count in ["501", "20\u{202f}001"] {
                #expect(answer.text.contains("Ce texte compte \(count) caractères"), "\(count)")
            }
        }
    }

    @Test func `a cell of a row has a limit too`() throws {
        struct Step: Sendable { var label = "" }
        struct Plan: Sendable { var steps: [Step] = [] }
        let form = Form<Plan>(
            [.rows("steps", "Étapes", \.steps, new: { Step() }, [.text("label", "Étape", \.label)])],
            rule: { _ in })
        let sent = FormData("steps.0.label=court&steps.1.label=" + String(repeating: "x", count: 501))
        #expect(
            throws: Refusal.invalid(
                "steps.1.label", "Ce texte compte 501 caractères\u{202f}: 500 au plus. Raccourcissez-le.")
        ) { try form.read(sent, over: Plan()) }
    }
}
