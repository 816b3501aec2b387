import Foundation
import Testing

@testable import Documents

@Suite struct JobFolderTests {
    @Test func `what a killed process left is swept, and what another prints in is not`() throws {
        let parent = FileManager.default.temporaryDirectory.appending(path: "essai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: parent) }
        let busy = try JobFolder(in: parent)
        for name in ["jalon-presse-abandon", "autre-chose"] {
            let folder = parent.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("x".utf8).write(to: folder.appending(path: "data.json"))
        }
        #expect(JobFolder.sweep(parent) == 1)
        let left = try FileManager.default.contentsOfDirectory(atPath: parent.path).sorted()
        #expect(left == ["autre-chose", busy.url.lastPathComponent])
        busy.remove()
        #expect(JobFolder.sweep(parent) == 0)
    }
}
