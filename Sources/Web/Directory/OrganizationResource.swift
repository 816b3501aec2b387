import Domain
import HTML
import Hummingbird
import Storage

/// The pages that write a structure of the directory.
struct OrganizationResource: Resource {
    let addresses = ResourceAddresses("/cls/{slug}/annuaire/structures", new: "nouvelle")
    let section = Section.directory

    func context(_ visit: MemberVisit) async throws -> Dossier { try await visit.dossier(.directoryList) }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> Organization {
        try dossier.organization(visit.id())
    }

    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Organization { Organization("", .partners) }

    func form(
        _ organization: Organization, isNew: Bool, in dossier: Dossier, for visit: MemberVisit
    ) -> EditForm<Organization> {
        let directory = Path.directory(dossier.contract.slug)
        let page = Path.organization(dossier.contract.slug, organization.id)
        let links = [Link("Annuaire", directory)] + (isNew ? [] : [Link(organization.name, page)])
        return EditForm(
            contract: dossier.contract, section: section,
            title: isNew ? "Nouvelle structure" : "Modifier la structure",
            breadcrumb: visit.viewer.breadcrumb(dossier.contract) + links,
            action: isNew ? "\(directory)/structures" : page, back: isNew ? directory : page,
            form: Organization.form(Organization.Choices(dossier)), stored: organization,
            version: isNew ? nil : organization.version)
    }

    func save(
        _ typed: EditForm<Organization>.Typed, _ sent: FormData, _ visit: MemberVisit, in dossier: Dossier
    ) async throws -> String {
        var organization = typed.value
        organization.version = typed.version
        let slug = dossier.contract.slug
        return Path.organization(
            slug, try await visit.store.save(organization, in: slug, by: visit.signature))
    }

    func removal(_ organization: Organization, in dossier: Dossier, for viewer: Viewer) -> Removal {
        OrganizationPage(viewer: viewer, dossier: dossier, organization: organization).removal
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let slug = try visit.slug()
        try await visit.store.removeOrganization(
            visit.id(), version: version, in: slug, by: visit.signature)
        return Path.directory(slug)
    }
}
