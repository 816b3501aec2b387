import Domain
import Testing

/// A thousand random strings through everything that reads what a person types.
@Suite struct HostileTests {
    private static let pieces = [
        "1", "31", "2023", "99999999999999999999", "/", "-", ".", ":", "h", "T3", "er", "février", "juil.",
        "trimestre", "*", "**", "[", "](", ")", "https://", "\n", "\r\n", "- ", "1. ", "%", ",", "NS", "−",
        "é",
        "e\u{301}\u{301}", "œ", "\u{202f}", "\u{0}", "\u{202e}", "\u{feff}", "👩‍👩‍👧", "İ", "ß", "ﬁ", "<", "&",
        "\"", "'", " ",
        "@", "\\", "\u{10ffff}",
    ]

    private static func text(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...24, using: &generator))
            .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
    }

    @Test func `random strings crash nothing, and what is read is in the calendar`() {
        var generator = SeededGenerator(seed: 2_023)
        for _ in 0..<1_000 {
            let text = Self.text(&generator)
            if let horizon = Reading.horizon(text) {
                #expect(horizon.first <= horizon.last)
                #expect(Horizon(code: horizon.code) == horizon)
            }
            if let time = Reading.time(text) { #expect(TimeOfDay(code: time.code) == time) }
            if case .number(let value)? = Indicator.Measured(typed: text, as: .number) {
                #expect(value.isFinite)
            }
            _ = (
                Day(iso: text), Horizon(code: text), Quarter(code: text), ID<Action>(text),
                Person.isEmail(text)
            )
        }
    }

    @Test func `random strings fold and slug the same twice`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<1_000 {
            let folded = French.folded(Self.text(&generator))
            #expect(French.folded(folded) == folded)
            let slug = French.slug(folded)
            #expect(French.slug(slug) == slug)
            #expect(slug.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) })
        }
    }

    @Test func `random strings lose no letter in the light markup and make no unsafe link`() {
        var generator = SeededGenerator(seed: 14)
        for _ in 0..<1_000 {
            let text = Self.text(&generator)
            let markup = Markup(text)
            #expect(markup.plainText.filter(\.isLetter).count <= text.filter(\.isLetter).count)
            for run in markup.blocks.flatMap(Self.runs) {
                #expect(!run.text.contains { $0.isNewline })
                if let link = run.link { #expect(Markup.isSafe(link)) }
            }
        }
    }

    private static func runs(_ block: Markup.Block) -> [Markup.Run] {
        switch block {
        case .paragraph(let runs): runs
        case .list(_, let items): items.flatMap(\.self)
        }
    }
}
