import Documents
import Domain
import Formats
import Foundation
import Sample
import Testing

private enum Installed {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../press").standardizedFileURL

    static var isReady: Bool {
        let lib = folder.appending(path: ".venv/lib")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: lib.path)) ?? []
        return ProcessInfo.processInfo.environment["CI"] != nil
            || versions.contains {
                FileManager.default.fileExists(atPath: "\(lib.path)/\($0)/site-packages/PIL")
            }
    }
}

/// Photographs through the press of this checkout; what Pillow does with each kind is tested in press/tests.
@Suite(.enabled(if: Installed.isReady, "press/.venv has no Pillow: run press/setup"))
struct ReencodingTests {
    let temporary: URL

    init() throws {
        temporary = FileManager.default.temporaryDirectory.appending(path: "reencode-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    }

    /// What is asked here is no clock: beside a thousand other tests, the process may wait minutes for its turn.
    private func press(timeLimit: Duration = .seconds(600), folder: URL = Installed.folder) -> Press {
        Press(.init(folder: folder, temporaryFolder: temporary, timeLimit: timeLimit))
    }

    private var leftovers: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: temporary.path) }
    }

    @Test func `the pictures of the sample are pictures`() async throws {
        for picture in SamplePictures.all {
            let plain = try await press().reencode(Data(picture.png))
            #expect(plain.kind == .png && plain.width == picture.width && plain.height == picture.height)
            #expect(plain.bytes.count < picture.png.count / 10)
        }
        #expect(try leftovers.isEmpty)
    }

    @Test func `what is none is said unreadable, and a clock that is too short says so`() async throws {
        await #expect(throws: ReencodingError.unreadable) {
            try await press().reencode(Data("<svg/>".utf8))
        }
        await #expect(throws: ReencodingError.unable(.timedOut)) {
            try await press(timeLimit: .milliseconds(2)).reencode(Data(SamplePictures.all[0].png))
        }
        #expect(try leftovers.isEmpty)
    }

    @Test func `a press without Pillow is no fault of the photograph`() async throws {
        let broken = temporary.appending(path: "press")
        let manager = FileManager.default
        try manager.createDirectory(at: broken.appending(path: "fonts"), withIntermediateDirectories: true)
        try "".write(to: broken.appending(path: "press.py"), atomically: true, encoding: .utf8)
        try #"print('{"ok": false, "error": "notInstalled", "reason": "no PIL"}')"#.write(
            to: broken.appending(path: "reencode.py"), atomically: true, encoding: .utf8)
        try manager.createSymbolicLink(
            at: broken.appending(path: ".venv"), withDestinationURL: Installed.folder.appending(path: ".venv")
        )
        await #expect(throws: ReencodingError.unable(.failed(log: "no PIL"))) {
            try await press(folder: broken).reencode(Data("a".utf8))
        }
    }
}
