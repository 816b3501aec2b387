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
        let list = DirectoryList(try await visit.dossier(), for: visit.viewer)
        return DirectoryListPage(list, visit.asked, for: visit.viewer)
    }
}

/// The structures of the directory.
struct OrganizationRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/annuaire/structures"
        return [
            .get("\(root)/nouvelle", new), .post(root, create), .get("\(root)/{id}", show),
            .get("\(root)/{id}/modifier", edit), .post("\(root)/{id}", save),
            .get("\(root)/{id}/suppression", confirm), .post("\(root)/{id}/suppression", remove),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = OrganizationPage(
            visit: visit, dossier: dossier, organization: try dossier.organization(visit.id()))
        return .html(visit.page(page.page, of: dossier.contract, in: .directory))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try OrganizationForm(visit: visit, dossier: try await visit.dossier()).new().shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let forms = OrganizationForm(visit: visit, dossier: try await visit.dossier())
        return try await forms.new().answer(form, from: visit) { typed in
            try await write(forms.blank, typed, forms, visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return try OrganizationForm(visit: visit, dossier: dossier).edit(try dossier.organization(visit.id()))
            .shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        var organization = try dossier.organization(visit.id())
        let forms = OrganizationForm(visit: visit, dossier: dossier)
        let page = try forms.edit(organization)
        organization.version = form.version
        return try await page.answer(form, from: visit) { [organization] typed in
            try await write(organization, typed, forms, visit)
        }
    }

    private func write(
        _ former: Organization, _ form: FormData, _ forms: OrganizationForm, _ visit: MemberVisit
    ) async throws -> String {
        let organization = try forms.organization(form, of: former)
        let slug = forms.dossier.contract.slug
        return Path.organization(
            slug, try await visit.store.save(organization, in: slug, by: visit.signature))
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        try Access.require(visit.member, .editContract)
        let page = OrganizationPage(
            visit: visit, dossier: dossier, organization: try dossier.organization(visit.id()))
        return .html(visit.page(page.removal, of: dossier.contract, in: .directory))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeOrganization(
            visit.id(), version: form.version, in: slug, by: visit.signature)
        return .seeOther(Path.directory(slug))
    }
}

/// The contacts of the directory.
struct PersonRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/annuaire/personnes"
        return [
            .get("\(root)/nouvelle", new), .post(root, create), .get("\(root)/{id}", show),
            .get("\(root)/{id}/modifier", edit), .post("\(root)/{id}", save),
            .get("\(root)/{id}/suppression", confirm), .post("\(root)/{id}/suppression", remove),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let person = try dossier.person(visit.id(), for: visit)
        let page = PersonPage(visit: visit, dossier: dossier, person: person).page
        return .html(visit.page(page, of: dossier.contract, in: .directory))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try PersonForm(visit: visit, dossier: try await visit.dossier()).new().shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let forms = PersonForm(visit: visit, dossier: try await visit.dossier())
        return try await forms.new().answer(form, from: visit) { typed in
            try await write(Person(.none, "", ""), typed, forms, visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return try PersonForm(visit: visit, dossier: dossier).edit(try dossier.person(visit.id(), for: visit))
            .shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        var person = try dossier.person(visit.id(), for: visit)
        let forms = PersonForm(visit: visit, dossier: dossier)
        let page = try forms.edit(person)
        person.version = form.version
        return try await page.answer(form, from: visit) { [person] typed in
            try await write(person, typed, forms, visit)
        }
    }

    /// Structures that the directory lacks are added once all the rest was accepted.
    private func write(
        _ former: Person, _ form: FormData, _ forms: PersonForm, _ visit: MemberVisit
    ) async throws -> String {
        let slug = forms.dossier.contract.slug
        var person = try forms.person(form, of: former)
        let ids = try await visit.store.organizations(
            named: forms.structures(form), in: slug, by: visit.signature)
        person.roles = forms.roles(form, in: ids)
        person.arrangeRoles(on: visit.today)
        return Path.person(slug, try await visit.store.save(person, in: slug, by: visit.signature))
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        try Access.require(visit.member, .editContract)
        let person = try dossier.person(visit.id(), for: visit)
        let page = PersonPage(visit: visit, dossier: dossier, person: person).removal
        return .html(visit.page(page, of: dossier.contract, in: .directory))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removePerson(visit.id(), version: form.version, in: slug, by: visit.signature)
        return .seeOther(Path.directory(slug))
    }
}
