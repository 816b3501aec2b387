import Domain
import HTML
import Hummingbird
import Storage

/// The indicators of a fiche: their form with the dated values, and their removal.
struct IndicatorRoutes {
    let site: Site

    var routes: [Route] {
        let indicators = "\(Path.actions("{slug}"))/{number}/indicateurs"
        return [
            .get("\(indicators)/nouveau", new), .post("\(indicators)/nouveau", create),
            .get("\(indicators)/{id}", edit), .post("\(indicators)/{id}", save),
            .get("\(indicators)/{id}/suppression", ask), .post("\(indicators)/{id}/suppression", remove),
        ]
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        return form(visit, dossier, try dossier.action(numbered: visit.number()), nil).shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let action = try dossier.action(numbered: visit.number())
        return try await form(visit, dossier, action, nil).answer(sent, from: visit) { answers in
            let indicator = Indicator(action: action.id, .process, "")
            return try await save(indicator, answers, of: action, in: dossier.contract.slug, by: visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let (action, indicator) = try indicator(visit, dossier)
        return form(visit, dossier, action, indicator).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let (action, stored) = try indicator(visit, dossier)
        return try await form(visit, dossier, action, stored).answer(sent, from: visit) { answers in
            var indicator = stored
            indicator.version = sent.version
            return try await save(indicator, answers, of: action, in: dossier.contract.slug, by: visit)
        }
    }

    private func save(
        _ stored: Indicator, _ answers: FormData, of action: Action, in slug: String, by visit: MemberVisit
    ) async throws -> String {
        let indicator = try IndicatorReading(answers: answers).indicator(of: stored)
        let id = try await visit.store.save(indicator, in: slug, by: visit.signature)
        return Path.indicatorPlace(slug, action.number, id)
    }

    private func ask(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let (action, indicator) = try indicator(visit, dossier)
        let slug = dossier.contract.slug
        let values = French.count(indicator.readings.count, "valeur datée", "valeurs datées")
        let page = CommonPages.removal(
            "Supprimer un indicateur", takes: [indicator.label, values],
            action: Path.indicatorRemoval(slug, action.number, indicator.id),
            back: Path.indicator(slug, action.number, indicator.id), version: indicator.version,
            csrf: visit.csrf, breadcrumb: trail(visit, dossier, action, "Supprimer un indicateur"))
        return .html(visit.page(page, of: dossier.contract, in: .actions))
    }

    private func remove(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let (action, indicator) = try indicator(visit, dossier)
        let slug = dossier.contract.slug
        try await visit.store.removeIndicator(
            indicator.id, version: sent.version, in: slug, by: visit.signature)
        return .seeOther(Path.action(slug, action.number))
    }

    private func indicator(_ visit: MemberVisit, _ dossier: Dossier) throws -> (Action, Indicator) {
        let action = try dossier.action(numbered: visit.number())
        let id: ID<Indicator> = try visit.id()
        guard let found = dossier.indicators.first(where: { $0.id == id && $0.action == action.id }) else {
            throw Refusal.notFound
        }
        return (action, found)
    }

    private func form(
        _ visit: MemberVisit, _ dossier: Dossier, _ action: Action, _ indicator: Indicator?
    ) -> FormerEditForm {
        let slug = dossier.contract.slug
        let title = indicator == nil ? "Ajouter un indicateur" : "Modifier l’indicateur"
        return FormerEditForm(
            contract: dossier.contract, section: .actions, title: title,
            breadcrumb: trail(visit, dossier, action, title),
            action: indicator.map { Path.indicator(slug, action.number, $0.id) }
                ?? Path.newIndicator(slug, action.number), back: Path.action(slug, action.number),
            outline: IndicatorFields.outline, stored: IndicatorFields.answers(of: indicator),
            version: indicator?.version,
            button: indicator == nil ? "Ajouter l’indicateur" : "Enregistrer",
            kicker: "\(action.shortName), \(action.title.shortened(60))",
            aside: indicator.map {
                StrategyForms.removal(
                    "Supprimer cet indicateur", Path.indicatorRemoval(slug, action.number, $0.id))
            } ?? .empty)
    }

    private func trail(
        _ visit: MemberVisit, _ dossier: Dossier, _ action: Action, _ title: String
    ) -> [Link] {
        let slug = dossier.contract.slug
        return visit.breadcrumb(
            dossier.contract, Link("Fiches action", Path.actions(slug)),
            Link(action.shortName, Path.action(slug, action.number)), Link(title, "", isCurrent: true))
    }
}
