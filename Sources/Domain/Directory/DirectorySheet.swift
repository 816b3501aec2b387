/// The directory as a table: one line a structure, one line a contact and function. Exports write it, imports read it.
package struct DirectorySheet: Sendable {
    /// The columns, in order.
    package enum Column: String, HeadedField {
        case type = "Type"
        case name = "Nom"
        case firstName = "Prénom"
        case civility = "Civilité"
        case acronym = "Sigle"
        case kind = "Nature"
        case college = "Collège"
        case commune = "Commune"
        case signatorySince = "Signataire depuis"
        case partnerSince = "Partenaire depuis"
        case siret = "SIRET"
        case finess = "FINESS"
        case structure = "Structure"
        case function = "Fonction"
        case since = "Depuis"
        case until = "Jusqu’à"
        case email = "Adresse électronique"
        case telephone = "Téléphone"
        case consent = "Reçoit la revue"
        case consentOn = "Accord du"
        case contact = "Personne à contacter"
        case street = "Adresse postale"
        case postalCode = "Code postal"
        case town = "Ville"
    }

    private let dossier: Dossier
    private let structures: [ID<Organization>: Organization]
    private let people: [ID<Person>: Person]

    /// A table of what a contract's directory holds; names of people in `hidden` are left out.
    package init(_ dossier: Dossier, hidden: Set<ID<Person>> = []) {
        self.dossier = dossier
        structures = dossier.$organizations.byID
        people = dossier.$people.byID.filter { !hidden.contains($0.key) }
    }

    /// The headings, then the lines.
    package func rows(_ organizations: [Organization], _ people: [Person]) -> [[String]] {
        [Column.allCases.map(\.rawValue)] + organizations.map(line) + people.flatMap(lines)
    }

    private func line(_ organization: Organization) -> [String] {
        Self.cells([
            .type: "Structure", .name: organization.name, .acronym: organization.acronym,
            .kind: organization.kind.label, .college: organization.college.label,
            .commune: organization.insee.isEmpty ? "" : dossier.commune(organization.insee),
            .signatorySince: organization.signatorySince?.french ?? "",
            .partnerSince: organization.partnerSince?.french ?? "", .siret: organization.siret,
            .finess: organization.finess, .email: organization.email, .telephone: organization.telephone,
            .contact: people[organization.contact]?.bareName ?? "",
            .street: organization.address.street.replacing("\n", with: ", "),
            .postalCode: organization.address.code, .town: organization.address.town,
        ])
    }

    private func lines(_ person: Person) -> [[String]] {
        let own: [Column: String] = [
            .type: "Contact", .name: person.lastName, .firstName: person.firstName,
            .civility: person.civility.label, .email: person.email, .telephone: person.telephone,
            .consent: person.receivesReview ? "oui" : "non",
            .consentOn: person.consentOn.map(French.date) ?? "",
        ]
        if person.roles.isEmpty { return [Self.cells(own)] }
        return person.roles.map { role in
            let served: [Column: String] = [
                .structure: structures[role.organization]?.name ?? "", .function: role.function,
                .since: role.since?.french ?? "", .until: role.until?.french ?? "",
            ]
            return Self.cells(own.merging(served) { first, _ in first })
        }
    }

    private static func cells(_ values: [Column: String]) -> [String] {
        Column.allCases.map { values[$0] ?? "" }
    }
}
