import Domain

/// A review with what a coordinator chose and wrote of it.
package struct WrittenReview: Sendable {
    package let review: QuarterlyReview
    package let edits: ReportEdits
    package let audience: Audience
    private let report: WrittenReport

    package init(_ review: QuarterlyReview, _ edits: ReportEdits, for audience: Audience = .partners) {
        self.review = review
        self.edits = edits
        self.audience = audience
        let dossier = review.dossier
        let facts = Facts(dossier, for: audience, on: review.quarter.last)
        report = WrittenReport(
            ReviewSections(review: review, facts: facts, edits: edits).all, edits, isNumbered: true,
            last: (ReviewSections.acronyms, { AcronymsAnnex.blocks(in: $0, dossier) }))
    }

    /// In the order of printing; the parts that are hidden too, and those whose facts say nothing.
    package var parts: [WrittenPart] { report.parts }

    /// The blocks of the whole review.
    var blocks: [Block] { report.blocks }
}
