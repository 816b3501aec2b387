import Documents
import Domain
import Storage

/// The planning as a document: a line a fiche on A4, a line an étape on A3; what the page leaves out, they do too.
struct PlanningPrints {
    var routes: [Route] {
        let path = Path.planning("{slug}")
        return Route.prints(path, in: .planning) { visit, _ in
            try await printout(visit, "planning", "Planning de déploiement", PlanningDocument.build)
        }
            + Route.prints("\(path)/a3", in: .planning, formats: [.pdf]) { visit, _ in
                try await printout(visit, "planning-a3", "Étapes du planning en A3", StepsDocument.build)
            }
    }

    private typealias Build = (Dossier, Planning.Choice?, PlanningScale, Audience, Day) -> Document

    private func printout(
        _ visit: MemberVisit, _ name: String, _ label: String, _ build: Build
    ) async throws -> Printout {
        let dossier = try await visit.dossier()
        let page = PlanningPage(dossier, visit.asked, for: visit.viewer)
        return Printout(
            build(dossier, page.choice, page.scale ?? .year, .partners, visit.today), of: dossier,
            named: "\(name)-\(dossier.slug)-\(visit.today.iso)", as: label)
    }
}
