import Testing

/// The laws of the house, held against the sources themselves. Each breach names its file and line.
@Suite struct ArchitectureTests {
    private let sources = ArchitectureSource.all.filter { $0.isUnder("Sources") }
    private let everything = ArchitectureSource.all

    @Test func `the sources are found`() {
        #expect(sources.contains { $0.path == "Sources/jalon/Main.swift" })
        #expect(everything.contains { $0.path == "Tests/WebTests/Whole/ArchitectureTests.swift" })
    }

    @Test(arguments: [("Domain", [String]()), ("Formats", []), ("HTML", ["Formats"])])
    func `values import FoundationEssentials alone`(target: String, ours: [String]) {
        for (source, module) in imports(of: sources) where source.target == target {
            guard module.name != "FoundationEssentials", !ours.contains(module.name) else { continue }
            breach(source, module.line, "\(target) may not import \(module.name)")
        }
    }

    @Test(arguments: [("GRDB", "Storage"), ("Hummingbird", "Web"), ("Subprocess", "Documents")])
    func `a library of others has one door`(library: String, home: String) {
        for (source, module) in imports(of: sources) where module.name.hasPrefix(library) {
            guard source.target != home else { continue }
            breach(source, module.line, "only \(home) imports \(library)")
        }
    }

    @Test func `imports go downward`() {
        let below: [String: Set<String>] = [
            "Domain": [], "Formats": [], "HTML": ["Formats"], "MarkupCheck": [],
            "Drawings": ["Domain", "Formats", "HTML"],
            "Documents": ["Domain", "Formats", "HTML", "Drawings"],
            "Storage": ["Domain", "Formats"],
            "Web": ["Domain", "Formats", "HTML", "Drawings", "Documents", "Storage", "CArgon2", "CQRencode"],
            "jalon": ["Domain", "Formats", "HTML", "Drawings", "Documents", "Storage", "Web", "Sample"],
            "Sample": ["Domain", "Formats"],
        ]
        let ours = Set(below.keys).union(["CArgon2", "CQRencode"])
        for (source, module) in imports(of: everything) where ours.contains(module.name) {
            guard let allowed = below[source.target], !allowed.contains(module.name) else { continue }
            breach(source, module.line, "\(source.target) may not import \(module.name)")
        }
    }

    @Test func `files are short`() {
        for source in everything where source.length > 300 {
            breach(source, source.length, "\(source.length) lines; none may have more than 300")
        }
        #expect(ninetieth(everything.map(\.length)) <= 200, "one file in ten has more than 200 lines")
    }

    @Test func `functions are short`() {
        let bodies = everything.flatMap { source in
            ArchitectureScanner(source: source).bodies.map { (source, $0) }
        }
        for (source, body) in bodies where body.length > 50 {
            breach(source, body.line, "a function of \(body.length) lines; none may have more than 50")
        }
        #expect(ninetieth(bodies.map(\.1.length)) <= 25, "one function in ten has more than 25 lines")
    }

    @Test func `a name says what the thing is`() {
        let empty = #/Manager|Helper|Utils?$|Utility|Service$|V\d+$/#
        for source in everything {
            for type in ArchitectureScanner(source: source).types where type.name.contains(empty) {
                breach(source, type.line, "the name \(type.name) says nothing")
            }
        }
    }

    @Test func `nothing may crash, escape the checks, or be left for later`() {
        let inCode = [
            #/\btry!/#, #/\bas!/#, #/[\w)\]]!(?!=)/#, #/Task\.detached/#, #/nonisolated\(unsafe\)/#,
            #/@unchecked/#, #/\bfatalError\b/#,
        ]
        // Cheap to look for; no line has what is forbidden without one of them.
        let hints = ["!", "Task.detached", "nonisolated", "@unchecked", "fatalError"]
        let leftovers = ["TODO", "FIXME", "XXX"]
        for source in sources {
            for (index, line) in source.code.enumerated()
            where hints.contains(where: line.contains) && inCode.contains(where: line.contains) {
                breach(source, index + 1, "not in this house: \(line)")
            }
            for (index, line) in source.lines.enumerated()
            where leftovers.contains(where: line.contains) && line.contains(#/\b(TODO|FIXME|XXX)\b/#) {
                breach(source, index + 1, "left for later: \(line)")
            }
        }
    }

    @Test func `the domain does not read the clock`() {
        let clock = #/\bDate\(\)|\bDate\.now\b|\b(Continuous|Suspending)Clock\b|\.current\b|\bgettimeofday\b/#
        for source in sources where source.target == "Domain" {
            for (index, line) in source.code.enumerated() where line.contains(clock) {
                breach(source, index + 1, "the day is a parameter: \(line)")
            }
        }
    }

    @Test func `the database is read through one door`() {
        for source in sources where source.target == "Storage" && !source.path.hasSuffix("/Store.swift") {
            for (index, line) in source.code.enumerated() where line.contains(#/\bdatabase\.read\b/#) {
                breach(source, index + 1, "Store.read says why: \(line)")
            }
        }
    }

    @Test func `every package declaration is explained`() {
        for source in sources {
            for declaration in ArchitectureScanner(source: source).undocumented {
                breach(source, declaration.line, "no /// above \(declaration.name)")
            }
        }
    }
}

extension ArchitectureTests {
    private func imports(
        of files: [ArchitectureSource]
    ) -> [(ArchitectureSource, ArchitectureScanner.Found)] {
        files.flatMap { source in ArchitectureScanner(source: source).imports.map { (source, $0) } }
    }

    private func breach(_ source: ArchitectureSource, _ line: Int, _ reason: String) {
        Issue.record("\(source.path):\(line): \(reason)")
    }

    private func ninetieth(_ lengths: [Int]) -> Int {
        guard !lengths.isEmpty else { return 0 }
        return lengths.sorted()[(lengths.count * 9 + 9) / 10 - 1]
    }
}
