import Domain

extension Path {
    static func committees(_ slug: String) -> String { "/cls/\(slug)/instances" }
    static func committee(_ slug: String, _ id: ID<Committee>) -> String { "\(committees(slug))/\(id)" }
    static func newCommittee(_ slug: String) -> String { "\(committees(slug))/nouvelle" }
    static func editCommittee(_ slug: String, _ id: ID<Committee>) -> String {
        "\(committee(slug, id))/modifier"
    }
    static func removeCommittee(_ slug: String, _ id: ID<Committee>) -> String {
        "\(committee(slug, id))/suppression"
    }
    /// The form of a new meeting of an instance.
    static func newMeeting(_ slug: String, of id: ID<Committee>) -> String {
        "\(newMeeting(slug))?instance=\(id)"
    }
}
