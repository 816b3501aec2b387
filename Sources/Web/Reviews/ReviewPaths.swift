import Domain

extension Path {
    /// Where the parts of a review are ordered, hidden and rewritten.
    static func reviewWriting(_ slug: String, _ quarter: Quarter) -> String {
        "\(review(slug, quarter))/redaction"
    }
    /// One part of a review.
    static func reviewPart(_ slug: String, _ quarter: Quarter, _ place: String) -> String {
        "\(reviewWriting(slug, quarter))/\(place)"
    }
    /// Where a review is checked, then published.
    static func publication(_ slug: String, _ quarter: Quarter) -> String {
        "\(review(slug, quarter))/publication"
    }
    /// What is said of passages that may name somebody.
    static func nameAnswers(_ slug: String, _ quarter: Quarter) -> String {
        "\(publication(slug, quarter))/noms"
    }
    /// Where what was published is read again for names.
    static func publishedNames(_ slug: String) -> String { "\(reviews(slug))/noms-publies" }
    /// Where the names of a published version are withdrawn.
    static func withdrawal(_ slug: String, _ quarter: Quarter, _ number: Int) -> String {
        "\(reviewVersion(slug, quarter, number))/retrait"
    }
    /// A published version.
    static func reviewVersion(_ slug: String, _ quarter: Quarter, _ number: Int) -> String {
        "\(review(slug, quarter))/versions/\(number)"
    }
}
