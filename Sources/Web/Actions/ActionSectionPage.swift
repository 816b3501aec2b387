import Domain
import HTML

/// The sections of a fiche with what is complete.
struct ActionSectionPage: OfDossier, ShownPage {
    let viewer: Viewer
    let dossier: Dossier
    let action: Action

    var page: Page {
        let tasks = ActionSection.allCases.map(task)
        return Page(
            title, kicker: "\(action.title.shortened(60))",
            lead: "Chaque section s’enregistre à part.", breadcrumb: breadcrumb,
            actions: HTML.buttonLink("Voir la fiche", Path.action(slug, action.number)), width: .text,
            content: """
                \(HTML.taskList(tasks))<h2>Indicateurs</h2>\(indicators)\
                \(CommonPages.wayOut("Supprimer la fiche", Path.actionRemoval(slug, action.number)))
                """)
    }

    var title: String { "Modifier la fiche\u{a0}\(action.number)" }

    var breadcrumb: [Link] { viewer.breadcrumb(dossier.contract, of: action) }

    private func task(_ section: ActionSection) -> TaskItem {
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

    private var indicators: HTML {
        let own = dossier.indicators.filter { $0.action == action.id }
        let lines = own.map { indicator in
            HTML.line(
                indicator.label, Path.indicator(slug, indicator.id),
                note: "\(indicator.kind.label), \(French.count(indicator.readings.count, "valeur"))")
        }
        let none: HTML =
            "Un indicateur dit si l’action a lieu, si elle touche son public, si elle change quelque chose."
        let add = HTML.buttonLink("Ajouter un indicateur", Path.newIndicator(slug, of: .action(action.id)))
        return (own.isEmpty ? .soft(none) : .lines(lines)) + "<p>\(add)</p>"
    }
}
