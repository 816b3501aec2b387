import Domain
import Foundation
import Testing

@testable import Web

/// What a test can read of the French of the screens: every text of every page, hidden words and labels included.
@Suite struct ScreenWordsTests {
    /// A fault, and the pattern that finds it.
    private static let faults: [(words: String, pattern: String)] = [
        (
            "a plural at one",
            #"(?<![\d,.\x{202f}\x{a0}/] ?)\b[01][\x{a0} ](?!mois\b|fois\b|avis\b|pas\b|mars\b)[a-zéèêàôî]{2,}s\b"#
        ),
        ("markup", #"\*\*|\[\[|\]\(http"#),
        ("an article that is not contracted", #"\b(?:[dD]e|à) [lL]es? [A-ZÉ]"#),
        (
            "an elision that is missing",
            #"(?<![-\w’])(?:[dD]e|[lL]e|[qQ]ue|[nN]e|[sS]e|[jJ]usque|[lL]a) [aeiouéèêàîôûœAEIOUÉÈ]\w"#
        ),
        ("an elision before an h that is heard", #"\b[dl]’[Hh](?:aut|andicap|uit\b)"#),
        ("an hour of machines", #"\b\d{1,2}:\d{2}\b"#),
        ("a code", #"\b[a-z]+_[a-z]+\b|\b(?:nil|null|true|false|undefined|disabled)\b"#),
        ("a day of machines", #"\b(?:19|20)\d\d-\d\d-\d\d\b"#),
        ("a date that is announced for", #"\bannoncée?s? le \d"#),
        ("a negation that is not one", #"\best [^.]{0,20}non atteinte"#),
        ("a verb of printers", #"\b[ÉéEe]dit(?:er|ez)\b"#),
    ]

    @Test(arguments: Role.allCases)
    func `no screen shows code, markup, a wrong plural, article or elision`(role: Role) async throws {
        let texts = Self.texts(of: try await Walks.shared.of(role).crawler.pages)
        #expect(texts.count > 50)
        for (words, pattern) in Self.faults {
            let expression = try NSRegularExpression(pattern: pattern)
            for (text, page) in texts {
                let range = NSRange(text.startIndex..., in: text)
                let found = expression.firstMatch(in: text, range: range)
                #expect(found == nil, "\(words) on \(page): \(text.prefix(160))")
            }
        }
    }

    @Test func `each fault is found where it stands`() throws {
        let wrong = [
            "1 points", "**gras**", "de Le Mée", "jusque ici", "d’Hauts-de-Seine", "à 16:09", "care_social",
            "le 2023-02-07",
            "annoncé le 9 mai", "la fiche est encore non atteinte", "Éditer",
        ]
        for (text, fault) in zip(wrong, Self.faults) {
            #expect(text.range(of: fault.pattern, options: .regularExpression) != nil, "\(fault.words)")
        }
        for text in [
            "1 mois", "21 points", "11 fiches", "déplacez-le au clavier", "1 200 habitants", "de la Rochette",
        ] {
            for fault in Self.faults {
                #expect(text.range(of: fault.pattern, options: .regularExpression) == nil, "\(text)")
            }
        }
    }

    /// Each text once, with a page that shows it. What a person types in a field is left.
    private static func texts(of pages: [String: String]) -> [String: String] {
        var texts: [String: String] = [:]
        for (address, page) in pages {
            let shown = replaced(page, #"(?s)<(script|style|code|textarea|option)\b.*?</\1>"#, by: " ")
            let words = replaced(shown, #"</?(?:b|strong|em|i|a|span|mark|abbr|sup|time)\b[^>]*>"#, by: "")
            let labels = replaced(shown, #"\b(?:aria-label|alt|title|placeholder)="([^"]*)""#, by: ">$1<")
            for source in [words, labels] {
                let pieces = replaced(source, #"<[^>]*>"#, by: "\u{1}").split { "\u{1}<>".contains($0) }
                for piece in pieces where piece.contains(where: \.isLetter) && !piece.contains("=\"") {
                    if texts[String(piece)] == nil { texts[String(piece)] = address }
                }
            }
        }
        return texts
    }

    private static func replaced(_ text: String, _ pattern: String, by template: String) -> String {
        text.replacingOccurrences(of: pattern, with: template, options: .regularExpression)
    }
}

extension ScreenWordsTests {
    @Test func `no two pages bear the same title`() async throws {
        let pages = try await Walks.shared.of(.coordinator).crawler.pages
        var titles: [String: Set<String>] = [:]
        for (address, page) in pages {
            guard let start = page.range(of: "<title>"), let end = page.range(of: "</title>") else {
                continue
            }
            let title = String(page[start.upperBound..<end.lowerBound])
            // Two rows of nobody's name are told apart by nothing.
            if title.hasPrefix("Retirer"), title.contains("sans nom noté") { continue }
            titles[title, default: []].insert(String(address.prefix { $0 != "?" }))
        }
        let shared = titles.filter { $0.value.count > 1 && !$0.key.hasPrefix("Tableau de bord") }
        #expect(shared.isEmpty, "\(shared.map { "\($0.key): \($0.value.sorted().prefix(3))" }.sorted())")
    }
}
