import Domain
import GRDB

extension Extent {
    /// The directory as a list: who sat as a resident is known from meetings and instances.
    package static let directoryList: Extent =
        .terms + .directory + .committees
        + Extent {
            $0.read(meetings: .having("attendance"), with: [.attendance])
        }
}
