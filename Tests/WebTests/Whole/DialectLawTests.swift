import Testing

/// Each thing is said once: what is left of other ways of saying it can only become less. A limit is what stands today;
/// whoever takes some away lowers it.
@Suite struct DialectLawTests {
    private let features = ArchitectureSource.all.filter { source in
        source.isUnder("Sources/Web") && !source.isUnder("Sources/Web/Kit")
    }

    @Test func `a form is questions, and there is no other dialect`() {
        count(
            #/\b(?:FormField\(|FormOutline\b|Former(?:EditForm|Reader|DirectoryNames|Newcomers)\b)/#,
            in: features,
            atMost: 0)
    }

    @Test func `what was sent is read by questions, routes read their own buttons`() {
        let pages = features.filter { !isRoutes($0) }
        count(#/\bform\["/#, in: pages, inLines: \.lines, atMost: 2)
    }

    @Test func `a page holds a value and a viewer`() {
        let pages = features.filter { !isRoutes($0) }
        count(#/\b(?:let|var) \w+: MemberVisit\b/#, in: pages, atMost: 0)
    }

    @Test func `a rule stands in the domain, a page refuses what cannot be read`() {
        count(#/\b(?:Invalid|reader\.add)\(/#, in: features, atMost: 6)
    }

    /// Routes and resources parse requests: that is what they are for.
    private func isRoutes(_ source: ArchitectureSource) -> Bool {
        source.name.hasSuffix("Routes") || source.name.hasSuffix("Resource")
    }

    private func count(
        _ words: Regex<Substring>, in sources: [ArchitectureSource],
        inLines lines: KeyPath<ArchitectureSource, [String]> = \.code, atMost limit: Int
    ) {
        let found = sources.flatMap { source in
            source[keyPath: lines].enumerated().flatMap { index, line in
                line.matches(of: words).map { _ in "\(source.path):\(index + 1)" }
            }
        }
        #expect(found.count <= limit, "\(found.count), not \(limit): \(found.joined(separator: "\n"))")
        #expect(
            found.count >= limit, "\(found.count) are left of \(limit): lower the limit, so that it holds")
    }
}
