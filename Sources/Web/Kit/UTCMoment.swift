import Domain
import Formats

extension Moment {
    /// As files and headers write it.
    var utc: UTCTime { UTCTime(seconds: seconds) }
}
