import Domain
import HTML

/// The sections of a fiche with what is complete.
enum ActionSectionPages {
    static func list(_ action: Action, _ dossier: Dossier, breadcrumb: [Link]) -> Page {
        let slug = dossier.contract.slug
        let tasks = ActionSection.allCases.map { task($0, action, slug) }
        let indicators = dossier.indicators.filter { $0.action == action.id }
        return Page(
            "Modifier la fiche\u{a0}\(action.number)", kicker: "\(action.title.shortened(60))",
            lead: "Chaque section s’enregistre à part.", breadcrumb: breadcrumb,
            actions: HTML.buttonLink("Voir la fiche", Path.action(slug, action.number)), width: .text,
            content: """
                \(HTML.taskList(tasks))<h2>Indicateurs</h2>\(list(indicators, action, slug))\
                <p>\(HTML.link("Supprimer la fiche", Path.actionRemoval(slug, action.number)))</p>
                """)
    }

    private static func task(_ section: ActionSection, _ action: Action, _ slug: String) -> TaskItem {
        let state: TaskItem.State =
            switch section.progress(of: action) {
            case .empty: .empty
            case .begun: .started
            case .complete: .complete
            }
        let missing = section.missing(in: action)
        return TaskItem(
            section.label, Path.editAction(slug, action.number, section), state,
            hint: missing.isEmpty ? nil : "Manque\u{202f}: \(French.list(missing))")
    }

    private static func list(_ indicators: [Indicator], _ action: Action, _ slug: String) -> HTML {
        let items = HTML.joined(indicators) { indicator in
            """
            <li>\(HTML.link(indicator.label, Path.indicator(slug, action.number, indicator.id)))\
            <span class="line-note">\(indicator.kind.label), \
            \(French.count(indicator.readings.count, "valeur"))</span></li>
            """
        }
        let none: HTML =
            "<p class=\"soft\">Un indicateur dit si l’action a lieu, si elle touche son public, si elle change quelque chose.</p>"
        let add = HTML.buttonLink("Ajouter un indicateur", Path.newIndicator(slug, action.number))
        return (indicators.isEmpty ? none : "<ul class=\"lines\">\(items)</ul>") + "<p>\(add)</p>"
    }
}
