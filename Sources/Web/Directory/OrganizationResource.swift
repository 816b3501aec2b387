import Domain
import HTML
import Storage

/// The pages that write a structure of the directory.
struct OrganizationResource: KeptResource {
    let addresses = ResourceAddresses("/cls/{slug}/annuaire/structures", new: "nouvelle")
    let section = Section.directory

    func context(_ visit: MemberVisit) async throws -> Dossier { try await visit.dossier(.directoryList) }

    func above(_ dossier: Dossier) -> [Link] { [.directory(dossier.slug)] }

    func words(_ organization: Organization) -> ResourceWords {
        ResourceWords(
            new: "Nouvelle structure", edit: "Modifier la structure",
            remove: "Supprimer la structure\u{202f}?", crumb: organization.name,
            andNext: "Enregistrer et suivante")
    }

    let kept: Kept = \.$organizations

    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Organization { Organization("", .partners) }

    func questions(_ value: Organization, in dossier: Dossier, for visit: MemberVisit) -> Form<Organization> {
        Organization.form(Organization.Choices(dossier))
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        let id = try await visit.store.save(typed.value, in: dossier.slug, by: visit.signature)
        return Path.organization(dossier.slug, id)
    }

    func takes(_ organization: Organization, in dossier: Dossier) -> [String] {
        ["la structure «\u{202f}\(organization.name)\u{202f}»"]
    }

    var removing: Removing { Store.removeOrganization }
}
