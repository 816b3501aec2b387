import Foundation

/// One Swift file of the project, as it is and as the laws read it.
struct ArchitectureSource: Sendable {
    /// From the root of the project: `Sources/Domain/Values/Day.swift`.
    let path: String
    let lines: [String]
    /// The same lines with comments and the text of literals blanked; `\( )` keeps its code.
    let code: [String]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        code = ArchitectureBlanking.blank(text)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// `Domain` of `Sources/Domain/Values/Day.swift`.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// A file that ends with a newline has no empty last line.
    var length: Int { lines.last == "" ? lines.count - 1 : lines.count }

    func isUnder(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }
}

extension ArchitectureSource {
    /// Every Swift file under `Sources` and `Tests`, in the order of their paths.
    static let all: [ArchitectureSource] = ["Sources", "Tests"].flatMap(read)

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every path under `Sources` and `Tests`, folders and files of all kinds.
    static let everyPath: [String] = ["Sources", "Tests"].flatMap { folder in
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        return (found?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }.filter { path in
            !path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__pycache__" }
        }
    }

    /// Those that are folders.
    static let everyFolder: [String] = everyPath.filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
        return isFolder.boolValue
    }

    private static func read(_ folder: String) -> [ArchitectureSource] {
        let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        let paths = (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
        return paths.sorted().compactMap { path in
            let file = root.appending(path: folder).appending(path: path)
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
            return ArchitectureSource(path: "\(folder)/\(path)", text: text)
        }
    }
}
