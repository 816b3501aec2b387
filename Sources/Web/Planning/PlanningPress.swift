import Domain
import HTML

/// What puts something already recorded on the planning, or says where it is there.
struct PlanningPress {
    let dossier: Dossier
    let viewer: Viewer
    let source: Milestone.Source

    private var steps: [Milestone] { dossier.milestones.filter { $0.source == source } }

    /// One press, while it is no étape, for who may write it.
    func press(about: String? = nil) -> HTML {
        guard steps.isEmpty, viewer.may(.editContract) else { return .empty }
        return HTML.postButton(
            "Mettre au planning", action: Path.announcedSteps(dossier.slug), csrf: viewer.csrf, style: .quiet,
            about: about, values: ["annonces": source.code])
    }

    /// The étapes that it is.
    var places: HTML {
        HTML.joined(steps.map { HTML.link($0.title, Path.step(dossier.slug, $0.id)) }, separator: ", ")
    }
}
