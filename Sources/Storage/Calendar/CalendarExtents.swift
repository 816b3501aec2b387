import Domain
import GRDB

extension Extent {
    /// `Dossier.coming(after:)`: what is planned, announced, due or forecast.
    package static func coming(after day: Day) -> Extent {
        let next = Quarter(of: day.adding(days: 1))
        return .synthesis(on: day)
            + Extent {
                $0.actionParts = true
                $0.read(
                    meetings: .some([
                        { contract in
                            """
                            SELECT id FROM meeting WHERE contract_id = \(contract) AND removed = 0
                                AND state = 'planned'
                            """
                        },
                        { contract in
                            """
                            SELECT id FROM meeting WHERE contract_id = \(contract) AND removed = 0
                                AND first_day BETWEEN \(next.first) AND \(next.last)
                            """
                        },
                        { contract in
                            """
                            SELECT id FROM meeting WHERE contract_id = \(contract) AND removed = 0
                                AND next >= \(String(day.year))
                            """
                        },
                    ]), with: [.actions])
                $0.read(
                    entries: .those {
                        """
                        SELECT id FROM journal_entry WHERE contract_id = \($0) AND removed = 0
                            AND next >= \(String(day.year))
                        """
                    }, with: [.actions])
            }
    }
}
