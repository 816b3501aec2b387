import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The page of a fiche, its files, its first form and its removal.
struct ActionRoutes {
    var routes: [Route] {
        let slug = "{slug}"
        let action = "\(Path.actions(slug))/{number}"
        return [
            .page(action, in: .actions, show), .get("\(action)/suppression", .editContract, ask),
            .post("\(action)/suppression", .editContract, remove),
        ] + Route.form(Path.newAction(slug), .editContract, new) + Route.prints(action, in: .actions, print)
    }

    private func show(_ visit: MemberVisit) async throws -> ActionPage {
        let day = visit.dayAsked
        let sheet = try await visit.store.actionDetails(
            visit.number(), on: day, in: visit.slug(), visibleTo: visit.member)
        return ActionPage(viewer: visit.viewer, sheet: sheet, day: day)
    }

    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let dossier = try await visit.dossier()
        let action = try dossier.action(numbered: visit.number())
        return Printout(
            ActionDocument.build(action, of: dossier, on: visit.dayAsked), of: dossier,
            named: "fiche-\(action.number)-\(dossier.slug)", as: action.shortName)
    }

    private func new(_ visit: MemberVisit) async throws -> FormPage<Action> {
        let dossier = try await visit.dossier(.actionForm)
        let model = try Int(visit.query("modele")).map { try dossier.action(numbered: $0) }
        return FormPage(form: form(dossier, beginningAs: model, for: visit.viewer)) { typed in
            let number = try await visit.store.save(typed.value, in: dossier.slug, by: visit.signature)
            return typed.sent.goesOn
                ? Path.newAction(dossier.slug) : Path.editAction(dossier.slug, number)
        }
    }

    private func form(
        _ dossier: Dossier, beginningAs model: Action?, for viewer: Viewer
    ) -> EditForm<Action> {
        let number = (dossier.actions.map(\.number).max() ?? 0) + 1
        let blank = Action(number: number, code: "", title: "", axis: dossier.axes.first?.id ?? .unsaved)
        let lead =
            model.map {
                "Tout est repris de la fiche\u{a0}\($0.number), sauf son code, ses indicateurs et ses bilans."
            }
            ?? "Commencez par son identité\u{202f}; les autres sections se remplissent ensuite, dans l’ordre que vous voulez."
        var form = EditForm(
            contract: dossier.contract, section: .actions,
            title: model.map { "Dupliquer la fiche\u{a0}\($0.number)" } ?? "Créer une fiche action",
            breadcrumb: list(dossier.contract, for: viewer),
            action: Path.newAction(dossier.slug, as: model?.number), back: Path.actions(dossier.slug),
            form: Action.form(.identity, Action.Choices(dossier)),
            stored: model?.copied(number: number) ?? blank, version: nil, button: "Créer la fiche",
            lead: "\(lead)", unanswered: model == nil ? ["axis"] : [])
        if model == nil { form.andNext = "Créer et suivante" }
        return form
    }

    private func ask(_ visit: MemberVisit) async throws -> Response {
        let slug = try visit.slug()
        let sheet = try await visit.store.actionDetails(
            visit.number(), on: visit.today, in: slug, visibleTo: visit.member)
        let number = sheet.action.number
        let removal = Removal(
            title: "Supprimer la fiche\u{a0}\(number)", takes: ActionRemoval.takes(sheet),
            breadcrumb: list(sheet.contract, for: visit.viewer), back: Path.action(slug, number),
            version: sheet.action.version)
        let page = CommonPages.removal(
            removal, action: Path.actionRemoval(slug, number), csrf: visit.csrf)
        return visit.show(page, of: sheet, in: .actions)
    }

    private func remove(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeAction(
            visit.number(), version: sent.version, in: slug, by: visit.signature)
        return .seeOther(Path.actions(slug))
    }

    private func list(_ contract: Contract, for viewer: Viewer) -> [Link] {
        viewer.breadcrumb(contract, Link("Fiches action", Path.actions(contract.slug)))
    }
}

/// What goes with a fiche when it is taken out.
enum ActionRemoval {
    static func takes(_ sheet: ActionDetails) -> [String] {
        let counts = [
            (sheet.indicators.count, "indicateur"), (sheet.assessmentCount, "bilan"),
        ].filter { $0.0 > 0 }.map { French.count($0.0, $0.1) }
        let fiche = "\(sheet.action.shortName)\u{202f}: \(sheet.action.title)"
        let rest = counts.isEmpty ? [] : ["\(French.list(counts)) de la fiche"]
        return [fiche] + rest
    }
}
