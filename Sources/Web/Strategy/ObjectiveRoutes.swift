import Domain
import HTML
import Hummingbird
import Storage

/// The forms of strategic objectives.
struct ObjectiveRoutes {
    let site: Site

    var routes: [Route] {
        let objectives = Path.objectives("{slug}")
        return [
            .get("\(objectives)/nouveau", new), .post("\(objectives)/nouveau", create),
            .get("\(objectives)/{id}", edit), .post("\(objectives)/{id}", save),
            .get("\(objectives)/{id}/suppression", ask), .post("\(objectives)/{id}/suppression", remove),
        ]
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        return form(visit, try await visit.dossierToEdit(), nil).shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        return try await form(visit, dossier, nil).answer(sent, from: visit) { answers in
            try await save(Objective(axis: .unsaved, title: ""), answers, in: dossier, by: visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        return form(visit, dossier, try objective(visit, dossier)).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        var objective = try objective(visit, dossier)
        let form = form(visit, dossier, objective)
        objective.version = sent.version
        return try await form.answer(sent, from: visit) { [objective] in
            try await save(objective, $0, in: dossier, by: visit)
        }
    }

    private func save(
        _ stored: Objective, _ answers: FormData, in dossier: Dossier, by visit: MemberVisit
    ) async throws -> String {
        var objective = stored
        var reader = FormerReader(answers)
        let axis = dossier.axes.first { $0.id.description == answers["axis"] }
        if axis == nil { reader.add("axis", "Choisissez l’axe stratégique.") }
        objective.axis = axis?.id ?? objective.axis
        objective.title = answers["title"]
        objective.isInvented = !answers["isInvented"].isEmpty
        try reader.check { [objective] () throws(Refusal) in try objective.validate() }
        try await visit.store.save(objective, in: dossier.contract.slug, by: visit.signature)
        return axis.map { Path.axisPlace(dossier.contract.slug, $0) } ?? Path.axes(dossier.contract.slug)
    }

    private func ask(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let objective = try objective(visit, dossier)
        let slug = dossier.contract.slug
        let page = CommonPages.removal(
            "Supprimer un objectif stratégique", takes: [objective.title],
            action: Path.objectiveRemoval(slug, objective.id), back: Path.axes(slug),
            version: objective.version, csrf: visit.csrf, breadcrumb: trail(visit, dossier, "Supprimer"))
        return .html(visit.page(page, of: dossier.contract, in: .strategy))
    }

    private func remove(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeObjective(
            visit.id(), version: sent.version, in: slug, by: visit.signature)
        return .seeOther(Path.axes(slug))
    }

    private func objective(_ visit: MemberVisit, _ dossier: Dossier) throws -> Objective {
        let id: ID<Objective> = try visit.id()
        guard let objective = dossier.objectives.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return objective
    }

    private func form(_ visit: MemberVisit, _ dossier: Dossier, _ objective: Objective?) -> FormerEditForm {
        let slug = dossier.contract.slug
        let title = objective == nil ? "Ajouter un objectif stratégique" : "Modifier l’objectif stratégique"
        let asked = dossier.axes.first { String($0.number) == visit.query("axe") }?.id
        let axis = objective?.axis ?? asked
        return FormerEditForm(
            contract: dossier.contract, section: .strategy, title: title,
            breadcrumb: trail(visit, dossier, title),
            action: objective.map { Path.objective(slug, $0.id) } ?? Path.newObjective(slug),
            back: Path.axes(slug), outline: StrategyForms.objective(dossier.axes),
            stored: FormData(saying: [
                ("axis", axis?.description ?? ""), ("title", objective?.title ?? ""),
                ("isInvented", objective?.isInvented == true ? "oui" : ""),
            ]), version: objective?.version,
            button: objective == nil ? "Ajouter l’objectif" : "Enregistrer",
            aside: objective.map {
                StrategyForms.removal("Supprimer cet objectif", Path.objectiveRemoval(slug, $0.id))
            } ?? .empty)
    }

    private func trail(_ visit: MemberVisit, _ dossier: Dossier, _ title: String) -> [Link] {
        visit.breadcrumb(
            dossier.contract, Link("Axes et objectifs", Path.axes(dossier.contract.slug)),
            Link(title, "", isCurrent: true))
    }
}
