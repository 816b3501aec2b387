import Domain

extension Path {
    static func evaluation(_ slug: String) -> String { "/cls/\(slug)/evaluation" }
    static func contributions(_ slug: String) -> String { "\(evaluation(slug))/contributions" }
    /// The line of a fiche.
    static func contribution(_ slug: String, of number: Int) -> String {
        "\(contributions(slug))#ligne-\(number)"
    }
}
