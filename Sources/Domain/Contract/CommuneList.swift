/// A territory as people paste or send it: a commune a line, its INSEE code and its name in any order, parted by a
/// semicolon, a tab or a space. Where a first line says which column is which, the others are left out. Every fault is
/// told with its line.
package struct CommuneList: Sendable {
    package private(set) var communes: [Commune] = []
    /// «ligne 3 : le code 93048 est déjà là», in their order.
    package private(set) var faults: [String] = []
    private var known: Set<String> = []
    /// Where the code and the name stand, where a line of headings says it.
    private var columns: (code: Int, name: Int)?

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
        var cells = Self.cells(line)
        guard cells.contains(where: { !$0.isBlank }) else { return }
        if number == 1, let code = cells.firstIndex(where: { French.folded($0).contains("insee") }) {
            let names = ["commune", "nom", "libelle", "ville"]
            let name = cells.indices.first { index in
                index != code && names.contains { French.folded(cells[index]).contains($0) }
            }
            columns = name.map { (code, $0) }
            return
        }
        if let columns, columns.code < cells.count, columns.name < cells.count {
            cells = [cells[columns.code], cells[columns.name]]
        }
        let filled = cells.filter { !$0.isBlank }
        let codes = filled.filter { Commune.isCode($0.uppercased()) }
        let names = filled.filter { !codes.contains($0) }
        // A postal code beside the code of the commune is left out.
        guard let code = (codes.first { !$0.hasSuffix("000") } ?? codes.first)?.uppercased() else {
            return fault(
                number,
                "«\u{202f}\(filled.joined(separator: " ").prefix(20))\u{202f}» n’a pas de code INSEE, de cinq caractères"
            )
        }
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
        for separator: Character in [";", "\t"] where line.contains(separator) {
            return line.split(separator: separator, omittingEmptySubsequences: false).map { bare($0) }
        }
        let words = line.split { $0.isWhitespace || $0 == "," }.map { bare($0) }
        let said = words.filter { word in
            word.contains { $0.isLetter || $0.isNumber } && !["insee", "insee:"].contains(word.lowercased())
        }
        let codes = said.filter { Commune.isCode($0.uppercased()) }
        let name = said.filter { !codes.contains($0) }.joined(separator: " ")
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
