import Domain
import HTML

/// The order of the fiches: changed by drag, by keyboard, or by buttons.
struct ActionOrderPage: ShownPage {
    let contract: Contract
    /// As ordered by hand.
    let actions: [Action]
    let viewer: Viewer

    var page: Page {
        Page(
            "Ordre des fiches",
            lead:
                "Les listes, les revues et les documents suivent cet ordre. Chaque déplacement est enregistré aussitôt.",
            breadcrumb: viewer.breadcrumb(contract, Link("Fiches action", Path.actions(slug))),
            actions: HTML.buttonLink("Revenir aux fiches", Path.actions(slug)),
            content: HTML.reorderList(
                items, label: "Fiches action", action: Path.actionOrder(slug), csrf: viewer.csrf))
    }

    private var items: [ReorderItem] {
        actions.map { action in
            ReorderItem(
                id: action.id.description, label: "la fiche\u{a0}\(action.number)",
                content: "<strong>\(action.number).</strong> \(action.title)",
                up: Path.actionMove(slug, action.number, up: true),
                down: Path.actionMove(slug, action.number, up: false))
        }
    }
}
