import Domain

extension Path {
    /// Where what a meeting left is written.
    static func meetingDecisions(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meeting(slug, id))/suites"
    }
    /// Where a task is said to be done.
    static func doneTasks(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meeting(slug, id))/taches-faites"
    }
    static func decisions(_ slug: String) -> String { "/cls/\(slug)/decisions" }
    static func minutes(_ slug: String, _ id: ID<Meeting>) -> String { "\(meeting(slug, id))/compte-rendu" }
    static func attendanceTotals(_ slug: String) -> String { "\(meetings(slug))/participation" }
}
