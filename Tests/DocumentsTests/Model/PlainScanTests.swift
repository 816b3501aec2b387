import Documents
import Domain
import Sample
import Testing

/// Words that a look at their bytes leaves as they are are those that cleaning leaves as they are.
@Suite struct PlainScanTests {
    /// What falls on the edge of the scan.
    private static let rare: [String] = [
        "", " ", "\u{a0}", "\u{ad}", "\u{ab}", "\u{bb}", "\u{9f}", "\u{85}", "\u{7f}", "\u{0}", "\t", "\r\n",
        "\n", "!", ":", ";", "?", "?!", "«", "»", "’", "–", "—", "…", "\u{202f}", "\u{200b}", "\u{2009}",
        "\u{2028}", "\u{202e}", "é", "ÿ", "œ", "Ā", "ſ", "ƀ", "e\u{301}", " \u{301}", "\u{301}",
        "\u{300}\u{301}", "\u{200d}", "\u{fe0f}", "\u{feff}", "\u{e000}", "\u{378}", "\u{10ffff}", "😀",
        "👩🏽‍⚕️", "漢", "@", "a@b.fr", "www.a.fr", "https://a.fr/?b=1;c:2", "://", "w", "/", "-", ".",
    ]
    /// Words about as long as those that may break.
    private static let long: [String] = [19, 20, 38, 39, 40, 41].flatMap { count in
        ["x", "é"].map { String(repeating: $0, count: count) }
    }
    private static let edges = rare + long
    private static let between: [String] = ["", " ", "a", "mot ", " mot", "\u{a0}", "« "]

    @Test(arguments: edges)
    func `scan and cleaning agree on what is rare`(edge: String) {
        for before in Self.between {
            for after in Self.between {
                for middle in [edge, edge + edge, edge + " " + edge] { agree([Run(before + middle + after)]) }
                agree([Run(before), Run(edge, strong: true), Run(after)])
            }
        }
    }

    @Test(arguments: edges)
    func `words beside a rare one break as they did`(edge: String) {
        for count in 30...41 {
            let word = String(repeating: "x", count: count)
            for words in [
                word + edge, edge + word, "\(edge) \(word)", "\(word) \(edge)", "\(word)\n\(edge)\(word)",
            ] {
                let clean = Text(words).thoroughlyCleaned.plainText
                #expect(
                    clean == Self.broken(clean.replacing("\u{200b}", with: "")), "\(words.debugDescription)")
            }
        }
    }

    /// Clean words with their break points, as one pattern says where a word ends.
    private static func broken(_ text: String) -> String {
        text.split(separator: /(?=[ \n])/, omittingEmptySubsequences: false).map { word in
            guard word.count >= 40 else { return String(word) }
            var result = ""
            var length = 0
            for character in word {
                result.append(character)
                length = character == "-" ? 0 : length + 1
                guard length >= 20 || (length >= 10 && "/?&=._@#".contains(character)) else { continue }
                result.append("\u{200b}")
                length = 0
            }
            if result.last == "\u{200b}" { result.removeLast() }
            return result
        }.joined()
    }

    @Test func `scan and cleaning agree on words made at random`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            let count = Int.random(in: 1...12, using: &random)
            let words = (0..<count).compactMap { _ in
                (Self.edges + Self.between).randomElement(using: &random)
            }
            let cut = Int.random(in: 0...count, using: &random)
            agree([Run(words[..<cut].joined()), Run(words[cut...].joined(), link: "https://a.fr")])
        }
    }

    @Test func `scan and cleaning agree on every text of the sample`() throws {
        let day = MelunSample.steeringDay
        let later = day.adding(days: 60)
        for dossier in [MelunSample.dossier(), HostileFile.dossier(on: day)] {
            var documents = [
                ReviewDocument.build(QuarterlyReview(Quarter(of: day), of: dossier), on: later),
                SynthesisDocument.build(dossier.synthesis(on: later), of: dossier, on: later),
            ]
            documents += dossier.actions.map { ActionDocument.build($0, of: dossier, on: later) }
            documents += dossier.assessments.map { AssessmentDocument.build($0, of: dossier, on: later) }
            let runs = documents.flatMap(\.blocks).flatMap(\.runs)
            try #require(runs.count > 100)
            for run in runs { agree([run]) }
            for (run, next) in zip(runs, runs.dropFirst()) { agree([run, next]) }
        }
    }

    @Test func `a link and a language are looked at in plain words too`() {
        let run = Run("mot", link: "javascript:alert(1)", language: "français")
        #expect(Text([run]).cleaned.runs == [Run("mot")])
        #expect(Text([Run(""), Run("mot")]).cleaned.runs == [Run("mot")])
    }

    /// Says when the two ways give other words, or the same words in other scalars.
    private func agree(_ runs: [Run]) {
        let clean = Text(runs).cleaned
        let thorough = Text(runs).thoroughlyCleaned
        let isSame = clean == thorough && Array(clean.plainText.utf8) == Array(thorough.plainText.utf8)
        if !isSame { Issue.record("\(Text(runs).plainText.debugDescription)") }
    }
}
