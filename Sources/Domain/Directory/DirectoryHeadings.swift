/// The words by which a directory of any origin heads its columns.
extension DirectorySheet.Column {
    /// Its heading.
    package var label: String { rawValue }

    /// French and English, Excel, LibreOffice, Google and Outlook; words that join, plurals and accents do not count.
    package static let lexicon = HeadingLexicon<Self>(
        { ($0 == .consentOn ? [] : [$0.rawValue]) + (phrases[$0] ?? []) }, vague: vague, barred: barred)

    /// Headings under which the first name stands with the name.
    static func isWholeName(_ heading: String) -> Bool {
        let words = HeadingWords.of(heading).sorted().joined(separator: " ")
        return ["nom prenom", "complet nom", "full name", "name", "nom prenom usuel"].contains(words)
    }

    private static let phrases: [Self: [String]] = [
        .name: [
            "nom de famille", "nom d’usage", "nom usuel", "last name", "family name", "surname",
            "nom et prénom",
            "nom complet", "full name", "name",
        ],
        .firstName: ["first name", "given name", "prénom usuel"],
        .civility: ["name prefix", "civ", "titre", "title", "civilité titre"],
        .acronym: ["acronyme", "nom court", "abréviation"],
        .kind: ["catégorie", "type de structure", "nature de la structure", "statut juridique"],
        .college: ["collège de la structure", "collège représenté"],
        .commune: ["commune du territoire", "commune d’intervention"],
        .street: [
            "adresse", "voie", "rue", "numéro et voie", "adresse 1", "adresse professionnelle", "street",
            "street address", "business street", "adresse de la structure", "complément d’adresse",
        ],
        .postalCode: ["cp", "zip", "postal code", "business postal code"],
        .town: ["localité", "bureau distributeur", "city", "business city", "commune de résidence"],
        .structure: [
            "organisme", "organisation", "employeur", "société", "entreprise", "établissement",
            "raison sociale",
            "nom de la structure", "nom de l’organisme", "nom de l’établissement", "nom de l’association",
            "structure d’appartenance", "structure représentée", "commune structure", "organization name",
            "organization 1 - name", "company", "organization", "institution",
        ],
        .function: [
            "poste", "rôle", "qualité", "profession", "métier", "fonction exercée", "organization title",
            "organization 1 - title", "job title", "intitulé du poste",
        ],
        .until: ["date de fin"],
        .since: ["depuis le", "date de début", "en poste depuis", "date de prise de fonction"],
        .email: [
            "e-mail", "email", "mail", "courriel", "adresse e-mail", "adresse mail", "adresse email",
            "adresse de messagerie", "e-mail 1 - value", "e-mail 2 - value", "email address",
            "e-mail address",
            "adresse courriel", "mél", "messagerie",
        ],
        .telephone: [
            "tél", "portable", "mobile", "fixe", "tél mobile", "téléphone mobile", "téléphone portable",
            "téléphone fixe", "tél portable", "tél fixe", "téléphone 2", "phone", "phone 1 - value",
            "phone 2 - value", "business phone", "mobile phone", "numéro de téléphone", "standard",
            "ligne directe", "gsm",
        ],
        .consent: ["accord", "consentement", "accord revue"],
        .consentOn: ["date de l’accord", "date du consentement"],
        .contact: [
            "contact", "référent", "interlocuteur", "correspondant", "personne référente", "personne contact",
            "nom du contact", "nom du référent", "nom de l’interlocuteur",
        ],
        .siret: ["numéro siret", "n° siret", "siret siren"],
        .finess: ["numéro finess", "n° finess", "finess géographique", "finess et"],
        .type: ["type de ligne"],
    ]

    /// Words that say too little among others.
    private static let vague: Set<Set<String>> = [
        ["nom"], ["name"], ["titre"], ["title"], ["type"], ["contact"], ["role"], ["accord"], ["standard"],
        ["nature"], ["statut"], ["structure"], ["qualite"], ["adresse"], ["ville"], ["voie"], ["rue"],
        ["depuis"], ["organisation"], ["categorie"], ["cp"], ["civ"], ["fixe"], ["mobile"], ["commune"],
    ]

    private static let barred: [Set<String>] = [
        ["label"], ["phonetic"], ["phonetique"], ["type", "messagerie"], ["complet", "messagerie"],
        ["telecopie"], ["fax"], ["naissance"], ["birthday"], ["suffixe"], ["nickname"], ["middle"],
        ["deuxieme"],
        ["photo"], ["assistant"], ["domicile"], ["home"], ["personnel"], ["note"],
    ]
}
