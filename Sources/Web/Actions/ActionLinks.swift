import Domain
import HTML
import Storage

/// What a fiche is linked with: other fiches, plans, documents.
struct ActionLinks {
    let page: ActionPage

    var html: HTML {
        let fiches = page.sheet.linked.map {
            HTML.link("\($0.number). \($0.title)", Path.action(page.slug, $0.number))
        }
        let documents = page.action.documents.map {
            HTML.externalLink($0.label.unlessBlank ?? $0.address, $0.address)
        }
        let content =
            list("Fiches liées", fiches) + list("Plans et démarches", page.sheet.plans.map { "\($0)" })
            + list("Documents", documents)
        return .section(
            "Ce qui s’y rattache",
            content.isEmpty ? page.nudge("Rien ne s’y rattache encore.", .results) : content)
    }

    private func list(_ title: String, _ items: [HTML]) -> HTML {
        .when(!items.isEmpty, "<h3>\(title)</h3>\(HTML.list(items))")
    }
}
