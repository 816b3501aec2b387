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
    /// A published version.
    static func reviewVersion(_ slug: String, _ quarter: Quarter, _ number: Int) -> String {
        "\(review(slug, quarter))/versions/\(number)"
    }
}
