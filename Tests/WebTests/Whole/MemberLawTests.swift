import Testing

/// What a feature adds to a type that all share is its own: what others call too stands with the type.
@Suite struct MemberLawTests {
    private let sources = ArchitectureSource.all.filter { $0.isUnder("Sources") }

    @Test func `what a feature of Web adds to a shared type is called by that feature alone`() throws {
        let shared = types(under: ["Web/Kit", "HTML", "Domain/Values"]).union(Self.language)
        let own = types(under: ["Domain/Contract"])
        try #require(shared.isSuperset(of: ["Viewer", "HTML", "Visit", "French"]) && own.contains("Dossier"))
        let found = sources.filter { $0.isUnder("Sources/Web") }.flatMap { source in
            added(by: source, to: source.feature == "Contract" ? shared : shared.union(own))
        }
        try #require(!found.isEmpty)
        #expect(called(found) == [])
    }

    @Test func `what a feature of Domain adds to a value is called by that feature alone`() throws {
        let shared = types(under: ["Domain/Values"]).union(Self.language)
        let found = sources.filter { $0.isUnder("Sources/Domain") }.flatMap { added(by: $0, to: shared) }
        try #require(!found.isEmpty)
        #expect(called(found) == [])
    }

    /// Types of the language that values extend.
    private static let language: Set = [
        "String", "StringProtocol", "Substring", "Character", "Array", "Dictionary", "Set", "Optional", "Int",
        "Double", "Sequence", "Collection", "Response", "Request",
    ]

    private struct Member {
        let source: ArchitectureSource
        let line: Int
        let name: String
    }

    private func types(under folders: [String]) -> Set<String> {
        let files = sources.filter { source in folders.contains { source.isUnder("Sources/\($0)") } }
        return Set(
            files.flatMap { source in
                ArchitectureScanner(source: source).types.filter { !source.code[$0.line - 1].hasPrefix(" ") }
                    .map(\.name)
            })
    }

    /// Types whose members are entries of a list: one a feature.
    private let lists: Set = ["Path", "ObjectPage"]

    /// The members of its extensions of these types that more than its file may call. Addresses are apart: each feature
    /// adds its own to `Path`, and the page of its kind to `ObjectPage`, which the site lists.
    private func added(by source: ArchitectureSource, to types: Set<String>) -> [Member] {
        guard source.feature != nil else { return [] }
        let opening = #/^(?<hidden>(?:file)?private )?extension (?<type>\w+)/#
        let member = #/^    (?!.*\b(?:file)?private\b)(?:\w+ )*(?:func|var|let) (?<name>\w+)/#
        var isIn = false
        return source.code.enumerated().compactMap { index, line in
            if let found = line.firstMatch(of: opening) {
                isIn =
                    found.hidden == nil && !lists.contains(String(found.type))
                    && types.contains(String(found.type))
            } else if line.hasPrefix("}") {
                isIn = false
            }
            guard isIn, let name = line.firstMatch(of: member)?.name else { return nil }
            return Member(source: source, line: index + 1, name: String(name))
        }
    }

    /// Those whose word another feature, or what all share, says of something: overloads and namesakes too, so that a
    /// word means one thing.
    private func called(_ members: [Member]) -> [String] {
        let words = Dictionary(grouping: members, by: \.name)
        return sources.flatMap { source in
            let said = Set(source.code.flatMap { $0.matches(of: #/\.(\w+)/#).map { String($0.1) } })
            return said.sorted().flatMap { words[$0] ?? [] }.filter { feature($0.source) != feature(source) }
                .map { "\($0.source.path):\($0.line): \($0.name), called in \(source.path)" }
        }
    }

    private func feature(_ source: ArchitectureSource) -> Substring? {
        source.feature?.split(separator: "/").first
    }
}
