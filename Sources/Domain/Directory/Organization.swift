/// A structure of the contract's directory: signatory, commune, association, establishment…
package struct Organization: Versioned {
    package var id: ID<Organization> = .unsaved
    package var version = 1
    package var name: String
    /// «CPAM 77»; empty when it has none.
    package var acronym: String
    package var college: College
    /// INSEE code of the commune it is or represents; empty for the others.
    package var insee = ""
    /// 14 digits; empty when unknown.
    package var siret = ""
    /// 9 characters; empty when unknown.
    package var finess = ""
    package var email = ""
    package var telephone = ""
    package var address = PostalAddress()
    package var kind = Kind.other
    /// Since when it has signed the contract; nil for a partner.
    package var signatorySince: Horizon?
    /// Since when it has been a partner.
    package var partnerSince: Horizon?
    /// The person to write to.
    package var contact: ID<Person>?

    package init(_ name: String, acronym: String = "", _ college: College) {
        self.name = name
        self.acronym = acronym
        self.college = college
    }

    /// The acronym where there is one, else the name.
    package var shortName: String { acronym.unlessBlank ?? name }

    /// Its short name with its article: «la CAMVS», «l’ARS».
    package var called: String { French.the(shortName, of: name) }

    /// Whether it signed the contract.
    package var isSignatory: Bool { signatorySince != nil }

    /// Refuses a structure without a name, or with a SIRET or FINESS that cannot be one.
    package func validate() throws(Refusal) {
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// Refuses as well a name that another structure of the directory bears; `taken` are those names, folded.
    package func validate(taken: Set<String>) throws(Refusal) {
        var faults = faults
        if taken.contains(French.folded(name)) {
            faults.append(Invalid("name", "L’annuaire a déjà une structure de ce nom."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    private var faults: [Invalid] {
        var faults: [Invalid] = []
        if name.isBlank { faults.append(Invalid("name", "Indiquez le nom de la structure.")) }
        if !siret.isEmpty, siret.utf8.count != 14 || Int64(digits: siret) == nil {
            faults.append(Invalid("siret", "Le numéro SIRET compte 14\u{a0}chiffres."))
        } else if !siret.isEmpty, !Siret.isValid(siret) {
            faults.append(
                Invalid(
                    "siret", "Ce numéro SIRET n’existe pas\u{202f}: vérifiez qu’aucun chiffre n’est inversé.")
            )
        }
        if !finess.isEmpty, finess.utf8.count != 9 || !finess.allSatisfy({ $0.isASCII && !$0.isWhitespace }) {
            faults.append(Invalid("finess", "Le numéro FINESS compte 9\u{a0}caractères."))
        }
        if !email.isEmpty, !Person.isEmail(email) {
            faults.append(Invalid("email", "L’adresse électronique s’écrit comme nom@exemple.fr."))
        }
        return faults + address.faults
    }
}

extension Organization {
    /// What sort of body it is.
    package enum Kind: String, CaseIterable, Sendable {
        case agency, authority, insurance, establishment, association, professionals, education, company
        case residents, other

        /// On screen.
        package var label: String {
            switch self {
            case .agency: "État et agences"
            case .authority: "Collectivité"
            case .insurance: "Sécurité sociale"
            case .establishment: "Établissement de santé ou médico-social"
            case .association: "Association"
            case .professionals: "Professionnels de santé"
            case .education: "Enseignement et recherche"
            case .company: "Entreprise"
            case .residents: "Habitants"
            case .other: "Autre"
            }
        }
    }
}

/// The college that a structure or a person sits for.
package enum College: String, CaseIterable, Sendable {
    case signatories, communes, associations, residents, cpts, establishments, partners

    /// On screen.
    package var label: String {
        switch self {
        case .signatories: "Signataires"
        case .communes: "Communes et CCAS"
        case .associations: "Associations"
        case .residents: "Habitants"
        case .cpts: "CPTS"
        case .establishments: "Établissements"
        case .partners: "Autres partenaires"
        }
    }
}
