import Domain

/// Articles and prepositions before the names of structures, instances and places.
///
/// The first word of the full name tells the gender; a name whose first word tells nothing bears no article.
enum Grammar {
    /// «la CAMVS», «le GHSIF», «l’ARS», «SOLIPAM»; `full` is the name that an acronym stands for.
    static func the(_ name: String, of full: String? = nil) -> String {
        switch gender(full ?? name) {
        case nil: name
        case _? where elides(name): "l’\(name)"
        case .feminine: "la \(name)"
        case .masculine: "le \(name)"
        case .plural: "les \(name)"
        }
    }

    /// «de la CAMVS», «du GHSIF», «de l’ARS», «de SOLIPAM».
    static func of(_ name: String, of full: String? = nil) -> String {
        switch gender(full ?? name) {
        case nil: French.of(name)
        case _? where elides(name): "de l’\(name)"
        case .feminine: "de la \(name)"
        case .masculine: "du \(name)"
        case .plural: "des \(name)"
        }
    }

    /// Lower case first where the words are no proper name: «Conseil communautaire» within a sentence.
    static func inSentence(_ label: String) -> String {
        label.dropFirst().contains(where: \.isUppercase) ? label : lowered(label)
    }

    /// Lower case first: «Priorité donnée» within a sentence. An acronym keeps its capitals.
    static func lowered(_ label: String) -> String {
        guard let second = label.dropFirst().first, !second.isUppercase else { return label }
        return label.prefix(1).lowercased() + label.dropFirst()
    }

    /// «deux», «six»; in figures beyond sixteen.
    static func number(_ count: Int, feminine: Bool = false) -> String {
        guard words.indices.contains(count) else { return French.number(Double(count)) }
        return feminine && count < 2 ? words[count] + "e" : words[count]
    }

    /// «deux comités techniques», «une fiche».
    static func count(
        _ count: Int, _ noun: String, _ plural: String? = nil, feminine: Bool = false
    ) -> String {
        "\(number(count, feminine: feminine)) \(French.noun(count, noun, plural))"
    }

    /// «Mise en place du “Panorama”»: quotation marks inside others become the second ones.
    static func quoted(_ text: String) -> String {
        guard text.contains("«") || text.contains("»") else { return "«\u{202f}\(text)\u{202f}»" }
        let nested = text.replacing(#/«\s*/#, with: "“").replacing(#/\s*»/#, with: "”")
        return "«\u{202f}\(nested)\u{202f}»"
    }

    private enum Gender {
        case feminine, masculine, plural
    }

    private static func gender(_ name: String) -> Gender? {
        let first = French.folded(name).prefix { $0.isLetter }
        return heads[String(first)]
    }

    private static func elides(_ name: String) -> Bool {
        French.startsWithVowel(name)
    }

    private static let words = [
        "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize",
    ]

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
