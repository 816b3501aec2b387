import Domain

extension Path {
    static func indicators(_ slug: String) -> String { "/cls/\(slug)/indicateurs" }
    static func indicator(_ slug: String, _ id: ID<Indicator>) -> String { "\(indicators(slug))/\(id)" }
    static func editIndicator(_ slug: String, _ id: ID<Indicator>) -> String {
        "\(indicator(slug, id))/modifier"
    }
    /// The form of a new one, of a fiche, of an axis or of the contract.
    static func newIndicator(_ slug: String, of subject: Indicator.Subject = .contract) -> String {
        "\(indicators(slug))/nouveau"
            + (subject == .contract ? "" : "?de=\(subject.code)")
    }
    /// Where the values of a day are written.
    static func indicatorReadings(_ slug: String, on day: Day? = nil) -> String {
        "\(indicators(slug))/releve" + (day.map { "?date=\($0.iso)" } ?? "")
    }
    /// The rule by which indicators propose an attainment.
    static func attainmentRule(_ slug: String) -> String { "\(indicators(slug))/regle" }
}

extension Indicator.Subject {
    /// As forms and addresses write it.
    var code: String {
        switch self {
        case .contract: "contrat"
        case .axis(let id): "axe-\(id)"
        case .action(let id): "fiche-\(id)"
        }
    }
}
