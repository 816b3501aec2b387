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

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        try await visit.keepLines(
            sent, in: .indicators, of: .indicator, id: \.indicator.rawValue,
            page: { asked in
                let page = try await readingPage(visit, asked)
                guard visit.viewer.writesAssessments else {
                    throw Refusal.forbidden(
                        "La coordination et les pilotes des fiches relèvent les indicateurs.")
                }
                return page
            },
            write: { row, reading, slug in
                var reading = reading
                reading.version = row.version
                try await visit.store.note(reading, in: slug, by: visit.signature)
            })
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
