import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Testing

@testable import Web

@Suite struct SynthesisTests {
    private let base = "/cls/\(TestSite.slug)/synthese"

    @Test func `at the COPIL the four groups hold 4, 4, 6 and 1 fiches`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(base)?date=2023-02-07").text
            #expect(page.contains("Synthèse au 7\u{a0}février\u{a0}2023"))
            for (bucket, count) in zip(Bucket.allCases, [4, 4, 6, 1]) {
                let words = French.count(count, "fiche")
                let start = try #require(page.firstRange(of: "id=\"\(bucket.word)\"")?.upperBound)
                #expect(page[start...].prefix(900).contains("<caption>\(words)<span"), "\(bucket)")
            }
            #expect(page.contains("En stand-by depuis le 1er COPIL, le 7\u{a0}décembre\u{a0}2021."))
            #expect(page.contains("n’est pas ici\u{202f}: non atteint, sans échéance prévue"))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
        }
    }

    @Test func `before any bilan nothing has started`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(base)?date=1er%20janvier%202022").text
            #expect(
                page.contains("0<span class=\"key-figure-total\" aria-hidden=\"true\">\u{202f}/\u{202f}15"))
            #expect(page.contains("fiche démarrée<"))
        }
    }

    @Test func `a date that is none is given back with an error`() async throws {
        try await TestSite.run { site in
            let answer = try await site.visitor(.reader).get("\(base)?date=jamais%22%3E")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("value=\"jamais&quot;&gt;\""))
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
        }
    }

    @Test func `the spreadsheet gives each fiche its group and its rule`() async throws {
        try await TestSite.run { site in
            let rows = try await site.visitor(.reader).get("\(base).csv?date=2023-02-07").text
                .split(separator: "\r\n")
            #expect(rows.count == 16)
            #expect(rows.count { $0.contains(";\(Bucket.planNeeded.label);") } == 6)
        }
    }
}
