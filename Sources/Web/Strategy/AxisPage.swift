import Domain
import HTML

/// The axes with their objectives and fiches.
struct AxisPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    private let synthesis: Synthesis

    init(viewer: Viewer, dossier: Dossier, day: Day) {
        self.viewer = viewer
        self.dossier = dossier
        synthesis = dossier.synthesis(on: day)
    }

    var page: Page {
        Page(
            "Axes et objectifs stratégiques", lead: lead, breadcrumb: viewer.breadcrumb(dossier.contract),
            actions: actions, content: dossier.axes.isEmpty ? empty : HTML.joined(dossier.axes, section))
    }

    private var lead: HTML? {
        if dossier.axes.isEmpty { return nil }
        return """
            \(French.count(dossier.axes.count, "axe")), \(French.count(dossier.objectives.count, "objectif")) et \
            \(French.count(dossier.actions.count, "fiche"))\u{202f}: \(HTML.link("l’arbre des objectifs", Path.tree(slug))) \
            les montre d’un coup d’œil.
            """
    }

    private var actions: HTML {
        guard mayEdit, !dossier.axes.isEmpty else { return .empty }
        return HTML.buttonLink("Ajouter un axe", Path.newAxis(slug))
            + HTML.buttonLink("Ajouter un objectif", Path.newObjective(slug))
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucun axe stratégique",
            purpose:
                "Les axes disent en quelques mots ce que le contrat veut changer\u{202f}; les objectifs puis les fiches action s’y rattachent.",
            example: "Axe stratégique\u{a0}1\u{202f}: Renforcer l’offre de soins de premier recours.",
            action: .when(mayEdit, .buttonLink("Ajouter un axe", Path.newAxis(slug), .primary)))
    }

    private func section(_ axis: Axis) -> HTML {
        let own = synthesis.lines.filter { $0.action.axis == axis.id }
        let objectives = dossier.objectives.filter { $0.axis == axis.id }
        let loose = own.filter { $0.action.objective == nil }
        let rest = HTML.when(!loose.isEmpty, "<h3>Sans objectif stratégique</h3>\(fiches(loose))")
        let bare = HTML.when(
            own.isEmpty && objectives.isEmpty, .soft("Ni objectif ni fiche ne s’y rattachent encore."))
        return """
            <section id="axe-\(axis.number)"><h2>\(axis.label)</h2>\(tools(axis))\
            \(HTML.joined(objectives) { objective($0, own) })\(rest)\(bare)</section>
            """
    }

    private func tools(_ axis: Axis) -> HTML {
        guard mayEdit else { return .empty }
        return """
            <p class="section-tools"><a href="\(Path.axis(slug, axis.id))">Modifier l’axe\u{a0}\(axis.number)</a>\
            <a href="\(Path.newObjective(slug, axis: axis.number))">Ajouter un objectif\
            <span class="hidden"> à l’axe\u{a0}\(axis.number)</span></a></p>
            """
    }

    private func objective(_ objective: Objective, _ own: [Synthesis.Line]) -> HTML {
        let lines = own.filter { $0.action.objective == objective.id }
        let title: HTML =
            mayEdit ? HTML.link(objective.title, Path.objective(slug, objective.id)) : "\(objective.title)"
        let mark = HTML.when(
            objective.isInvented, " <span class=\"heading-note\">\(StrategyMarks.invented)</span>")
        let none = HTML.soft("Aucune fiche ne sert encore cet objectif.")
        return "<h3>\(title)\(mark)</h3>\(lines.isEmpty ? none : fiches(lines))"
    }

    private func fiches(_ lines: [Synthesis.Line]) -> HTML {
        .lines(
            lines.map { line in
                .line(
                    "\(line.action.number). \(line.action.title)", Path.action(slug, line.action.number),
                    note: HTML.tag(line.verdict))
            })
    }
}
