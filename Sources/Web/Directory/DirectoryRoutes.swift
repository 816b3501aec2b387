import Domain
import HTML
import Hummingbird
import Storage

/// The directory as a whole: one list, one spreadsheet.
struct DirectoryRoutes {
    let site: Site

    var routes: [Route] {
        [.get("/cls/{slug}/annuaire", list), .get("/cls/{slug}/annuaire.csv", csv)]
            + OrganizationRoutes(site: site).routes + PersonRoutes(site: site).routes
            + MergeRoutes(site: site).routes + ImportRoutes(site: site).routes
            + PrivacyRoutes(site: site).routes
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        let list = DirectoryList(file, DirectoryQuery(visit), for: visit)
        return .html(
            visit.page(DirectoryPages(visit: visit, list: list).page, of: file.contract, in: .directory))
    }

    private func csv(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        let rows = DirectoryList(file, DirectoryQuery(visit), for: visit).rows
        return try await visit.csv(rows, named: "annuaire", as: "Annuaire", in: file.contract.slug)
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
        let file = try await visit.file()
        let page = OrganizationPage(visit: visit, file: file, organization: try file.organization(visit.id()))
        return .html(visit.page(page.page, of: file.contract, in: .directory))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try OrganizationForm(visit: visit, file: try await visit.file()).new().shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let forms = OrganizationForm(visit: visit, file: try await visit.file())
        return try await forms.new().answer(form, from: visit) { typed in
            try await write(forms.blank, typed, forms, visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        return try OrganizationForm(visit: visit, file: file).edit(try file.organization(visit.id()))
            .shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let file = try await visit.file()
        var organization = try file.organization(visit.id())
        let forms = OrganizationForm(visit: visit, file: file)
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
        let slug = forms.file.contract.slug
        return Path.organization(slug, try await visit.store.save(organization, in: slug, by: visit.hand))
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        try Access.require(visit.member, .editContract)
        let page = OrganizationPage(visit: visit, file: file, organization: try file.organization(visit.id()))
        return .html(visit.page(page.removal, of: file.contract, in: .directory))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeOrganization(
            visit.id(), version: form.version, in: slug, by: visit.hand)
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
        let file = try await visit.file()
        let person = try file.person(visit.id(), for: visit)
        let page = PersonPage(visit: visit, file: file, person: person).page
        return .html(visit.page(page, of: file.contract, in: .directory))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try PersonForm(visit: visit, file: try await visit.file()).new().shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let forms = PersonForm(visit: visit, file: try await visit.file())
        return try await forms.new().answer(form, from: visit) { typed in
            try await write(Person(.none, "", ""), typed, forms, visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        return try PersonForm(visit: visit, file: file).edit(try file.person(visit.id(), for: visit))
            .shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let file = try await visit.file()
        var person = try file.person(visit.id(), for: visit)
        let forms = PersonForm(visit: visit, file: file)
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
        let slug = forms.file.contract.slug
        var person = try forms.person(form, of: former)
        let ids = try await visit.store.organizations(
            named: forms.structures(form), in: slug, by: visit.hand)
        person.roles = forms.roles(form, in: ids)
        person.arrangeRoles(on: visit.today)
        return Path.person(slug, try await visit.store.save(person, in: slug, by: visit.hand))
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        try Access.require(visit.member, .editContract)
        let person = try file.person(visit.id(), for: visit)
        let page = PersonPage(visit: visit, file: file, person: person).removal
        return .html(visit.page(page, of: file.contract, in: .directory))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removePerson(visit.id(), version: form.version, in: slug, by: visit.hand)
        return .seeOther(Path.directory(slug))
    }
}
