import Domain
import GRDB

extension Extent {
    /// `Dossier.counted(by:)` and the values of every indicator: nothing of meetings or of the journal is read where no
    /// indicator counts them.
    package static let indicators: Extent =
        .actions
        + Extent {
            ($0.axes, $0.indicators, $0.indicatorParts) = (.all, .all, true)
            $0.periods = true
            $0.milestones = .fed("milestone", by: ["milestones"])
            $0.read(meetings: .meetings(ofSteps: isFedBySteps), with: [.tasks])
            $0.read(entries: .entries(ofSteps: isFedBySteps))
            $0.read(
                meetings: .fed(
                    "meeting", by: ["meetings", "steering", "technical", "participations", "communes"]),
                with: [.actions, .attendance])
            $0.read(entries: .fed("journal_entry", by: ["entries", "counts"]), with: [.actions, .counts])
        }

    /// That some indicator of the contract counts étapes.
    private static let isFedBySteps: @Sendable (ID<Contract>) -> SQL = { contract in
        """
        s.contract_id = \(contract) AND EXISTS (SELECT 1 FROM indicator i
            WHERE i.contract_id = \(contract) AND i.removed = 0 AND i.feed = 'milestones')
        """
    }

    /// The forms of an indicator: what it may be of.
    package static let indicatorForm: Extent =
        .actions + Extent { ($0.axes, $0.indicators, $0.indicatorParts) = (.all, .all, true) }

    /// `Dossier.attainmentProposals(on:)`.
    package static let attainmentProposals: Extent = .indicators

    /// The grid where the values of a day are written: who pilots, and what comes next.
    package static let indicatorReadings: Extent =
        .indicators + .organizations
        + Extent { $0.read(meetings: .planned) }
}

extension Extent.Rows {
    /// Those of a table, where some indicator of the contract is fed by them.
    fileprivate static func fed(_ table: String, by feeds: [String]) -> Self {
        let words = feeds.map { "'\($0)'" }.joined(separator: ", ")
        return .those { contract in
            """
            SELECT t.id FROM \(sql: table) t WHERE t.contract_id = \(contract) AND t.removed = 0
                AND EXISTS (SELECT 1 FROM indicator i WHERE i.contract_id = \(contract) AND i.removed = 0
                    AND i.feed IN (\(sql: words)))
            """
        }
    }
}
