import Domain
import Foundation
import Web

/// The clock of the sample: it stands at its own date when the sample is loaded in a folder, and runs from then on.
struct DemonstrationClock {
    /// The day of the sample's second review.
    static let day = Day.first(ofMonth: 4, 2023).adding(days: 3)

    /// Nine in the morning of that day: when the sample is written.
    static let morning = Moment(milliseconds: (Int64(day.daysSinceEpoch) * 86_400 + 8 * 3_600) * 1_000)

    /// The data folder, which keeps when the sample was loaded.
    let folder: String

    /// How far the machine's clock is moved, in seconds; 0 where no sample was loaded.
    var shift: Int64 { loaded.map { Self.shift(to: Self.day, from: $0) } ?? 0 }

    /// From an instant to nine in the morning of a day.
    static func shift(to day: Day, from moment: Moment) -> Int64 {
        Int64(day.daysSinceEpoch) * 86_400 + 8 * 3_600 - moment.seconds
    }

    /// Notes that the sample is there from now on, unless it was noted.
    func keep() {
        guard loaded == nil, FileManager.default.fileExists(atPath: folder) else { return }
        _ = FileManager.default.createFile(
            atPath: file, contents: Data("\(Moment.now().seconds)\n".utf8),
            attributes: [.posixPermissions: 0o600])
    }

    private var file: String { "\(folder)/demonstration" }

    private var loaded: Moment? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8),
            let seconds = Int64(text.trimmingCharacters(in: .whitespacesAndNewlines))
        else { return nil }
        return Moment(milliseconds: seconds * 1_000)
    }
}
