import Foundation

/// One Swift file of the project, as it is and as the laws read it.
struct ArchitectureSource: Sendable {
    /// From the root of the project: `Sources/Domain/Shared/Day.swift`.
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

    /// `Domain` of `Sources/Domain/Shared/Day.swift`.
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
