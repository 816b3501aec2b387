import Domain

extension Path {
    /// The form of a new fiche, which may begin as another.
    static func newAction(_ slug: String, as number: Int? = nil) -> String {
        "\(actions(slug))/nouvelle" + (number.map { "?modele=\($0)" } ?? "")
    }
    static func actionOrder(_ slug: String) -> String { "\(actions(slug))/ordre" }
    static func actionMove(_ slug: String, _ number: Int, up: Bool) -> String {
        "\(action(slug, number))/\(up ? "montee" : "descente")"
    }
    static func editAction(_ slug: String, _ number: Int) -> String { "\(action(slug, number))/modifier" }
    static func editAction(_ slug: String, _ number: Int, _ section: ActionSection) -> String {
        "\(editAction(slug, number))/\(section.slug)"
    }
    static func actionRemoval(_ slug: String, _ number: Int) -> String {
        "\(action(slug, number))/suppression"
    }
}
