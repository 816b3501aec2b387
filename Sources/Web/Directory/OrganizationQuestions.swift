import Domain
import HTML
import Storage

extension Organization {
    /// What the form of a structure offers to choose from, and the names that it may not take.
    struct Choices: Sendable {
        let communes: [Option<String>]
        let contacts: [Option<ID<Person>>]
        private let names: [ID<Organization>: String]

        init(_ dossier: Dossier) {
            communes = dossier.communes.map { Option($0.insee, code: $0.insee, $0.name) }
            contacts = dossier.people.filter { !$0.isErased }.map { Option($0.id, $0.listedName) }
            names = dossier.$organizations.byID.mapValues { French.folded($0.name) }
        }

        /// The folded names of all structures but one.
        func taken(besides id: ID<Organization>) -> Set<String> {
            Set(names.filter { $0.key != id }.values)
        }
    }

    /// Who it is, how it is bound to the contract, how it is reached.
    static func form(_ choices: Choices) -> Form<Organization> {
        Form(
            identity(choices) + [
                .horizon(
                    "signatorySince", "Signataire du contrat depuis", \.signatorySince,
                    hint: "Vide pour un partenaire."),
                .horizon("partnerSince", "Partenaire depuis", \.partnerSince),
                .one(
                    "contact", "Personne à contacter", \.contact, among: choices.contacts,
                    as: .list(blank: "Aucune"), hint: "Parmi les contacts de l’annuaire."),
                .email("email", "Adresse électronique", \.email),
                .telephone("telephone", "Téléphone", \.telephone),
            ] + postalAddress + [
                .digits("siret", "SIRET", \.siret, hint: "14\u{a0}chiffres."),
                .digits("finess", "FINESS", \.finess, hint: "9\u{a0}caractères."),
            ],
            rule: { organization throws(Refusal) in
                try organization.validate(taken: choices.taken(besides: organization.id))
            })
    }

    private static let postalAddress: [Question<Organization>] = [
        .area(
            "street", "Adresse postale", \.address.street,
            hint: "Numéro et voie\u{202f}; une ligne par ligne de l’enveloppe.", rows: 3, allowsMarkup: false),
        .one(
            FieldShape("postalCode", "Code postal", hint: "5\u{a0}chiffres.", .text(.short)),
            say: \.address.code, read: { $0.address.code = PostalAddress.code($1.text($2)) }),
        .text("town", "Ville", \.address.town, hint: "Avec Cedex, s’il y a lieu.", width: .half),
    ]

    private static func identity(_ choices: Choices) -> [Question<Organization>] {
        [
            .text("name", "Nom", \.name, isRequired: true),
            .text("acronym", "Sigle", \.acronym, width: .short),
            .one("kind", "Nature", \.kind, among: .all(\.label), as: .list(blank: nil)),
            .one(
                "college", "Collège", \.college, among: .all(\.label), as: .list(blank: nil),
                missing: "Choisissez le collège."),
            .one(
                "insee", "Commune", \.insee, among: [Option("", code: "", "Aucune")] + choices.communes,
                as: .list(blank: nil), hint: "Celle qu’elle est ou qu’elle représente."),
        ]
    }
}

extension Question<Organization> {
    /// A number of a register, its letters in capitals, without the white space that people write in it.
    fileprivate static func digits(
        _ name: String, _ label: String, _ slot: Slot<Organization, String>, hint: String
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .text(.short)), say: { $0[keyPath: slot] },
            read: { $0[keyPath: slot] = $1.text($2).filter { !$0.isWhitespace }.uppercased() })
    }
}

extension ObjectPage {
    static let organization = ObjectPage(
        .organization, forms: { [Organization.form(Organization.Choices(.unknown)).shape] },
        path: { slug, id, _ in Path.organization(slug, ID(id)) })
}
