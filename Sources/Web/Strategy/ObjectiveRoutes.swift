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
        return form(visit, try await visit.fileToEdit(), nil).shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let file = try await visit.fileToEdit()
        return try await form(visit, file, nil).answer(sent, from: visit) { answers in
            try await save(Objective(axis: .unsaved, title: ""), answers, in: file, by: visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.fileToEdit()
        return form(visit, file, try objective(visit, file)).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let file = try await visit.fileToEdit()
        var objective = try objective(visit, file)
        let form = form(visit, file, objective)
        objective.version = sent.version
        return try await form.answer(sent, from: visit) { [objective] in
            try await save(objective, $0, in: file, by: visit)
        }
    }

    private func save(
        _ stored: Objective, _ answers: FormData, in file: ContractFile, by visit: MemberVisit
    ) async throws -> String {
        var objective = stored
        var reader = FormReader(answers)
        let axis = file.axes.first { $0.id.description == answers["axis"] }
        if axis == nil { reader.add("axis", "Choisissez l’axe stratégique.") }
        objective.axis = axis?.id ?? objective.axis
        objective.title = answers["title"]
        objective.isInvented = !answers["isInvented"].isEmpty
        try reader.check { [objective] () throws(Refusal) in try objective.validate() }
        try await visit.store.save(objective, in: file.contract.slug, by: visit.hand)
        return axis.map { Path.axisPlace(file.contract.slug, $0) } ?? Path.axes(file.contract.slug)
    }

    private func ask(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.fileToEdit()
        let objective = try objective(visit, file)
        let slug = file.contract.slug
        let page = CommonPages.removal(
            "Supprimer un objectif stratégique", takes: [objective.title],
            action: Path.objectiveRemoval(slug, objective.id), back: Path.axes(slug),
            version: objective.version, csrf: visit.csrf, breadcrumb: trail(visit, file, "Supprimer"))
        return .html(visit.page(page, of: file.contract, in: .strategy))
    }

    private func remove(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeObjective(visit.id(), version: sent.version, in: slug, by: visit.hand)
        return .seeOther(Path.axes(slug))
    }

    private func objective(_ visit: MemberVisit, _ file: ContractFile) throws -> Objective {
        let id: ID<Objective> = try visit.id()
        guard let objective = file.objectives.first(where: { $0.id == id }) else { throw Refusal.notFound }
        return objective
    }

    private func form(_ visit: MemberVisit, _ file: ContractFile, _ objective: Objective?) -> EditForm {
        let slug = file.contract.slug
        let title = objective == nil ? "Ajouter un objectif stratégique" : "Modifier l’objectif stratégique"
        let asked = file.axes.first { String($0.number) == visit.query("axe") }?.id
        let axis = objective?.axis ?? asked
        return EditForm(
            contract: file.contract, section: .strategy, title: title,
            breadcrumb: trail(visit, file, title),
            action: objective.map { Path.objective(slug, $0.id) } ?? Path.newObjective(slug),
            back: Path.axes(slug), outline: StrategyForms.objective(file.axes),
            stored: FormData(saying: [
                ("axis", axis?.description ?? ""), ("title", objective?.title ?? ""),
                ("isInvented", objective?.isInvented == true ? "oui" : ""),
            ]), version: objective?.version,
            button: objective == nil ? "Ajouter l’objectif" : "Enregistrer",
            aside: objective.map {
                StrategyForms.removal("Supprimer cet objectif", Path.objectiveRemoval(slug, $0.id))
            } ?? .empty)
    }

    private func trail(_ visit: MemberVisit, _ file: ContractFile, _ title: String) -> [Link] {
        visit.breadcrumb(
            file.contract, Link("Axes et objectifs", Path.axes(file.contract.slug)),
            Link(title, "", isCurrent: true))
    }
}
