import Domain
import HTML
import Hummingbird
import Storage

/// The pages that write a contact of the directory.
struct PersonResource: Resource {
    let addresses = ResourceAddresses("/cls/{slug}/annuaire/personnes", new: "nouvelle")
    let section = Section.directory

    func context(_ visit: MemberVisit) async throws -> Dossier { try await visit.dossier(.directoryList) }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> Person {
        try dossier.person(visit.id(), for: visit.viewer)
    }

    /// The address may name the structure in which it serves.
    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Person {
        var person = Person(.none, "", "")
        let structure = ID<Organization>(visit.query("structure"))
        if let structure, dossier.$organizations[structure] != nil {
            person.roles = [Person.Role(structure, "")]
        }
        return person
    }

    func require(_ visit: MemberVisit, _ person: Person) throws {
        if person.isErased { throw Refusal.conflict("Cette personne a été effacée à sa demande.") }
    }

    func form(
        _ person: Person, isNew: Bool, in dossier: Dossier, for visit: MemberVisit
    ) -> EditForm<Person> {
        let directory = Path.directory(dossier.contract.slug)
        let page = Path.person(dossier.contract.slug, person.id)
        let links = [Link("Annuaire", directory)] + (isNew ? [] : [Link(person.fullName, page)])
        return EditForm(
            contract: dossier.contract, section: section,
            title: isNew ? "Nouveau contact" : "Modifier le contact",
            breadcrumb: visit.viewer.breadcrumb(dossier.contract) + links,
            action: isNew ? "\(directory)/personnes" : page, back: isNew ? directory : page,
            form: Person.form(Person.Choices(dossier, today: visit.today)), stored: person,
            version: isNew ? nil : person.version)
    }

    func save(
        _ typed: EditForm<Person>.Typed, _ sent: FormData, _ visit: MemberVisit, in dossier: Dossier
    ) async throws -> String {
        var person = typed.value
        person.version = typed.version
        person.arrangeRoles(on: visit.today)
        let slug = dossier.contract.slug
        let id = try await visit.store.save(person, adding: typed.newcomers, in: slug, by: visit.signature)
        return Path.person(slug, id)
    }

    func removal(_ person: Person, in dossier: Dossier, for viewer: Viewer) -> Removal {
        PersonPage(viewer: viewer, dossier: dossier, person: person).removal
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let slug = try visit.slug()
        try await visit.store.removePerson(visit.id(), version: version, in: slug, by: visit.signature)
        return Path.directory(slug)
    }
}
