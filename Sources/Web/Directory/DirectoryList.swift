import Domain
import HTML

/// What somebody may know of the directory, whatever is asked of it.
struct DirectoryList: OfDossier {
    let dossier: Dossier
    let today: Day
    /// By name; residents among them for those alone who write the contract.
    let people: [Person]
    /// Who lives here and comes for no structure.
    let residents: Set<ID<Person>>
    /// The same for a spreadsheet.
    let sheet: DirectorySheet

    init(_ dossier: Dossier, for viewer: Viewer) {
        self.dossier = dossier
        today = viewer.today
        people = dossier.contacts(for: viewer)
        residents = dossier.residents
        sheet = DirectorySheet(dossier, hidden: viewer.may(.editContract) ? [] : residents)
    }

    /// The structure of a role.
    func organization(_ role: Person.Role?) -> Organization? {
        dossier.$organizations[role?.organization]
    }

    /// The name of a structure’s commune; nil when none is known.
    func commune(_ organization: Organization) -> String? {
        organization.insee.unlessBlank.map(dossier.commune)
    }
}

extension DirectoryList {
    /// The structures that an address asks for. Contacts share the address.
    func structures(_ asked: FormData) -> Listing<Organization> {
        Listing(
            Path.directory(slug), "structure", of: dossier.organizations, asked, filters: ofStructures,
            columns: DirectoryCells(list: self).structures, usualOrder: "nom",
            otherOrders: ["fonction", "structure", "accord"], paging: Self.paging(asked))
    }

    /// A page of one list, or the first lines of both.
    private static func paging(_ asked: FormData) -> ListingPaging {
        ListingPaging(usual: asked["voir"].isEmpty ? 8 : 20)
    }

    /// The contacts that the same address asks for: what it asks of structures, one structure of theirs must answer.
    func contacts(beside structures: Listing<Organization>) -> Listing<Person> {
        let tests = structures.tests(butFor: ["q", "accord"])
        let lines = people.filter { person in
            tests.isEmpty
                || person.roles.compactMap(organization).contains { own in tests.allSatisfy { $0(own) } }
        }
        return Listing(
            structures.path, "contact", of: lines, structures.query, filters: ofContacts,
            columns: DirectoryCells(list: self).contacts, paging: structures.paging)
    }

    private var ofStructures: [ListingFilter<Organization>] {
        let bonds = [Choice("signataire", "Signataires"), Choice("partenaire", "Partenaires")]
        return [
            .words {
                [$0.name, $0.acronym, $0.email, $0.college.label, $0.siret, $0.finess].joined(separator: " ")
            },
            .one("college", "Collège", .all(\College.label)) { [$0.college.rawValue] },
            .one("nature", "Nature", .all(\Organization.Kind.label), all: "Toutes") { [$0.kind.rawValue] },
            .any(
                "commune", "Commune", dossier.communes.map { Choice($0.insee, $0.name) }, all: "Toutes"
            ) { [$0.insee] },
            .one("lien", "Lien au contrat", bonds) { [$0.isSignatory ? "signataire" : "partenaire"] },
            .one("accord", "Reçoit la revue", Self.consents) { _ in [] },
            .along("voir", ["structures", "contacts"]),
        ]
    }

    private var ofContacts: [ListingFilter<Person>] {
        [
            .words { person in
                let own = person.roles.compactMap(organization).flatMap { [$0.name, $0.acronym] }
                return ([person.fullName, person.email] + person.roles.map(\.function) + own)
                    .joined(separator: " ")
            },
            .one("accord", "Reçoit la revue", Self.consents) { [$0.receivesReview ? "oui" : "non"] },
        ]
    }

    private static let consents = [Choice("oui", "Oui"), Choice("non", "Non")]
}
