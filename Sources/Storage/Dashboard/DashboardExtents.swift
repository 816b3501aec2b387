import Domain
import GRDB

extension Extent {
    /// The first page of a contract.
    package static func dashboard(on day: Day) -> Extent {
        .checks(on: day) + .coming(after: day.adding(days: -1)) + .openTasks + .promises(on: day)
            + .indicators + .untold(since: Quarter(of: day).previous.first)
            + Extent {
                $0.assessments = $0.assessments + .bilans([.draft, .submitted, .returned])
                $0.read(meetings: .held(in: Quarter(of: day)))
                $0.contributions = .all
            }
    }
}
