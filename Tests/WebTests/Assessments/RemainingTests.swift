import Domain
import Testing

@testable import Web

/// What is left to do is in every spreadsheet of fiches.
@Suite struct RemainingTests {
    @Test(arguments: ["bilans.csv", "fiches.csv?date=2023-02-07", "synthese.csv?date=2023-02-07"])
    func `a spreadsheet of fiches tells what is left to do`(path: String) async throws {
        try await TestSite.run { site in
            let text = try await site.visitor(.reader).get("/cls/\(TestSite.slug)/\(path)").text
            let head = text.split(separator: "\r\n").first ?? ""
            #expect(head.contains("Reste-à-faire ou commentaire"))
            #expect(text.contains("Identification du porteur de la laverie solidaire"))
            #expect(text.contains("Action mise en stand-by lors du COPIL"))
        }
    }
}
