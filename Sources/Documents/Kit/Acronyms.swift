import Domain

/// The letters that a text uses, with what they stand for.
struct Acronyms {
    /// In alphabetical order.
    let found: [(letters: String, words: String)]

    /// Looks for the acronyms of the directory first, then for those of the field.
    init(in text: String, of organizations: [Organization]) {
        let directory = Self.directory(organizations)
        let words = text.words
        var found: [String: String] = [:]
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            guard word.beginsHigh else {
                index += 1
                continue
            }
            if let known = directory[word]?.first(where: { words[index...].starts(with: $0.words) }) {
                found[known.letters] = known.name
                index += known.words.count
            } else {
                if let meaning = Self.field[String(word)] { found[String(word)] = meaning }
                index += 1
            }
        }
        self.found = found.map { ($0.key, $0.value) }.sorted { French.folded($0.0) < French.folded($1.0) }
    }

    /// An acronym of the directory, the words it is made of, and the name it stands for.
    private struct Known {
        let letters: String
        let words: [Substring]
        let name: String
    }

    /// By first word, the longest first.
    private static func directory(_ organizations: [Organization]) -> [Substring: [Known]] {
        let known = organizations.filter {
            $0.acronym.count(where: \.isUppercase) >= 2 && $0.acronym != $0.name
        }
        .map { Known(letters: $0.acronym, words: $0.acronym.words, name: $0.name) }
        .filter { !$0.words.isEmpty }
        return Dictionary(grouping: known) { $0.words[0] }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }
}

extension Acronyms {
    /// Those of local health contracts.
    private static let field = [
        "AAP": "appel à projets",
        "ALD": "affection de longue durée",
        "ARS": "agence régionale de santé",
        "ASL": "atelier sociolinguistique",
        "ASV": "atelier santé ville",
        "CAF": "caisse d’allocations familiales",
        "CCAS": "centre communal d’action sociale",
        "CD": "conseil départemental",
        "CeGIDD": "centre gratuit d’information, de dépistage et de diagnostic",
        "CIAS": "centre intercommunal d’action sociale",
        "CIDFF": "centre d’information sur les droits des femmes et des familles",
        "CLIC": "centre local d’information et de coordination gérontologique",
        "CLS": "contrat local de santé",
        "CLSM": "conseil local de santé mentale",
        "CMP": "centre médico-psychologique",
        "COPIL": "comité de pilotage",
        "COTECH": "comité technique",
        "CPAM": "caisse primaire d’assurance maladie",
        "CPTS": "communauté professionnelle territoriale de santé",
        "CRCDC": "centre régional de coordination des dépistages des cancers",
        "CSAPA": "centre de soins, d’accompagnement et de prévention en addictologie",
        "DAC": "dispositif d’appui à la coordination",
        "DD": "délégation départementale",
        "EHPAD": "établissement d’hébergement pour personnes âgées dépendantes",
        "EPCI": "établissement public de coopération intercommunale",
        "ESMS": "établissement ou service médico-social",
        "ETP": "éducation thérapeutique du patient",
        "GEM": "groupe d’entraide mutuelle",
        "GHT": "groupement hospitalier de territoire",
        "IDF": "Île-de-France",
        "ISTS": "inégalités sociales et territoriales de santé",
        "IST": "infections sexuellement transmissibles",
        "MDPH": "maison départementale des personnes handicapées",
        "MDS": "maison départementale des solidarités",
        "MSA": "mutualité sociale agricole",
        "MSP": "maison de santé pluriprofessionnelle",
        "NS": "non significatif",
        "PAEJ": "point accueil écoute jeunes",
        "PASS": "permanence d’accès aux soins de santé",
        "PAT": "projet alimentaire territorial",
        "PCAET": "plan climat-air-énergie territorial",
        "PFIDASS": "plate-forme d’intervention départementale pour l’accès aux soins et à la santé",
        "PLU": "plan local d’urbanisme",
        "PMI": "protection maternelle et infantile",
        "PRAPS": "programme régional d’accès à la prévention et aux soins",
        "PRS": "projet régional de santé",
        "PSSM": "premiers secours en santé mentale",
        "PTSM": "projet territorial de santé mentale",
        "QPV": "quartier prioritaire de la politique de la ville",
        "RSA": "revenu de solidarité active",
        "SISM": "semaines d’information sur la santé mentale",
        "UFS": "urbanisme favorable à la santé",
        "UNAFAM": "Union nationale de familles et amis de personnes malades et/ou handicapées psychiques",
        "UTEP": "unité transversale d’éducation thérapeutique du patient",
        "VIF": "violences intrafamiliales",
    ]
}
