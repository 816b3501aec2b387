import Domain
import HTML

/// Pieces of the pages of a structure and of a contact.
enum DirectoryLines {
    /// A heading over lines; nothing when there is none.
    static func section(_ title: String, _ lines: [HTML], limit: Int = 12) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let (shown, rest) = (lines.prefix(limit), lines.dropFirst(limit))
        let more = rest.count == 1 ? "Voir la dernière ligne" : "Voir les \(rest.count)\u{a0}autres"
        return .section(
            "\(title)", .lines(shown) + .when(!rest.isEmpty, .details(more, .lines(rest))))
    }

    /// A line that leads somewhere, with what is said of it.
    static func line(_ label: String, _ href: String, _ note: String) -> HTML {
        HTML.link(label, href) + .when(!note.isEmpty, " " + .lineNote("\(note)"))
    }

    /// How many times a year, the latest year first: «4 réunions en 2023, 2 en 2022».
    static func yearly(_ years: [Int]) -> String {
        let counts = Dictionary(grouping: years) { $0 }.mapValues(\.count).sorted { $0.key > $1.key }
        let words = counts.enumerated().map { rank, year in
            rank == 0
                ? "\(French.count(year.value, "réunion")) en \(year.key)" : "\(year.value) en \(year.key)"
        }
        return French.list(words)
    }
}

extension Person.Role {
    /// «Présidente, depuis mars 2022 jusqu’à juin 2023».
    var words: String {
        let start = since.map { "depuis \($0.french)" }
        let end = until.map { "jusqu’à \($0.french)" }
        let span = [start, end].compactMap(\.self).joined(separator: " ")
        return [function, span].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension Seat {
    /// «Membre, depuis 2022».
    var words: String {
        let start = since.map { "depuis \($0.french)" }
        let end = until.map { "jusqu’à \($0.french)" }
        return [duty.label, start, end].compactMap(\.self).joined(separator: ", ")
    }
}
