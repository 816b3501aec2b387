import Domain
import GRDB

extension Extent {
    /// Axes, objectives and tree, with where each fiche stands.
    package static func tree(on day: Day) -> Extent {
        .synthesis(on: day) + .strategy + .terms + .organizations
    }

    /// The forms of the contract itself: what fiches and instances name of it is asked by the write.
    package static let contractForm: Extent = .terms + .strategy + .committees
}
