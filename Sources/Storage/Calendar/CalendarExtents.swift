import Domain
import GRDB

extension Extent {
    /// `Dossier.calendarDates(on:)` between two days: what meetings were and will be then, and what is ahead.
    package static func calendar(from start: Day, to end: Day, on day: Day) -> Extent {
        .coming(after: day.adding(days: -1)) + .dues(on: day)
            + Extent {
                // A year that touches the days may have begun twelve months before them.
                let first = start.adding(months: -12)
                $0.read(
                    meetings: .those {
                        """
                        SELECT id FROM meeting
                        WHERE contract_id = \($0) AND first_day BETWEEN \(first) AND \(end)
                        """
                    }, with: [.attendance, .contributions, .decisions, .conclusions])
            }
    }

    /// `Dossier.coming(after:)`: what is planned, announced, due or forecast.
    package static func coming(after day: Day) -> Extent {
        let limit = day.adding(months: 12)
        return .synthesis(on: day) + .milestones
            + Extent {
                $0.read(
                    meetings: .planned
                        + .some([
                            { contract in
                                """
                                SELECT id FROM meeting WHERE contract_id = \(contract) AND removed = 0
                                    AND first_day > \(day) AND first_day <= \(limit)
                                """
                            },
                            { contract in
                                """
                                SELECT id FROM meeting WHERE contract_id = \(contract) AND removed = 0
                                    AND next >= \(String(day.year))
                                """
                            },
                            // What may be the meeting that another announced.
                            { contract in
                                """
                                SELECT m.id FROM meeting f JOIN meeting m ON m.contract_id = f.contract_id
                                    AND m.removed = 0 AND m.first_day > f.first_day
                                    AND (m.committee_id = f.committee_id OR m.kind = f.kind)
                                WHERE f.contract_id = \(contract) AND f.removed = 0
                                    AND f.next >= \(String(day.year))
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
