import Documents
import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// Long work shows how far it is, and is found again by whichever server is there.
@Suite struct PublicationPrinterTests {
    private let root = "/cls/\(TestSite.slug)/revues/2023-T1"

    @Test(.enabled(if: Reencoder.isReady, "press/.venv has no Pillow: run press/setup"))
    func `who publishes is answered at once, and the page of the version tells how far its files are`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let published = try await visitor.post("\(root)/publication", ["read": "oui"])
            #expect(published.status == .seeOther)
            #expect(
                try await site.site.store.unprintedFiles(["pdf", "docx", "odt"], since: TestSite.moment).count
                    == 9)
            let page = try await visitor.get("\(root)/versions/1")
            #expect(page.text.contains("0 sur\u{a0}9\u{a0}fichiers prêts"))
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            // A server that starts finds what another left.
            var failed: Set<UnprintedFile> = []
            try await PublicationPrinter(site: site.site).turn(&failed)
            #expect(failed.isEmpty)
            let done = try await visitor.get("\(root)/versions/1")
            #expect(done.text.contains("9 sur\u{a0}9\u{a0}fichiers prêts"))
            let pdf = try await visitor.get("\(root)/versions/1.pdf?public=oui")
            #expect(pdf.status == .ok && pdf.headers[.contentType] == "application/pdf")
        }
    }
}
