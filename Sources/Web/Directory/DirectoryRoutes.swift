import Domain
import Storage

/// The directory as a whole: one list, one spreadsheet.
struct DirectoryRoutes {
    var routes: [Route] {
        Route.list(Path.directory("{slug}"), in: .directory, list)
            + OrganizationRoutes().routes + PersonRoutes().routes
            + MergeRoutes().routes + ImportRoutes<DirectoryImportSubject>().routes
            + PrivacyRoutes().routes + SuggestionRoutes().routes
    }

    private func list(_ visit: MemberVisit) async throws -> DirectoryListPage {
        let list = DirectoryList(try await visit.dossier(.directoryList), for: visit.viewer)
        return DirectoryListPage(list, visit.asked, for: visit.viewer)
    }
}

/// The structures of the directory.
struct OrganizationRoutes {
    var routes: [Route] {
        [.page("/cls/{slug}/annuaire/structures/{id}", in: .directory, show)] + OrganizationResource().routes
    }

    private func show(_ visit: MemberVisit) async throws -> OrganizationPage {
        let id: ID<Organization> = try visit.id()
        let dossier = try await visit.dossier(.organization(id))
        return OrganizationPage(
            viewer: visit.viewer, dossier: dossier, organization: try dossier.organization(id))
    }
}

/// The contacts of the directory.
struct PersonRoutes {
    var routes: [Route] {
        [.page("/cls/{slug}/annuaire/personnes/{id}", in: .directory, show)] + PersonResource().routes
    }

    private func show(_ visit: MemberVisit) async throws -> PersonPage {
        let id: ID<Person> = try visit.id()
        let dossier = try await visit.dossier(.person(id))
        let person = try dossier.person(id, for: visit.viewer)
        let account =
            visit.may(.editContract)
            ? try await visit.store.account(person.email, of: dossier.slug, by: visit.member) : nil
        return PersonPage(viewer: visit.viewer, dossier: dossier, person: person, account: account)
    }
}
