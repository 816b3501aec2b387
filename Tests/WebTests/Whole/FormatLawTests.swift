import Testing

/// What a standard says is written once, in Formats.
@Suite struct FormatLawTests {
    private let sources = ArchitectureSource.all.filter { $0.isUnder("Sources") && $0.target != "Formats" }

    @Test func `JSON, hexadecimal and percent-encoding are those of Formats`() {
        let own = #/\bJSON(?:En|De)coder\(|\bJSONSerialization\b|radix: 16\b|PercentEncoding\b/#
        // A colour is typed and kept as six digits: a value of the contract, not a writing of bytes.
        let isAllowed = { (source: ArchitectureSource) in
            source.path == "Sources/Domain/Contract/Accent.swift"
        }
        for source in sources where !isAllowed(source) {
            for (index, line) in source.code.enumerated() where line.contains(own) {
                Issue.record("\(source.path):\(index + 1): Formats says this: \(line)")
            }
        }
    }

    @Test func `markup is escaped by Formats`() {
        for source in sources {
            for (index, line) in source.lines.enumerated() where line.contains(#/"&(?:lt|gt|quot|#39);"/#) {
                Issue.record("\(source.path):\(index + 1): Formats says this: \(line)")
            }
        }
    }
}
