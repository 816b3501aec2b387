/// What a report tells of.
package enum ReportSubject: Hashable, Sendable {
    /// The review of a quarter.
    case quarter(Quarter)
    /// The minutes of a meeting.
    case meeting(ID<Meeting>)

    /// The quarter of a review; nil for another report.
    package var quarter: Quarter? {
        switch self {
        case .quarter(let quarter): quarter
        case .meeting: nil
        }
    }

    /// «Revue 2023-T1», in the history.
    package var label: String {
        switch self {
        case .quarter(let quarter): "Revue \(quarter.code)"
        case .meeting: "Compte-rendu"
        }
    }
}
