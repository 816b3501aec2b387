import Domain
import HTML
import Storage

/// A fiche is written in seven sections: the list of them with what is missing, and the form of each.
struct ActionSectionRoutes {
    var routes: [Route] {
        let action = "\(Path.actions("{slug}"))/{number}"
        return [.page("\(action)/modifier", in: .actions, .editContract, list)]
            + Route.form("\(action)/modifier/{section}", .editContract, form)
    }

    private func list(_ visit: MemberVisit) async throws -> ActionSectionPage {
        let dossier = try await visit.dossier(.actionSections(of: visit.number()))
        let action = try dossier.action(numbered: visit.number())
        return ActionSectionPage(viewer: visit.viewer, dossier: dossier, action: action)
    }

    private func form(_ visit: MemberVisit) async throws -> FormPage<Action> {
        let dossier = try await visit.dossier(.actionForm)
        let stored = try dossier.action(numbered: visit.number())
        let section = try section(visit)
        var form = form(stored, section, in: dossier, for: visit.viewer)
        form.andNext = section.next.map { _ in "Enregistrer et section suivante" }
        return FormPage(form: form) { typed in
            let number = try await visit.store.save(
                typed.versioned, adding: typed.newcomers, in: dossier.slug, by: visit.signature)
            if typed.sent.goesOn, let next = section.next {
                return Path.editAction(dossier.slug, number, next)
            }
            return Path.editAction(dossier.slug, number)
        }
    }

    private func section(_ visit: MemberVisit) throws -> ActionSection {
        let slug = try visit.visit.parameter("section")
        guard let section = ActionSection.allCases.first(where: { $0.slug == slug }) else {
            throw Refusal.notFound
        }
        return section
    }

    private func form(
        _ action: Action, _ section: ActionSection, in dossier: Dossier, for viewer: Viewer
    ) -> EditForm<Action> {
        let slug = dossier.slug
        let list = ActionSectionPage(viewer: viewer, dossier: dossier, action: action)
        return EditForm(
            contract: dossier.contract, section: .actions, title: section.label,
            breadcrumb: list.breadcrumb + [Link(list.title, Path.editAction(slug, action.number))],
            action: Path.editAction(slug, action.number, section),
            back: Path.editAction(slug, action.number),
            form: Action.form(section, Action.Choices(dossier, except: action.id)), stored: action,
            version: action.version, kicker: "\(action.shortName), \(action.title.shortened(60))")
    }
}
