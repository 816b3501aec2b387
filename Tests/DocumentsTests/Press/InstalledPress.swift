import Foundation

/// The press of this checkout, when `press/setup` has been run; in continuous integration it must be there.
enum InstalledPress {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../press").standardizedFileURL

    static var isReady: Bool {
        let python = folder.appending(path: ".venv/bin/python").path
        return FileManager.default.fileExists(atPath: python)
            || ProcessInfo.processInfo.environment["CI"] != nil
    }
}
