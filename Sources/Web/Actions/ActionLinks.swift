import Domain
import HTML
import Storage

/// What a fiche is linked with: other fiches, plans, documents.
struct ActionLinks {
    let page: ActionPage

    var html: HTML {
        let content = fiches + plans + documents
        if content.isEmpty {
            let nudge = page.nudge("Rien ne s’y rattache encore.", .results)
            return nudge.isEmpty ? .empty : "<section><h2>Ce qui s’y rattache</h2>\(nudge)</section>"
        }
        return "<section><h2>Ce qui s’y rattache</h2>\(content)</section>"
    }

    private var fiches: HTML {
        if page.sheet.linked.isEmpty { return .empty }
        let items = HTML.joined(page.sheet.linked) {
            "<li><a href=\"\(Path.action(page.slug, $0.number))\">\($0.number). \($0.title)</a></li>"
        }
        return "<h3>Fiches liées</h3><ul>\(items)</ul>"
    }

    private var plans: HTML {
        if page.sheet.plans.isEmpty { return .empty }
        return "<h3>Plans et démarches</h3><ul>\(HTML.joined(page.sheet.plans) { "<li>\($0)</li>" })</ul>"
    }

    private var documents: HTML {
        if page.action.documents.isEmpty { return .empty }
        let items = HTML.joined(page.action.documents) {
            "<li>\(HTML.externalLink($0.label.unlessBlank ?? $0.address, $0.address))</li>"
        }
        return "<h3>Documents</h3><ul>\(items)</ul>"
    }
}
