import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The page of a fiche, its files, its first form and its removal.
struct ActionRoutes {
    let site: Site

    var routes: [Route] {
        let slug = "{slug}"
        let action = "\(Path.actions(slug))/{number}"
        return [
            .get(Path.newAction(slug), new), .post(Path.newAction(slug), create),
            .get(action, show), .get("\(action)/suppression", ask), .post("\(action)/suppression", remove),
        ] + Route.prints(action, print)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let sheet = try await visit.store.actionDetails(
            visit.number(), in: visit.slug(), visibleTo: visit.member)
        let page = ActionPage(
            sheet: sheet, day: visit.dayAsked, rights: ActionRights(visit, on: sheet.action.id)
        ).page(breadcrumb: trail(visit, sheet.contract, sheet.action.shortName))
        return .html(visit.page(page, of: sheet.contract, in: .actions))
    }

    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let dossier = try await visit.dossier()
        let number = try visit.number()
        guard let action = dossier.actions.first(where: { $0.number == number }) else {
            throw Refusal.notFound
        }
        try await visit.noteExport("\(action.shortName) en \(format.name)", in: dossier.contract.slug)
        return await visit.printed(
            ActionDocument.build(action, of: dossier, on: visit.dayAsked), as: format,
            named: "fiche-\(number)-\(dossier.contract.slug)", of: dossier.contract, in: .actions)
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        form(visit, try await visit.dossierToEdit()).shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        return try await form(visit, dossier).answer(sent, from: visit) { answers in
            let action = try ActionReading(answers: answers, dossier: dossier).action(.identity, of: nil)
            let number = try await visit.store.save(action, in: dossier.contract.slug, by: visit.signature)
            return Path.editAction(dossier.contract.slug, number)
        }
    }

    private func form(_ visit: MemberVisit, _ dossier: Dossier) -> FormerEditForm {
        let number = (dossier.actions.map(\.number).max() ?? 0) + 1
        return FormerEditForm(
            contract: dossier.contract, section: .actions, title: "Créer une fiche action",
            breadcrumb: trail(visit, dossier.contract, "Créer une fiche action"),
            action: Path.newAction(dossier.contract.slug), back: Path.actions(dossier.contract.slug),
            outline: FormOutline(ActionFields.fields(of: .identity, in: dossier)),
            stored: FormData(saying: [("number", String(number))]), version: nil,
            button: "Créer la fiche",
            lead:
                "Commencez par son identité\u{202f}; les autres sections se remplissent ensuite, dans l’ordre que vous voulez."
        )
    }

    private func ask(_ visit: MemberVisit) async throws -> Response {
        let slug = try visit.slug()
        let sheet = try await visit.store.actionDetails(visit.number(), in: slug, visibleTo: visit.member)
        try Access.require(visit.member, .editContract)
        let (action, title) = (sheet.action, "Supprimer la fiche\u{a0}\(sheet.action.number)")
        let page = CommonPages.removal(
            title, takes: ActionRemoval.takes(sheet), action: Path.actionRemoval(slug, action.number),
            back: Path.action(slug, action.number), version: action.version, csrf: visit.csrf,
            breadcrumb: trail(visit, sheet.contract, title))
        return .html(visit.page(page, of: sheet.contract, in: .actions))
    }

    private func remove(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeAction(
            visit.number(), version: sent.version, in: slug, by: visit.signature)
        return .seeOther(Path.actions(slug))
    }

    private func trail(_ visit: MemberVisit, _ contract: Contract, _ title: String) -> [Link] {
        visit.breadcrumb(
            contract, Link("Fiches action", Path.actions(contract.slug)), Link(title, "", isCurrent: true))
    }
}

/// What goes with a fiche when it is taken out.
enum ActionRemoval {
    static func takes(_ sheet: ActionDetails) -> [String] {
        let counts = [
            (sheet.indicators.count, "indicateur"), (sheet.assessments.count, "bilan"),
        ].filter { $0.0 > 0 }.map { French.count($0.0, $0.1) }
        let fiche = "\(sheet.action.shortName)\u{202f}: \(sheet.action.title)"
        let rest = counts.isEmpty ? [] : ["\(French.list(counts)) de la fiche"]
        return [fiche] + rest
    }
}
