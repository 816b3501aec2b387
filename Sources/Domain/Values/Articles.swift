/// Articles and prepositions before the names of structures, instances and places.
///
/// The first word of the full name tells the gender; a name whose first word tells nothing bears no article.
extension French {
    /// «la CAMVS», «le GHSIF», «l’ARS», «SOLIPAM»; `full` is the name that an acronym stands for.
    package static func the(_ name: String, of full: String? = nil) -> String {
        switch gender(full ?? name) {
        case nil: name
        case _? where startsWithVowel(name): "l’\(name)"
        case .feminine: "la \(name)"
        case .masculine: "le \(name)"
        case .plural: "les \(name)"
        }
    }

    /// «de la CAMVS», «du GHSIF», «de l’ARS», «de SOLIPAM».
    package static func genitive(_ name: String, of full: String? = nil) -> String {
        switch gender(full ?? name) {
        case nil: of(name)
        case _? where startsWithVowel(name): "de l’\(name)"
        case .feminine: "de la \(name)"
        case .masculine: "du \(name)"
        case .plural: "des \(name)"
        }
    }

    private enum Gender {
        case feminine, masculine, plural
    }

    private static func gender(_ name: String) -> Gender? {
        let first = folded(name).prefix { $0.isLetter }
        return heads[String(first)]
    }

    private static let heads: [String: Gender] = {
        let feminine = """
            academie agence agglomeration assemblee association antenne caisse chambre cite clinique collectivite \
            commission communaute commune cooperative coordination croix delegation direction ecole education equipe \
            faculte federation ferme fondation inspection ligue mairie maison metropole mission mutualite mutuelle \
            plateforme prefecture protection region residence societe sous-prefecture union unite universite ville
            """
        let masculine = """
            bureau cabinet centre college collectif comite conseil departement dispositif espace etablissement foyer \
            groupe groupement hopital institut lycee ministere observatoire office planning pole rectorat reseau \
            secours service syndicat territoire tribunal
            """
        var table: [String: Gender] = ["services": .plural, "communes": .plural, "hospices": .plural]
        for word in feminine.split(separator: " ") { table[String(word)] = .feminine }
        for word in masculine.split(separator: " ") { table[String(word)] = .masculine }
        return table
    }()
}
