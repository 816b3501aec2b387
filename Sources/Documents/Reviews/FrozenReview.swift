import Domain
import Formats

/// A review as it is published: what is printed of it never changes again.
package struct FrozenReview: Sendable {
    private let review: QuarterlyReview
    private let edits: ReportEdits
    private let day: Day

    /// The review of a quarter as its facts stand on the day of its publication.
    package init(_ quarter: Quarter, of dossier: Dossier, _ edits: ReportEdits, on day: Day) {
        review = QuarterlyReview(quarter, of: dossier)
        (self.edits, self.day) = (edits, day)
    }

    /// What the checks find in it.
    package var remarks: [ReviewRemark] { ReviewChecks(WrittenReview(review, edits), on: day).remarks }

    /// The document of an audience in the form in which it is kept.
    package func text(for audience: Audience) throws -> String {
        try JSON.text(ReviewDocument.build(WrittenReview(review, edits, for: audience), on: day).cleaned)
    }

    /// The same document, as it was kept, without the names that a book hides; nil when it names nobody.
    package static func withdrawing(_ book: NameBook, from text: String, sealed seal: String, on day: Day)
        throws
        -> String?
    {
        let document = try document(text)
        let masked = Masking(book).applied(to: document)
        return masked == document ? nil : try JSON.text(masked.modified(on: day, sealed: seal).cleaned)
    }

    /// Reads what `text` wrote.
    package static func document(_ text: String) throws -> Document {
        try JSON.value(Document.self, of: text)
    }
}
