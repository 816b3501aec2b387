import Domain
import HTML
import Storage

/// The pages that write a contact of the directory.
struct PersonResource: ObjectResource {
    let addresses = ResourceAddresses("/cls/{slug}/annuaire/personnes", new: "nouvelle")
    let section = Section.directory

    func context(_ visit: MemberVisit) async throws -> Dossier { try await visit.dossier(.directoryList) }

    func above(_ dossier: Dossier) -> [Link] { [.directory(dossier.slug)] }

    func words(_ person: Person) -> ResourceWords {
        ResourceWords(
            new: "Nouveau contact", edit: "Modifier le contact", remove: "Supprimer le contact\u{202f}?",
            crumb: person.fullName, andNext: "Enregistrer et suivant")
    }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> Person {
        try dossier.person(visit.id(), for: visit.viewer)
    }

    /// The address may name the structure in which it serves.
    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Person {
        var person = Person(.none, "", "")
        if let structure = dossier.$organizations[ID(visit.query("structure"))] {
            person.roles = [Person.Role(structure.id, "")]
        }
        return person
    }

    func require(_ visit: MemberVisit, _ person: Person) throws {
        if person.isErased { throw Refusal.conflict("Cette personne a été effacée à sa demande.") }
    }

    func questions(_ person: Person, in dossier: Dossier, for visit: MemberVisit) -> Form<Person> {
        Person.form(Person.Choices(dossier, today: visit.today))
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        var person = typed.value
        person.arrangeRoles(on: visit.today)
        let id = try await visit.store.save(
            person, adding: typed.newcomers, in: dossier.slug, by: visit.signature)
        return Path.person(dossier.slug, id)
    }

    func takes(_ person: Person, in dossier: Dossier) -> [String] {
        ["le contact «\u{202f}\(person.fullName)\u{202f}»"]
    }

    var removing: Removing { Store.removePerson }
}
