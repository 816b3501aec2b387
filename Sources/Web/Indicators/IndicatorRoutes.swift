import Domain
import HTML
import Hummingbird
import Storage

/// Indicators: their list, each of them, the grid where the values of a day are written, the rule of attainment.
struct IndicatorRoutes {
    var routes: [Route] {
        let root = Path.indicators("{slug}")
        let readings = Path.indicatorReadings("{slug}")
        return Route.list(root, in: .indicators, list)
            + Route.list(readings, in: .indicators) { visit in try await readingPage(visit, visit.asked) }
            + [
                // Who may write depends on the fiche of each line.
                .post(readings, save, showsForm: true), .page("\(root)/{id}", in: .indicators, show),
            ]
            + Route.form(Path.attainmentRule("{slug}"), .editContract, rule)
            + IndicatorResource().routes
    }

    private func list(_ visit: MemberVisit) async throws -> IndicatorListPage {
        let dossier = try await visit.dossier(.indicators)
        return IndicatorListPage(dossier, visit.asked, on: visit.dayAsked, for: visit.viewer)
    }

    private func show(_ visit: MemberVisit) async throws -> IndicatorPage {
        let dossier = try await visit.dossier(.indicators)
        return try IndicatorPage(dossier, visit.id(), on: visit.dayAsked, for: visit.viewer)
    }

    private func readingPage(_ visit: MemberVisit, _ asked: FormData) async throws -> IndicatorReadingPage {
        let dossier = try await visit.dossier(.indicatorReadings)
        let typed = asked["date"]
        let day = Reading.day(typed, on: visit.today)
        let known = day.flatMap { $0 <= visit.today ? $0 : nil }
        var page = IndicatorReadingPage(dossier, asked, on: known ?? visit.today, for: visit.viewer)
        if !typed.isBlank, known == nil {
            page.typed = typed
            page.dateErrors = [
                "date": day == nil
                    ? Reading.noDay(typed, on: visit.today) : "Une valeur se relève un jour qui est venu."
            ]
        }
        return page
    }

    /// Each line is written by itself: those that pass are kept, the others come back as they were typed.
    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let page = try await readingPage(visit, sent)
        guard visit.viewer.writesAssessments else {
            throw Refusal.forbidden("La coordination et les pilotes des fiches relèvent les indicateurs.")
        }
        if let late = visit.late { return try await givenBack(late, visit, sent) }
        guard page.dateErrors.isEmpty else { return visit.show(page, in: .indicators) }
        let kept = try await page.grid.keep(sent, isTrial: sent.has("essai")) { row, reading in
            var reading = reading
            reading.version = row.version
            try await visit.store.note(reading, in: page.slug, by: visit.signature)
        }
        if kept.replies.isEmpty { return .seeOther(page.address) }
        var again = try await readingPage(visit, sent.replacing("montrer", ""))
        again.kept = try await named(kept, in: again, visit)
        again.late = visit.lateMark
        return visit.show(
            again, in: .indicators, status: kept.conflicts > 0 ? .conflict : .unprocessableContent)
    }

    private func givenBack(
        _ late: LateForm, _ visit: MemberVisit, _ sent: FormData
    ) async throws -> Response {
        var page = try await readingPage(visit, sent.replacing("montrer", ""))
        page.kept.replies = page.grid.givenBack(sent)
        page.notice = LatePages.givenBack(late, visit.csrf)
        page.late = visit.lateMark
        return visit.show(page, in: .indicators, status: .ok)
    }

    /// Who wrote the lines that are disputed.
    private func named(
        _ kept: Grid<IndicatorReading>.Kept, in page: IndicatorReadingPage, _ visit: MemberVisit
    ) async throws -> Grid<IndicatorReading>.Kept {
        var kept = kept
        for (key, reply) in kept.replies where reply.isConflict {
            guard let id = ID<Indicator>(key) else { continue }
            let writer = try await visit.store.lastWriter(
                of: .indicator, id.rawValue, in: page.slug, visibleTo: visit.member)
            if let writer { kept.replies[key]?.writer = "\(writer.name), à \(writer.at.time.french)" }
        }
        return kept
    }

    private func rule(_ visit: MemberVisit) async throws -> FormPage<AttainmentRule> {
        let dossier = try await visit.dossier(.contract)
        let (contract, slug) = (dossier.contract, dossier.slug)
        let list = Path.indicators(slug)
        var form = EditForm(
            contract: contract, section: .indicators, title: "Règle de l’atteinte",
            breadcrumb: visit.viewer.breadcrumb(contract, Link("Indicateurs", list)),
            action: Path.attainmentRule(slug), back: list, form: AttainmentRule.form,
            stored: contract.attainmentRule, version: contract.version)
        form.lead = "\(contract.attainmentRule.sentence)"
        return FormPage(form: form) { typed in
            try await visit.store.save(
                typed.value, version: typed.version, in: slug, by: visit.signature)
            return list
        }
    }
}

extension AttainmentRule {
    /// What the contract may change of it.
    static let form = Form<AttainmentRule>(
        [
            .number(
                "attainmentShare", "Objectifs atteints quand sont atteints au moins, en %", \.share,
                hint: "100\u{202f}: tous les indicateurs qui fondent l’atteinte.", isRequired: true),
            .one("attainmentFailure", "Non atteints quand", \.failure, among: .all(\.label)),
            .one("attainmentGap", "Si un indicateur est sans valeur", \.gap, among: .all(\.label)),
        ], rule: { rule throws(Refusal) in try rule.validate() })
}
