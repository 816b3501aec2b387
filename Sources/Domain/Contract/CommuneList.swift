/// A territory as people paste or send it: a commune a line, its INSEE code and its name in any order, parted by a
/// semicolon, a tab or a space. Every fault is told with its line.
package struct CommuneList: Hashable, Sendable {
    package private(set) var communes: [Commune] = []
    /// «ligne 3 : le code 93048 est déjà là», in their order.
    package private(set) var faults: [String] = []
    private var known: Set<String> = []

    package init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() { read(line, number: index + 1) }
    }

    /// The communes, where every line could be read.
    package var whole: [Commune]? { faults.isEmpty ? communes : nil }

    /// The first faults in a sentence, and how many more there are.
    package var refusal: String {
        let rest = faults.count - 5
        let more = rest > 0 ? "\u{202f}; et \(French.count(rest, "autre ligne", "autres lignes"))" : ""
        return "\(French.capitalized(faults.prefix(5).joined(separator: "\u{202f}; ")))\(more)."
    }

    private mutating func read(_ line: Substring, number: Int) {
        let cells = Self.cells(line)
        guard !cells.isEmpty else { return }
        if number == 1, cells.contains(where: { French.folded($0).contains("insee") }) { return }
        guard let place = cells.firstIndex(where: { Commune.isCode($0.uppercased()) }) else {
            let shown = cells.joined(separator: " ").prefix(20)
            return fault(number, "«\u{202f}\(shown)\u{202f}» n’a pas de code INSEE, de cinq caractères")
        }
        let code = cells[place].uppercased()
        let names = cells.indices.filter { $0 != place }.map { cells[$0] }
        if code.hasSuffix("000") {
            fault(number, "\(code) est un code postal\u{202f}: il faut le code INSEE de la commune")
        } else if names.count != 1 {
            fault(number, "un nom de commune, et un seul, va avec le code")
        } else if !known.insert(code).inserted {
            fault(number, "le code \(code) est déjà là")
        } else {
            communes.append(Commune(code, names[0]))
        }
    }

    private mutating func fault(_ number: Int, _ reason: String) {
        faults.append("ligne \(number)\u{202f}: \(reason)")
    }

    /// What the line holds, without the white space, byte order mark, brackets and quotes around each.
    private static func cells(_ line: Substring) -> [String] {
        let separators: Set<Character> = line.contains(";") ? [";"] : line.contains("\t") ? ["\t"] : []
        if !separators.isEmpty {
            return line.split(whereSeparator: separators.contains).map { bare($0) }.filter { !$0.isBlank }
        }
        let words = line.split { $0.isWhitespace || $0 == "," }.map { bare($0) }.filter { !$0.isEmpty }
        let codes = words.filter { Commune.isCode($0.uppercased()) }
        let name = words.filter { !codes.contains($0) }.joined(separator: " ")
        return codes + (name.isEmpty ? [] : [name])
    }

    private static func bare(_ cell: Substring) -> String {
        let around: Set<Character> = ["\u{feff}", "\"", "(", ")", "\u{a0}", "\u{202f}"]
        func isAround(_ character: Character) -> Bool { character.isWhitespace || around.contains(character) }
        let start = cell.drop(while: isAround)
        guard let last = start.lastIndex(where: { !isAround($0) }) else { return "" }
        let kept = String(start[...last])
        // «Rochette (La)»: a bracket that the name itself opens.
        return kept.contains("(") && !kept.contains(")") ? kept + ")" : kept
    }
}
