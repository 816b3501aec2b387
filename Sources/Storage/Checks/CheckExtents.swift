import Domain
import GRDB

extension Extent {
    /// `Dossier.lastNews(on:)`: the last of each kind of news of each fiche; of advances, the last of each precision.
    static func lastNews(on day: Day) -> Extent {
        Extent {
            $0.read(entries: .lastNews(on: day), with: [.actions])
            $0.read(
                meetings: .those { contract in
                    """
                    SELECT m.id FROM action f JOIN meeting_action x ON x.action_id = f.id
                        JOIN meeting m ON m.id = x.meeting_id
                    WHERE f.contract_id = \(contract) AND f.removed = 0 AND m.removed = 0 AND m.state = 'held'
                    """
                }, with: [.actions])
            $0.assessments = .counted(upTo: day)
        }
    }

    /// `Dossier.checks(on:)`: what each of its findings reads.
    package static func checks(on day: Day) -> Extent {
        .synthesis(on: day) + .dues(on: day) + .lastNews(on: day) + .proposals
            + Extent {
                ($0.indicators, $0.indicatorParts) = (.all, true)
                $0.read(
                    meetings: .those {
                        """
                        SELECT m.id FROM meeting m JOIN decision d ON d.meeting_id = m.id
                        WHERE m.contract_id = \($0) AND m.removed = 0 AND m.state = 'held'
                        """
                    }, with: [.decisions])
                $0.read(meetings: .carrying, with: [.follows, .tasks])
                $0.read(entries: .following, with: [.follows, .actions])
            }
    }
}

extension Extent.Rows {
    /// The last advance of each fiche up to a day, of each precision that a date has: what is dated of a quarter may be
    /// the last news though it began before. Of those that go from a day to another, all: they are few, of any length.
    fileprivate static func lastNews(on day: Day) -> Self {
        .those { contract in
            """
            SELECT (SELECT n.entry_id FROM entry_news n WHERE n.action_id = f.id AND n.precision = p.value
                AND n.first_day <= \(day) ORDER BY n.first_day DESC LIMIT 1)
            FROM action f, json_each('[4, 5, 6, 7, 8, 9, 10, 11]') p WHERE f.contract_id = \(contract) AND f.removed = 0
            UNION SELECT n.entry_id FROM entry_news n JOIN action f ON f.id = n.action_id
            WHERE n.precision = 12 AND n.first_day <= \(day) AND f.contract_id = \(contract) AND f.removed = 0
            """
        }
    }
}
