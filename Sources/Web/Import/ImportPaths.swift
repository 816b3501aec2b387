import Domain

extension Path {
    static func planImports(_ slug: String) -> String { "\(contract(slug))/importer" }
    static func followImports(_ slug: String) -> String { "\(contract(slug))/importer-suivi" }
    /// Where what has no place in a fiche is placed.
    static func unplaced(_ slug: String, _ number: Int) -> String { "\(action(slug, number))/non-place" }
}
