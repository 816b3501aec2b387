import Domain
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

@Suite struct PrintingTests {
    private let base = "/cls/\(TestSite.slug)"

    @Test func `bilans and the synthesis print as files, alone, ticked or as the list finds them`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            for (path, start) in [
                ("bilans/9.pdf", "%PDF"), ("bilans/9.odt", "PK"), ("bilans.pdf?bilan=9&bilan=12", "%PDF"),
                ("bilans.odt?q=urbanisme", "PK"), ("synthese.pdf?date=2023-02-07", "%PDF"),
                ("bilans/9.docx", "PK"), ("bilans.docx?bilan=9", "PK"), ("synthese.docx", "PK"),
            ] {
                let answer = try await visitor.get("\(base)/\(path)")
                #expect(answer.status == .ok, "\(path)")
                #expect(answer.body.getString(at: 0, length: start.utf8.count) == start, "\(path)")
            }
            #expect(try await visitor.get("\(base)/bilans/999.pdf").status == .notFound)
            #expect(try await visitor.get("\(base)/bilans.pdf?q=introuvable").status == .notFound)
        }
    }
}
