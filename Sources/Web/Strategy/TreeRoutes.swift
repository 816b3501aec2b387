import Documents
import Domain
import Drawings
import HTML
import Hummingbird
import Storage

/// The arbre des objectifs, on screen and on paper.
struct TreeRoutes {
    var routes: [Route] {
        [.page(Path.tree("{slug}"), in: .tree, show)] + Route.prints(Path.tree("{slug}"), print)
    }

    private func show(_ visit: MemberVisit) async throws -> TreePage {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        return TreePage(viewer: visit.viewer, dossier: dossier, day: visit.dayAsked)
    }

    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        let document = TreeDocument(dossier: dossier, day: visit.dayAsked).document
        try await visit.noteExport("Arbre des objectifs en \(format.name)", in: dossier.slug)
        return await visit.printed(
            document, as: format, named: "arbre-des-objectifs-\(dossier.slug)", of: dossier.contract,
            in: .tree)
    }
}
