/// The «liste des bilans» of the ARS tool, as one pastes it.
package struct ArsList: Hashable, Sendable {
    /// One line of it.
    package struct Row: Hashable, Sendable {
        /// Of the paste, from 1.
        package let number: Int
        package let code: String
        package let title: String
        package let axis: String
        /// Nil where the tool names none that is known.
        package let kind: Assessment.Kind?
        /// What its last column says; nil where it says nothing.
        package let isUnderway: Bool?
    }

    package let rows: [Row]
    /// Lines that hold no code: titles, buttons, what stands around.
    package let others: Int

    /// Reads lines as they are pasted, cells parted by tabs or by nothing that shows. Throws `.invalid` when no line
    /// holds a code.
    package init(pasted text: String) throws(Refusal) {
        var rows: [Row] = []
        var others = 0
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            if line.allSatisfy(\.isWhitespace) { continue }
            if let row = Self.row(String(line), index + 1) { rows.append(row) } else { others += 1 }
        }
        guard !rows.isEmpty else {
            throw .invalid(
                "text",
                "Aucune ligne ne porte un code comme 2021-505\u{202f}: copiez le tableau de la page «\u{202f}Liste des bilans\u{202f}»."
            )
        }
        guard rows.count <= 500 else { throw .invalid("text", "Ce tableau compte plus de 500\u{a0}bilans.") }
        (self.rows, self.others) = (rows, others)
    }

    private static func row(_ line: String, _ number: Int) -> Row? {
        let cells = line.split(separator: "\t").map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        guard let place = cells.firstIndex(where: { code(in: $0) != nil }), let code = code(in: cells[place])
        else {
            return nil
        }
        let said = cells[place].drop { !$0.isASCIIDigit }.dropFirst(code.count)
        var title = said.drop { $0.isWhitespace || ":–-".contains($0) }
        let rest = cells[(place + 1)...]
        var axis = rest.first { French.folded($0).hasPrefix("axe") } ?? ""
        if axis.isEmpty, let range = title.firstRange(of: "Axe stratégique") {
            axis = String(title[range.lowerBound...])
            title = title[..<range.lowerBound]
        }
        let last = French.folded(cells.last ?? "")
        let before = French.folded(cells[..<place].joined(separator: " ") + " " + cells[place].prefix(40))
        let kinds: [(String, Assessment.Kind)] = [
            ("intermediaire", .intermediate), ("annuel", .annual), ("final", .final),
        ]
        return Row(
            number: number, code: code,
            title: title.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            axis: axis, kind: kinds.first { before.contains($0.0) }?.1,
            isUnderway: last == "oui" ? true : last == "non" ? false : nil)
    }

    /// «2021-505» within a cell.
    private static func code(in cell: String) -> String? {
        let words = cell.split { $0.isWhitespace || $0 == ":" }
        return words.map(String.init).first(where: Action.isCode)
    }
}

/// The list of the ARS tool beside the contract: what agrees, what differs, either way.
package struct ArsComparison: Hashable, Sendable {
    /// A line that is of a fiche.
    package struct Match: Hashable, Sendable {
        package let row: ArsList.Row
        package let action: Action
        /// What the two say otherwise, in words; empty when they agree.
        package let differences: [String]
    }

    /// A line that is of no fiche for certain, and why.
    package struct Question: Hashable, Sendable {
        package let row: ArsList.Row
        package let sentence: String
    }

    package private(set) var matches: [Match] = []
    package private(set) var questions: [Question] = []
    /// Fiches of the contract that the list lacks.
    package private(set) var missing: [Action] = []

    package init(_ list: ArsList, _ dossier: Dossier, on day: Day) {
        let byCode = Dictionary(dossier.actions.filter { !$0.code.isEmpty }.map { ($0.code, $0) }) {
            first, _ in first
        }
        let repeated = Dictionary(grouping: list.rows, by: \.code).filter { $1.count > 1 }
        let synthesis = dossier.synthesis(on: day)
        for row in list.rows {
            guard let action = byCode[row.code] else {
                questions.append(
                    Question(row: row, sentence: "Aucune fiche du contrat ne porte le code \(row.code)."))
                continue
            }
            if let twins = repeated[row.code], Self.nearest(twins, to: action) != row {
                let other = dossier.actions.first { $0.id != action.id && Self.agree($0.title, row.title) }
                let title = other.map { ", avec l’intitulé de la \($0.shortName.lowercasedFirst)" } ?? ""
                questions.append(
                    Question(row: row, sentence: "Le code \(row.code) revient une seconde fois\(title)."))
                continue
            }
            let bilan = synthesis.lines.first { $0.action.id == action.id }?.assessment
            matches.append(
                Match(row: row, action: action, differences: Self.differences(row, action, bilan, dossier)))
        }
        let listed = Set(list.rows.map(\.code))
        missing = dossier.actions.filter { !listed.contains($0.code) }
    }

    private static func differences(
        _ row: ArsList.Row, _ action: Action, _ bilan: Assessment?, _ dossier: Dossier
    ) -> [String] {
        var said: [String] = []
        if !agree(row.title, action.title) {
            said.append("intitulé dans l’outil\u{202f}: «\u{202f}\(row.title)\u{202f}»")
        }
        if let axis = dossier.$axes[action.axis], !row.axis.isEmpty, !agree(row.axis, axis.label) {
            said.append("axe dans l’outil\u{202f}: «\u{202f}\(row.axis)\u{202f}»")
        }
        if let isUnderway = row.isUnderway, let own = bilan?.underway, own != isUnderway {
            said.append(
                isUnderway ? "en cours dans l’outil, non dans Jalon" : "en cours dans Jalon, non dans l’outil"
            )
        }
        if bilan == nil { said.append("aucun bilan dans Jalon") }
        return said
    }

    /// Of lines of one code, the one whose title is the most like that of the fiche.
    private static func nearest(_ rows: [ArsList.Row], to action: Action) -> ArsList.Row? {
        let own = words(action.title)
        return rows.max { left, right in
            let (first, second) = (words(left.title), words(right.title))
            return score(first, own) < score(second, own)
        }
    }

    private static func score(_ words: Set<String>, _ own: Set<String>) -> Double {
        Double(words.intersection(own).count) / Double(max(1, words.union(own).count))
    }

    /// Whether two titles say the same, marks and accents apart.
    private static func agree(_ left: String, _ right: String) -> Bool {
        French.slug(left) == French.slug(right)
    }

    private static func words(_ text: String) -> Set<String> {
        Set(French.slug(text).split(separator: "-").map(String.init))
    }
}
