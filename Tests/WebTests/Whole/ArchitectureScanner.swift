/// What the laws look for in a file. The scanner trusts the layout of `swift format`: what starts at an
/// indentation ends at the first `}` of the same indentation.
struct ArchitectureScanner {
    let source: ArchitectureSource

    /// Something found, with its line counted from 1.
    struct Found: Equatable {
        let line: Int
        let name: String
    }

    /// A function, an initializer, or a computed property, from its first line to its last brace.
    struct Body: Equatable {
        let line: Int
        let length: Int
    }

    /// The modules imported, whatever stands before `import` or between it and the name.
    var imports: [Found] {
        let form =
            #/
            ^\s*(?:@?[\w()]+\s+)*import\s+
            (?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)
            /#
        return source.code.enumerated().compactMap { index, line in
            guard line.contains("import") else { return nil }
            return line.prefixMatch(of: form).map { Found(line: index + 1, name: String($0.1)) }
        }
    }

    /// The types declared, nested ones too.
    var types: [Found] {
        let form = #/^\s*(?:[\w()@]+\s+)*(?:class|struct|enum|actor|protocol|typealias)\s+(\w+)/#
        let words = ["class", "struct", "enum", "actor", "protocol", "typealias"]
        return source.code.enumerated().compactMap { index, line in
            guard words.contains(where: line.contains) else { return nil }
            return line.prefixMatch(of: form).map { Found(line: index + 1, name: String($0.1)) }
        }
    }

    /// Every body of code with a name.
    var bodies: [Body] {
        source.code.indices.compactMap { index in
            guard startsBody(source.code[index]), let opening = openingLine(from: index) else { return nil }
            return Body(line: index + 1, length: closingLine(from: index, opening: opening) - index + 1)
        }
    }

    /// `package` declarations without a `///` line above them (attributes may stand between). None is
    /// needed where it could only repeat the name: stored properties of a value (the value itself is
    /// explained), initializers, enum cases, and what a well-known protocol explains.
    var undocumented: [Found] {
        let form =
            #/
            ^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:[\w()]+\s+)*package\s+(?:[\w()]+\s+)*
            (?:struct|class|enum|actor|protocol|typealias|func|var|let|subscript)\s*([^\s:(<{]+|\W+)
            /#
        return source.code.indices.compactMap { index in
            let line = source.code[index]
            guard line.contains("package"), let match = line.prefixMatch(of: form), !isStored(line) else {
                return nil
            }
            let name = String(match.1)
            guard !isExplainedElsewhere(name), !isDocumented(index) else { return nil }
            return Found(line: index + 1, name: name)
        }
    }

    private func isExplainedElsewhere(_ name: String) -> Bool {
        let operators = name.allSatisfy { !$0.isLetter }
        return operators || Self.explainedByProtocols.contains(name)
    }

    private static let explainedByProtocols: Set = [
        "description", "debugDescription", "hash", "encode", "appendLiteral", "databaseValue",
        "fromDatabaseValue",
    ]

    private func isStored(_ line: String) -> Bool {
        !line.contains(#/\bstatic\b|\bfunc\b/#) && line.contains(#/\s(let|var)\s+\w+[^={]*(=.*)?$/#)
    }

    private func isDocumented(_ index: Int) -> Bool {
        var above = index - 1
        while above >= 0, trimmed(source.lines[above]).hasPrefix("@") { above -= 1 }
        return above >= 0 && trimmed(source.lines[above]).hasPrefix("///")
    }

    private func startsBody(_ line: String) -> Bool {
        let function =
            #/
            ^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:[\w()]+\s+)*
            (?:func\s+\S|(?:de)?init\b|subscript[(<])
            /#
        let property = #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:[\w()]+\s+)*var\s+\w+\s*:[^=]*\{/#
        let isFunction = ["func", "init", "subscript"].contains(where: line.contains)
        return isFunction && line.prefixMatch(of: function) != nil
            || line.contains("var ") && line.contains("{") && line.prefixMatch(of: property) != nil
    }

    /// The line whose `{` opens the body, or nil for a requirement of a protocol.
    private func openingLine(from start: Int) -> Int? {
        var depth = 0
        for index in start..<source.code.count {
            for byte in source.code[index].utf8 {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
                case UInt8(ascii: "{") where depth == 0: return index
                default: break
                }
            }
            if depth == 0, !continues(after: index, from: start) { return nil }
        }
        return nil
    }

    private func continues(after index: Int, from start: Int) -> Bool {
        guard index + 1 < source.code.count else { return false }
        let next = source.code[index + 1]
        let isDeeper = indentation(next) > indentation(source.code[start]) && !trimmed(next).isEmpty
        return isDeeper || trimmed(next).hasPrefix("{")
    }

    private func closingLine(from start: Int, opening: Int) -> Int {
        let line = source.code[opening]
        if line.count(where: { $0 == "{" }) == line.count(where: { $0 == "}" }) { return opening }
        let closing = String(repeating: " ", count: indentation(source.code[start])) + "}"
        return source.code.indices.dropFirst(opening + 1).first { source.code[$0].hasPrefix(closing) }
            ?? source.code.count - 1
    }

    private func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }

    private func trimmed(_ line: String) -> Substring { line.drop { $0 == " " } }
}
