import Domain

extension Structures {
    static let melun = town(60, "Ville de Melun", Territory.melun)
    static let dammarie = town(61, "Ville de Dammarie-les-Lys", Territory.dammarie)
    static let leMee = town(62, "Ville du Mée-sur-Seine", Territory.leMee)
    static let vaux = town(63, "Ville de Vaux-le-Pénil", Territory.vaux)
    static let saintFargeau = town(64, "Ville de Saint-Fargeau-Ponthierry", Territory.saintFargeau)
    static let livry = town(65, "Commune de Livry-sur-Seine", Territory.livry)
    static let maincy = town(66, "Commune de Maincy", Territory.maincy)

    /// The seven that the documents name, then the other communes of the territory.
    static let towns: [Organization] = {
        let named = [melun, dammarie, leMee, vaux, saintFargeau, livry, maincy]
        let others = Territory.communes.filter { commune in !named.contains { $0.insee == commune.insee } }
        return named
            + zip(Int64(67)..., others).map { id, commune in
                town(id, "Commune \(French.of(commune.name))", commune)
            }
    }()

    private static func town(_ id: Int64, _ name: String, _ commune: Commune) -> Organization {
        var organization = structure(id, .communes, name)
        organization.insee = commune.insee
        return organization
    }
}
