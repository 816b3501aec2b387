import Domain
import HTML
import Hummingbird
import Storage

/// The planning: read, written line by line, filled from what is announced.
struct PlanningRoutes {
    var routes: [Route] {
        let root = Path.planning("{slug}")
        return Route.list(root, in: .planning) { visit in try await page(visit, visit.asked) } + [
            .post(root, .editContract, save, showsForm: true),
            .post(Path.announcedSteps("{slug}"), .editContract, plan),
            .page("\(Path.planningSteps("{slug}"))/{id}/attentes", in: .planning, .editContract, waiting),
            .post("\(Path.planningSteps("{slug}"))/{id}/attentes", .editContract, shift),
            .post("\(Path.planningSteps("{slug}"))/{id}/annee-suivante", .editContract, renew),
            .page(Path.planningZoom("{slug}"), in: .planning, zoom),
        ] + MilestoneResource().routes
    }

    private func page(_ visit: MemberVisit, _ asked: FormData) async throws -> PlanningPage {
        PlanningPage(try await visit.dossier(.planning(on: visit.today)), asked, for: visit.viewer)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        try await visit.keepLines(
            sent, in: .planning, of: .milestone, id: \.milestone.id.rawValue,
            page: { try await page(visit, $0) },
            write: { row, step, slug in
                var step = step
                step.version = max(row.version, 1)
                try await visit.store.save(step.written(on: visit.today), in: slug, by: visit.signature)
            })
    }

    /// What is announced becomes étapes; what is no more is left.
    private func plan(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossier(.planning(on: visit.today))
        let codes = Set(sent["annonces"].split(separator: " ").map(String.init))
        let chosen = dossier.announced(codes, on: visit.today)
        if !chosen.isEmpty {
            try await visit.store.plan(chosen, in: dossier.slug, by: visit.signature)
        }
        return .seeOther("\(Path.planning(dossier.slug))?vue=etapes")
    }

    private func waiting(_ visit: MemberVisit) async throws -> WaitingStepsPage {
        let dossier = try await visit.dossier(.planning(on: visit.today))
        return try WaitingStepsPage(dossier, visit.id(), for: visit.viewer)
    }

    private func shift(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let page = try await waiting(visit)
        let ticked = Set(sent.all("etape"))
        let moved = page.moves.filter { ticked.contains($0.token) }
        try await visit.store.move(
            moved.map { ($0.step.id, $0.step.milestone.version, $0.due) }, in: page.slug,
            by: visit.signature)
        return .seeOther(Path.step(page.slug, page.step.id))
    }

    /// What comes back each year waits for the next one.
    private func renew(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        let id: ID<Milestone> = try visit.id()
        try await visit.store.renewMilestone(
            id, version: sent.version, in: slug, by: visit.signature)
        return .seeOther(Path.step(slug, id))
    }

    private func zoom(_ visit: MemberVisit) async throws -> PlanningZoomPage {
        PlanningZoomPage(
            viewer: visit.viewer,
            dossier: try await visit.dossier(.planning(on: visit.today)))
    }
}

extension Dossier {
    /// What is announced under some codes.
    fileprivate func announced(_ codes: Set<String>, on day: Day) -> [Planning.Announced] {
        announcedOffPlanning(on: day).filter { codes.contains($0.code) }
    }
}
