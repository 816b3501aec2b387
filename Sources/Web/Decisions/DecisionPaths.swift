import Domain

extension Path {
    /// Where what a meeting left is written.
    static func meetingDecisions(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meeting(slug, id))/suites"
    }
    /// The form of all of it.
    static func editDecisions(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meetingDecisions(slug, id))/modifier"
    }
    /// Where something is made of the notes.
    static func decisionNotes(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meetingDecisions(slug, id))/notes"
    }
    /// Where one thing of a kind is added.
    static func addDecisionPart(_ slug: String, _ id: ID<Meeting>, _ part: DecisionPart) -> String {
        "\(meetingDecisions(slug, id))/\(part.address)/nouvelle"
    }
    /// Where one thing is changed.
    static func decisionPart(_ slug: String, _ id: ID<Meeting>, _ part: DecisionPart, _ row: String) -> String
    {
        "\(meetingDecisions(slug, id))/\(part.address)/\(row)"
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
