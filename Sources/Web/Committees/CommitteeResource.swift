import Domain
import HTML
import Hummingbird
import Storage

/// The pages that write an instance.
struct CommitteeResource: Resource {
    let addresses = ResourceAddresses("/cls/{slug}/instances", new: "nouvelle")
    let section = Section.committees

    func context(_ visit: MemberVisit) async throws -> Dossier { try await visit.dossier(.committeePages) }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> Committee {
        try dossier.committee(visit.id())
    }

    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Committee { Committee(.workingGroup, "") }

    func form(
        _ committee: Committee, isNew: Bool, in dossier: Dossier, for visit: MemberVisit
    ) -> EditForm<Committee> {
        let list = Path.committees(dossier.contract.slug)
        let page = Path.committee(dossier.contract.slug, committee.id)
        let links = [Link("Instances", list)] + (isNew ? [] : [Link(committee.name, page)])
        return EditForm(
            contract: dossier.contract, section: section,
            title: isNew ? "Nouvelle instance" : "Modifier l’instance",
            breadcrumb: visit.viewer.breadcrumb(dossier.contract) + links, action: isNew ? list : page,
            back: isNew ? list : page, form: Committee.form(Committee.Choices(dossier)), stored: committee,
            version: isNew ? nil : committee.version, kicker: isNew ? nil : "\(committee.name)", width: .wide)
    }

    func save(
        _ typed: EditForm<Committee>.Typed, _ sent: FormData, _ visit: MemberVisit, in dossier: Dossier
    ) async throws -> String {
        var committee = typed.value
        committee.version = typed.version
        let slug = dossier.contract.slug
        let id = try await visit.store.save(
            committee, adding: typed.newcomers, in: slug, by: visit.signature)
        return Path.committee(slug, id)
    }

    func removal(_ committee: Committee, in dossier: Dossier, for viewer: Viewer) -> Removal {
        CommitteePage(viewer: viewer, dossier: dossier, committee: committee).removal
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let slug = try visit.slug()
        try await visit.store.removeCommittee(visit.id(), version: version, in: slug, by: visit.signature)
        return Path.committees(slug)
    }
}
