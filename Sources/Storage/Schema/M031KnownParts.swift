/// The day from which values of indicators, approvals, amendments and the approval of minutes were known; none where
/// that is their own day.
enum M031KnownParts {
    static let sql = ["reading", "approval", "amendment", "minutes"].map {
        "ALTER TABLE \($0) ADD COLUMN known TEXT \(Clause.day("known"));"
    }.joined(separator: "\n")
}
