import Documents
import Domain
import Drawings
import HTML
import Hummingbird

/// The arbre des objectifs, on screen and on paper.
struct TreeRoutes {
    let site: Site

    var routes: [Route] {
        [.get(Path.tree("{slug}"), show)] + Route.prints(Path.tree("{slug}"), print)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.contractFile()
        let page = TreePage(file: file, day: visit.dayAsked).page(
            breadcrumb: visit.breadcrumb(file.contract, Link("Arbre des objectifs", "", isCurrent: true)))
        return .html(visit.page(page, of: file.contract, in: .tree))
    }

    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let file = try await visit.contractFile()
        let document = TreeDocument(file: file, day: visit.dayAsked).document
        try await visit.noteExport("Arbre des objectifs en \(format.name)", in: file.contract.slug)
        return await visit.file(
            document, as: format, named: "arbre-des-objectifs-\(file.contract.slug)", of: file.contract,
            in: .tree)
    }
}
