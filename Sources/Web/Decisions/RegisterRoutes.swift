import Documents
import Domain
import Storage

/// The register of decisions, on screen and as a file.
struct RegisterRoutes {
    var routes: [Route] {
        let root = Path.decisions("{slug}")
        return Route.list(root, in: .decisions) { visit in
            try await register(visit, of: visit.dossier(.register(on: visit.today)))
        }
            + Route.prints(root, in: .decisions, printed)
    }

    private func register(_ visit: MemberVisit, of dossier: Dossier) -> RegisterPage {
        RegisterPage(RegisterList(dossier, on: visit.today), visit.asked, for: visit.viewer)
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let dossier = try await visit.dossier()
        let page = register(visit, of: dossier)
        let document = DecisionRegister.build(
            page.listing.matching, waiting: page.listing.isNarrow ? [] : page.list.register.waiting,
            scope: page.listing.scope, of: dossier, for: Audience(visit), on: visit.today)
        return Printout(document, of: dossier, named: "decisions", as: "Registre des décisions")
    }
}
