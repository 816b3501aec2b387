import Domain

extension Path {
    /// Where what a meeting left is written.
    static func outcomes(_ slug: String, _ id: ID<Meeting>) -> String { "\(meeting(slug, id))/suites" }
}
