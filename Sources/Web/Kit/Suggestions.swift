/// What a field names by a few letters.
enum SuggestionKind: String {
    case structures
    case people = "personnes"
    case actions = "fiches"
}

extension Path {
    /// Where a script asks what some letters mean; without «ajout», nobody may add a name there.
    static func suggestions(_ slug: String, _ kind: SuggestionKind, isOpen: Bool = false) -> String {
        "\(directory(slug))/suggestions?de=\(kind.rawValue)\(isOpen ? "&ajout=oui" : "")"
    }
}
