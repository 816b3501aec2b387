import Domain
import HTML
import Hummingbird
import Storage

/// A fiche is written in seven sections: the list of them with what is missing, and the form of each.
struct ActionSectionRoutes {
    let site: Site

    var routes: [Route] {
        let action = "\(Path.actions("{slug}"))/{number}"
        return [
            .get("\(action)/modifier", list), .get("\(action)/modifier/{section}", edit),
            .post("\(action)/modifier/{section}", save),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let action = try dossier.action(numbered: visit.number())
        let page = ActionSectionPages.list(
            action, dossier, breadcrumb: trail(visit, dossier.contract, action, "Modifier"))
        return .html(visit.page(page, of: dossier.contract, in: .actions))
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let action = try dossier.action(numbered: visit.number())
        return form(visit, dossier, action, try section(visit)).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let stored = try dossier.action(numbered: visit.number())
        let section = try section(visit)
        return try await form(visit, dossier, stored, section).answer(sent, from: visit) { answers in
            var action = try ActionReading(answers: answers, dossier: dossier).action(section, of: stored)
            if section == .carriers { try await name(&action, answers, dossier, visit) }
            action.version = answers.version
            let number = try await visit.store.save(action, in: dossier.contract.slug, by: visit.signature)
            return Path.editAction(dossier.contract.slug, number)
        }
    }

    /// Structures and people by name; those that the directory does not know are added to it.
    private func name(
        _ action: inout Action, _ answers: FormData, _ dossier: Dossier, _ visit: MemberVisit
    ) async throws {
        let slug = dossier.contract.slug
        func structures(_ names: [String]) async throws -> [ID<Organization>] {
            try await visit.store.organizations(named: names, in: slug, by: visit.signature)
        }
        func person(_ name: String) async throws -> ID<Person>? {
            try await visit.store.people(named: [name], in: slug, by: visit.signature).first
        }
        // A stale form names nobody: it is refused before the directory grows.
        let version = Int(answers["_version"])
        guard version == action.version else { throw Refusal.stale }
        action.pilot = try await structures([answers["pilot"]]).first
        action.contact = try await person(answers["contact"])
        action.referent = try await person(answers["referent"])
        let partners = try await structures(answers.rows("partners", ["name"]).map { $0[0] })
        action.partners = partners.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func section(_ visit: MemberVisit) throws -> ActionSection {
        let slug = try visit.visit.parameter("section")
        guard let section = ActionSection.allCases.first(where: { $0.slug == slug }) else {
            throw Refusal.notFound
        }
        return section
    }

    private func form(
        _ visit: MemberVisit, _ dossier: Dossier, _ action: Action, _ section: ActionSection
    ) -> FormerEditForm {
        let slug = dossier.contract.slug
        return FormerEditForm(
            contract: dossier.contract, section: .actions, title: section.label,
            breadcrumb: trail(visit, dossier.contract, action, section.label),
            action: Path.editAction(slug, action.number, section),
            back: Path.editAction(slug, action.number),
            outline: FormOutline(ActionFields.fields(of: section, in: dossier, except: action.id)),
            stored: ActionAnswers(action: action, dossier: dossier).answers(of: section),
            version: action.version,
            kicker: "\(action.shortName), \(action.title.shortened(60))")
    }

    private func trail(
        _ visit: MemberVisit, _ contract: Contract, _ action: Action, _ title: String
    ) -> [Link] {
        let slug = contract.slug
        let here = [Link(title, "", isCurrent: true)]
        let edit = title == "Modifier" ? [] : [Link("Modifier", Path.editAction(slug, action.number))]
        return visit.breadcrumb(
            contract, Link("Fiches action", Path.actions(slug)),
            Link(action.shortName, Path.action(slug, action.number))) + edit + here
    }
}
