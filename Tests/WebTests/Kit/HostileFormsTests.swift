import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// Whatever is typed, a form answers and gives it back, and no page breaks.
@Suite struct HostileFormsTests {
    private let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE meeting; --",
        "\u{202e}inversé", "=1+1", "99999999999999999999", "-1", "0", "2023-02-30", "T9 2023",
        "é\u{301}\u{0}",
        String(repeating: "long ", count: 400), "9, 10, 99999999999999999999", "1 2 3", "oui", "adopted", "🩺",
    ]

    private func forms(_ site: TestSite) -> [(path: String, fields: [String])] {
        let root = "/cls/\(TestSite.slug)"
        func rows(_ name: String, _ columns: [String]) -> [String] {
            (0..<3).flatMap { row in columns.map { "\(name).\(row).\($0)" } }
        }
        let entry = [
            "title", "when", "kind", "actions", "text", "isToComplete", "place", "communes", "participants",
            "communesRepresented", "nextStep", "next", "nextTime", "answers", "meeting", "follows",
            "_version",
        ]
        let meeting = [
            "kind", "title", "ordinal", "when", "time", "ends", "place", "link", "state",
            "actions",
            "objectives",
            "_version",
        ]
        let person = ["civility", "firstName", "lastName", "email", "telephone", "receivesReview"]
        let structure = ["name", "acronym", "college", "insee", "signatorySince", "email", "siret", "finess"]
        return [
            ("\(root)/journal", entry + rows("structures", ["name"])),
            ("\(root)/journal/1", entry + rows("structures", ["name"])),
            ("\(root)/reunions", meeting + rows("agenda", ["title", "owner", "minutes", "fiche", "id"])),
            (
                "\(root)/reunions/4/suites",
                ["notes", "next", "follows", "_version"]
                    + rows("contributions", ["structure", "text"])
                    + rows("conclusions", ["text", "structure", "awaits", "fiches", "id"])
                    + rows(
                        "decisions",
                        [
                            "text", "outcome", "reserve", "effect", "fiches", "committee", "answers",
                            "assessments", "id",
                        ])
                    + rows(
                        "tasks", ["text", "owner", "structure", "due", "done", "fiches", "follows", "id"])
            ),
            (
                "\(root)/instances",
                ["name", "kind", "leader", "duties", "actions", "article", "everyMonths", "composition"]
                    + rows("seats", ["structure", "person", "college", "duty", "since", "until"])
            ),
            ("\(root)/reunions/4/ordre-du-jour/points", ["title", "owner", "minutes", "fiche"]),
            ("\(root)/reunions/4/convocation", ["convened"]),
            (
                "\(root)/annuaire/personnes",
                person + rows("roles", ["structure", "function", "since", "until"])
            ),
            ("\(root)/annuaire/structures", structure),
        ]
    }

    @Test func `hostile input in every field is refused whole or kept, never an incident`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var seed: UInt64 = 2023
            func draw(_ count: Int) -> Int {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(seed >> 33) % count
            }
            for (path, fields) in forms(site) {
                for _ in 0..<30 {
                    let typed = fields.map { ($0, draw(3) == 0 ? "" : texts[draw(texts.count)]) }
                    let answer = try await visitor.post(path, typed)
                    #expect([303, 409, 422].contains(answer.status.code), "\(path): \(answer.status)")
                    guard answer.status.code != 303 else { continue }
                    #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
                    #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<img src=x"))
                }
            }
        }
    }
}
