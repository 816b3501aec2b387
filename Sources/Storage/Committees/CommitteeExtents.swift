import Domain
import GRDB

extension Extent {
    /// The instances with their meetings.
    package static let committeePages: Extent =
        .terms + .directory + .actions + .committees
        + Extent {
            $0.read(
                meetings: .every, with: [.decisions, .conclusions, .contributions, .attendance, .actions])
        }

    /// `Dossier.committeeDues(on:)`: the last meeting of each instance, what is planned, what opened it.
    package static func dues(on day: Day) -> Extent {
        Extent {
            $0.committees = .all
            $0.read(
                meetings: .planned
                    + .those { contract in
                        """
                        SELECT (SELECT m.id FROM meeting m WHERE m.contract_id = \(contract) AND m.removed = 0
                            AND m.state = 'held' AND m.first_day <= \(day)
                            AND (m.committee_id = c.id OR m.committee_id IS NULL AND m.kind = c.kind
                                AND m.kind IN ('steering', 'technical'))
                            ORDER BY m.first_day DESC, m.time DESC, m.id DESC LIMIT 1)
                        FROM committee c WHERE c.contract_id = \(contract) AND c.removed = 0
                        """
                    })
            $0.read(meetings: .opening, with: [.decisions])
        }
    }
}

extension Extent.Rows {
    /// The meetings that opened an instance.
    static let opening = Self.those {
        """
        SELECT m.id FROM meeting m JOIN decision d ON d.meeting_id = m.id
        WHERE m.contract_id = \($0) AND m.removed = 0 AND m.state = 'held' AND d.effect = 'opening'
        """
    }
}
