import Documents
import Domain
import Storage

/// The planning as a document.
struct PlanningPrints {
    var routes: [Route] {
        Route.prints(Path.planning("{slug}"), in: .planning) { visit, _ in
            let dossier = try await visit.dossier()
            return Printout(
                PlanningDocument.build(dossier, on: visit.today), of: dossier,
                named: "planning-\(dossier.slug)-\(visit.today.iso)", as: "Planning de déploiement")
        }
    }
}
