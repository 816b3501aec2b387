import Domain

extension Path {
    static func editStrategy(_ slug: String) -> String { "\(strategy(slug))/modifier" }

    /// The colour and logos of its documents.
    static func identity(_ slug: String) -> String { "/cls/\(slug)/identite" }

    static func newAxis(_ slug: String) -> String { "\(axes(slug))/nouveau" }
    static func axis(_ slug: String, _ id: ID<Axis>) -> String { "\(axes(slug))/\(id)" }
    /// Where the axis stands on the page of axes.
    static func axisPlace(_ slug: String, _ axis: Axis) -> String { "\(axes(slug))#axe-\(axis.number)" }

    static func objectives(_ slug: String) -> String { "/cls/\(slug)/objectifs" }
    static func newObjective(_ slug: String, axis number: Int? = nil) -> String {
        "\(objectives(slug))/nouveau" + (number.map { "?axe=\($0)" } ?? "")
    }
    static func objective(_ slug: String, _ id: ID<Objective>) -> String { "\(objectives(slug))/\(id)" }
}
