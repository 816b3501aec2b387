import Domain
import GRDB

extension Extent {
    /// `Dossier.contributionTable`: what is said, and the fields that propose the rest.
    package static let contributions: Extent = Extent {
        ($0.axes, $0.actions, $0.actionParts, $0.contributions) = (.all, .all, true, .all)
    }

    /// The grid of the evaluation, and the names of what answers its cases.
    package static let evaluationGrid: Extent = Extent {
        ($0.evaluationTopics, $0.indicators) = (.all, .all)
    }

    /// `Dossier.indicators(for:)`: the grid, and the fiches that bear on it.
    package static let evaluationCases: Extent = .evaluationGrid + .contributions
}
