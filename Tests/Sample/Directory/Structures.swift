import Domain

/// Every structure that the documents name, with the communes of the territory.
enum Structures {
    static let all = signatories + services + associations + professionals + establishments + partners + towns

    /// A structure of a college; `id` counts from 1.
    static func structure(
        _ id: Int64, _ college: College, _ name: String, _ acronym: String = ""
    ) -> Organization {
        var organization = Organization(name, acronym: acronym, college)
        organization.id = ID(id)
        organization.kind = kinds[id] ?? kind(of: college)
        return organization
    }

    /// What a structure of a college most often is.
    private static func kind(of college: College) -> Organization.Kind {
        switch college {
        case .signatories, .communes: .authority
        case .associations: .association
        case .residents: .residents
        case .cpts: .professionals
        case .establishments: .establishment
        case .partners: .other
        }
    }

    /// Those that are something else.
    private static let kinds: [Int64: Organization.Kind] = [
        1: .agency, 2: .insurance, 3: .agency, 4: .establishment, 31: .establishment, 35: .education,
        40: .insurance, 41: .association, 42: .education, 43: .education, 45: .association,
        46: .association, 47: .company, 48: .company,
    ]
}

/// The ids of structures, for lists of partners.
func ids(_ organizations: Organization...) -> [ID<Organization>] {
    organizations.map(\.id)
}

extension Structures {
    static let ars = signatory(1, "Agence régionale de santé Île-de-France", "ARS Île-de-France")
    static let cpam = signatory(2, "Caisse primaire d’assurance maladie de Seine-et-Marne", "CPAM 77")
    static let prefecture = signatory(3, "Préfecture de Seine-et-Marne", "Préfecture 77")
    static let hospital = signatory(4, "Groupe hospitalier Sud Île-de-France", "GHSIF")
    static let department = signatory(5, "Département de Seine-et-Marne", "CD 77")
    static let agglomeration = signatory(6, "Communauté d’agglomération Melun Val de Seine", "CAMVS")

    static let signatories = [ars, cpam, prefecture, hospital, department, agglomeration]

    private static func signatory(_ id: Int64, _ name: String, _ acronym: String) -> Organization {
        var organization = structure(id, .signatories, name, acronym)
        organization.signatorySince = .during(.april, 2021)
        return organization
    }
}

/// Services of the signatories that act in their own name.
extension Structures {
    static let solidarities = structure(
        7, .signatories, "Maison départementale des solidarités", "MDS")
    static let therapy = structure(
        8, .establishments, "Unité transversale d’éducation thérapeutique pour le patient du GHSIF", "UTEP")

    static let services = [solidarities, therapy]
}
