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
            .page(Path.planningZoom("{slug}"), in: .planning, zoom),
        ] + MilestoneResource().routes
    }

    private func page(_ visit: MemberVisit, _ asked: FormData) async throws -> PlanningPage {
        PlanningPage(try await visit.dossier(.planning(on: visit.today)), asked, for: visit.viewer)
    }

    /// Each line is written by itself: those that pass are kept, the others come back as they were typed.
    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let page = try await page(visit, sent)
        if let late = visit.late {
            var page = try await self.page(visit, sent.replacing("montrer", ""))
            page.kept.replies = page.grid.givenBack(sent)
            page.notice = LatePages.givenBack(late, visit.csrf)
            page.late = visit.lateMark
            return visit.show(page, in: .planning, status: .ok)
        }
        let kept = try await page.grid.keep(sent, isTrial: sent.has("essai")) { row, step in
            var step = step
            step.version = max(row.version, 1)
            try await visit.store.save(
                step.written(on: visit.today), in: page.slug, by: visit.signature)
        }
        if kept.replies.isEmpty { return .seeOther(page.address) }
        var again = try await self.page(visit, sent.replacing("montrer", ""))
        again.kept = try await named(kept, in: again, visit)
        again.late = visit.lateMark
        return visit.show(
            again, in: .planning, status: kept.conflicts > 0 ? .conflict : .unprocessableContent)
    }

    /// Who wrote the lines that are disputed.
    private func named(
        _ kept: Grid<WrittenStep>.Kept, in page: PlanningPage, _ visit: MemberVisit
    ) async throws -> Grid<WrittenStep>.Kept {
        var kept = kept
        for row in page.grid.rows where kept.replies[row.key]?.isConflict == true {
            let writer = try await visit.store.lastWriter(
                of: .milestone, row.stored.milestone.id.rawValue, in: page.slug, visibleTo: visit.member)
            if let writer { kept.replies[row.key]?.writer = "\(writer.name), à \(writer.at.time.french)" }
        }
        return kept
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
