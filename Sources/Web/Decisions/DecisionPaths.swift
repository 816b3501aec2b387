import Domain

extension Path {
    /// Where what a meeting left is written.
    static func meetingDecisions(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meeting(slug, id))/suites"
    }
    /// Where a proposition is answered at a COPIL.
    static func answer(_ slug: String, _ id: ID<Meeting>, to proposal: ID<Conclusion>) -> String {
        "\(meetingDecisions(slug, id))/propositions/\(proposal)"
    }
    /// Where that answer is taken back.
    static func takeBackAnswer(_ slug: String, _ id: ID<Meeting>, to proposal: ID<Conclusion>) -> String {
        "\(answer(slug, id, to: proposal))/retrait"
    }
    /// Where a task is said to be done.
    static func doneTasks(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meeting(slug, id))/taches-faites"
    }
    static func decisions(_ slug: String) -> String { "/cls/\(slug)/decisions" }
    static func minutes(_ slug: String, _ id: ID<Meeting>) -> String { "\(meeting(slug, id))/compte-rendu" }
    static func attendanceTotals(_ slug: String) -> String { "\(meetings(slug))/participation" }
}
