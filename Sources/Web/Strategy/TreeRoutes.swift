import Documents
import Storage

/// The arbre des objectifs, on screen and on paper.
struct TreeRoutes {
    var routes: [Route] {
        [.page(Path.tree("{slug}"), in: .tree, show)]
            + Route.prints(Path.tree("{slug}"), in: .tree, print)
    }

    private func show(_ visit: MemberVisit) async throws -> TreePage {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        return TreePage(viewer: visit.viewer, dossier: dossier, day: visit.dayAsked)
    }

    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        return Printout(
            TreeDocument(dossier: dossier, day: visit.dayAsked).document, of: dossier,
            named: "arbre-des-objectifs-\(dossier.slug)", as: "Arbre des objectifs")
    }
}
