import Documents
import Domain
import Drawings
import HTML
import Hummingbird
import Storage

/// The arbre des objectifs, on screen and on paper.
struct TreeRoutes {
    let site: Site

    var routes: [Route] {
        [.get(Path.tree("{slug}"), show)] + Route.prints(Path.tree("{slug}"), print)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        let page = TreePage(viewer: visit.viewer, dossier: dossier, day: visit.dayAsked).page
        return .html(visit.page(page, of: dossier.contract, in: .tree))
    }

    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        let document = TreeDocument(dossier: dossier, day: visit.dayAsked).document
        try await visit.noteExport("Arbre des objectifs en \(format.name)", in: dossier.contract.slug)
        return await visit.printed(
            document, as: format, named: "arbre-des-objectifs-\(dossier.contract.slug)", of: dossier.contract,
            in: .tree)
    }
}
