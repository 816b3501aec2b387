import Foundation

extension Press {
    /// Where the press stands and what it may take.
    package struct Configuration: Sendable {
        /// The interpreter of the press's own environment: `press/.venv/bin/python`.
        package var python: URL
        /// The folder `press/`.
        package var folder: URL
        /// Where job folders are made and removed.
        package var temporaryFolder: URL
        /// After this, the process is killed.
        package var timeLimit: Duration
        /// How many files are printed at once.
        package var places: Int

        /// The press in this folder, with its own Python unless another is named.
        package init(
            folder: URL, python: URL? = nil, temporaryFolder: URL = FileManager.default.temporaryDirectory,
            timeLimit: Duration = .seconds(30), places: Int = 2
        ) {
            self.folder = folder
            self.python = python ?? folder.appending(path: ".venv/bin/python")
            self.temporaryFolder = temporaryFolder
            self.timeLimit = timeLimit
            self.places = places
        }

        /// A program of the press: «press.py», «reencode.py».
        func script(_ name: String) -> URL { folder.appending(path: name).absoluteURL }

        /// Says what is missing, before anything is written.
        package func check() throws(PressError) {
            for part in [python, script("press.py"), folder.appending(path: "fonts")]
            where !FileManager.default.fileExists(atPath: part.path) {
                throw .missing(part.path)
            }
        }
    }
}
