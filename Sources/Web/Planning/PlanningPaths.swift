import Domain

extension Path {
    static func planning(_ slug: String) -> String { "/cls/\(slug)/planning" }
    /// Étape by étape, at one of them.
    static func step(_ slug: String, _ id: ID<Milestone>) -> String {
        "\(planning(slug))?vue=etapes#etape-\(id)"
    }
    static func planningSteps(_ slug: String) -> String { "\(planning(slug))/etapes" }
    static func editStep(_ slug: String, _ id: ID<Milestone>) -> String { "\(planningSteps(slug))/\(id)" }
    /// The form of a new étape, of a fiche where one is named.
    static func newStep(_ slug: String, fiche number: Int? = nil) -> String {
        "\(planningSteps(slug))/nouvelle" + (number.map { "?fiche=\($0)" } ?? "")
    }
    /// The étapes that wait for one that moved.
    static func waitingSteps(_ slug: String, _ id: ID<Milestone>) -> String {
        "\(editStep(slug, id))/attentes"
    }
    /// Where what comes back each year waits for the next one.
    static func renewedStep(_ slug: String, _ id: ID<Milestone>) -> String {
        "\(editStep(slug, id))/annee-suivante"
    }
    /// Where what is announced becomes étapes.
    static func announcedSteps(_ slug: String) -> String { "\(planning(slug))/annonces" }
    static func planningZoom(_ slug: String) -> String { "\(planning(slug))/zoom" }
    static func planningVersions(_ slug: String) -> String { "\(planning(slug))/versions" }
    static func planningVersion(_ slug: String, _ id: ID<PlanningVersion>) -> String {
        "\(planningVersions(slug))/\(id)"
    }
    static func planningAdoption(_ slug: String, _ id: ID<PlanningVersion>) -> String {
        "\(planningVersion(slug, id))/adoption"
    }
    static func planningComparison(_ slug: String) -> String { "\(planning(slug))/comparaison" }
}
