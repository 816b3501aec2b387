import Domain

/// The names that a document may not show, and their removal from every word of it.
struct Masking {
    /// What stands in the place of a name.
    static let mask = "[nom masqué]"

    private let names: [String]
    /// A word of each last name, to pass quickly over texts that name nobody.
    private let marks: Set<Substring>

    /// Everybody for the public; the residents whoever reads.
    init(_ dossier: Dossier, for audience: Audience) {
        let residents = dossier.residents
        let hidden = dossier.people.filter { person in
            switch audience {
            case .public: !person.lastName.isBlank
            case .partners, .signatories: residents.contains(person.id) && !person.lastName.isBlank
            }
        }
        names = hidden.flatMap { Self.spellings(of: $0) + [$0.email].filter { !$0.isEmpty } }.sorted {
            $0.count > $1.count
        }
        marks = Set(
            hidden.flatMap { [$0.lastName, $0.lastName.uppercased()] }.compactMap(\.words.last))
    }

    /// The document without these names.
    func applied(to document: Document) -> Document {
        guard !names.isEmpty else { return document }
        var masked = document
        masked.title = self.masked(document.title)
        masked.subtitle = self.masked(document.subtitle)
        masked.blocks = document.blocks.map { $0.mapping(masked(_:)) }
        return masked
    }

    private func masked(_ text: Text) -> Text {
        Text(
            text.runs.map { run in
                var masked = run
                masked.text = self.masked(run.text)
                if let link = run.link, self.masked(link) != link { masked.link = nil }
                return masked
            })
    }

    private func masked(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) || text.words.contains(where: marks.contains) else {
            return text
        }
        return names.reduce(text) { $0.replacing($1, with: Self.mask) }
    }

    /// «Mme Aline Bertin», «Madame Bertin», «Aline Bertin», «Aline BERTIN»…
    private static func spellings(of person: Person) -> [String] {
        let civilities =
            switch person.civility {
            case .none: ["Mme", "Madame", "M.", "Monsieur"]
            case .madame: ["Mme", "Madame"]
            case .monsieur: ["M.", "Monsieur"]
            case .doctor: ["Dr", "Docteur", "Mme", "Madame", "M.", "Monsieur"]
            }
        let last = [person.lastName, person.lastName.uppercased()]
        let whole = person.firstName.isBlank ? [] : last.map { "\(person.firstName) \($0)" }
        let plain = whole + last.flatMap { name in civilities.map { "\($0) \(name)" } }
        let titled = whole.flatMap { name in civilities.map { "\($0) \(name)" } }
        return (titled + plain).flatMap { [$0, $0.replacing(" ", with: "\u{a0}")] }
    }
}
