import Domain
import HTML
import Hummingbird
import Storage

/// The directory as a whole: one list, one spreadsheet.
struct DirectoryRoutes {
    let site: Site

    var routes: [Route] {
        Route.list(Path.directory("{slug}"), in: .directory, list)
            + OrganizationRoutes(site: site).routes + PersonRoutes(site: site).routes
            + MergeRoutes(site: site).routes + ImportRoutes(site: site).routes
            + PrivacyRoutes(site: site).routes
    }

    private func list(_ visit: MemberVisit) async throws -> DirectoryListPage {
        let list = DirectoryList(try await visit.dossier(.directoryList), for: visit.viewer)
        return DirectoryListPage(list, visit.asked, for: visit.viewer)
    }
}

/// The structures of the directory.
struct OrganizationRoutes {
    let site: Site

    var routes: [Route] {
        [.get("/cls/{slug}/annuaire/structures/{id}", show)] + OrganizationResource().routes
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let id: ID<Organization> = try visit.id()
        let dossier = try await visit.dossier(.organization(id))
        let page = OrganizationPage(
            viewer: visit.viewer, dossier: dossier, organization: try dossier.organization(id))
        return .html(visit.page(page.page, of: dossier.contract, in: .directory))
    }
}

/// The contacts of the directory.
struct PersonRoutes {
    let site: Site

    var routes: [Route] {
        [.get("/cls/{slug}/annuaire/personnes/{id}", show)] + PersonResource().routes
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let id: ID<Person> = try visit.id()
        let dossier = try await visit.dossier(.person(id))
        let person = try dossier.person(id, for: visit.viewer)
        let page = PersonPage(viewer: visit.viewer, dossier: dossier, person: person).page
        return .html(visit.page(page, of: dossier.contract, in: .directory))
    }
}
