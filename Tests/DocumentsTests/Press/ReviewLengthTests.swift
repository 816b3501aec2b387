import Documents
import Domain
import Foundation
import Sample
import Testing

/// How many pages a review takes once printed, beside those of the review that the sample retells.
@Suite(.enabled(if: InstalledPress.isReady, "press/.venv is missing: run press/setup"))
struct ReviewLengthTests {
    private let quarter = Quarter(of: MelunSample.steeringDay)

    private func pages(of document: Document) async throws -> Int {
        let press = Press(
            .init(
                folder: InstalledPress.folder, temporaryFolder: FileManager.default.temporaryDirectory,
                timeLimit: .seconds(120)))
        let printed = try await press.print(document, as: .pdf)
        #expect(printed.isStrict, "\(printed.log)")
        let text = String(decoding: printed.bytes, as: UTF8.self)
        let counts = text.matches(of: #/\/Count (\d+)/#).compactMap { Int($0.1) }
        return try #require(counts.max())
    }

    @Test(arguments: [Audience.public, .partners, .signatories])
    func `the review of 2023-T1 takes 22 pages at most, its deck annexed`(audience: Audience) async throws {
        let review = QuarterlyReview(quarter, of: MelunSample.dossier())
        let document = ReviewDocument.build(review, for: audience, on: quarter.next.first)
        #expect(try await pages(of: document) <= 22)
    }

    /// The review that the sample retells takes 14 pages before its annex.
    @Test func `its body takes no more pages than that which it retells`() async throws {
        let review = QuarterlyReview(quarter, of: MelunSample.dossier())
        var document = ReviewDocument.build(review, on: quarter.next.first)
        document.blocks = Array(document.blocks.prefix { if case .annex = $0 { false } else { true } })
        #expect(try await pages(of: document) <= 14)
    }
}
