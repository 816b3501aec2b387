import Domain
import GRDB

extension Extent {
    /// `Dossier.contributionTable`: what is said, and the fields that propose the rest.
    package static let contributions: Extent = Extent {
        ($0.axes, $0.actions, $0.actionParts, $0.contributions) = (.all, .all, true, .all)
    }
}
