import Domain

/// The people of the committees: functions and structures of the documents, every name invented.
enum People {
    static let all = officials + team + townStaff + associationStaff + carers + residents + elected

    /// A contact with one function; the address is made from the name and a domain reserved for examples.
    static func person(
        _ id: Int64, _ civility: Person.Civility, _ firstName: String, _ lastName: String,
        _ organization: Organization, _ function: String
    ) -> Person {
        var person = Person(civility, firstName, lastName)
        person.id = ID(id)
        let name = "\(French.slug(firstName)).\(French.slug(lastName))"
        person.email = "\(name)@\(French.slug(organization.shortName)).example"
        person.receivesReview = true
        person.roles = [Person.Role(organization.id, function)]
        return person
    }
}

extension People {
    static let prevention = person(
        1, .madame, "Hélène", "Vasseur", Structures.ars,
        "Responsable du département Prévention et promotion de la santé")
    static let referent = person(2, .madame, "Aminata", "Koné", Structures.ars, "Référente CLS")
    static let delegate = person(
        3, .madame, "Clotilde", "Marchand", Structures.prefecture, "Déléguée du préfet")
    static let firstTrainee = trainee(4, "Lou", "Perrin")
    static let secondTrainee = trainee(5, "Grâce", "Mabiala")
    static let insurance = person(
        6, .monsieur, "Laurent", "Chevallier", Structures.cpam, "Manager du service Prévention")
    static let attractiveness = person(
        7, .madame, "Nathalie", "Bourdin", Structures.department,
        "Cheffe de service Attractivité territoriale en santé")
    static let childhood = person(
        8, .madame, "Solange", "Riou", Structures.department, "Cheffe-adjointe du service PMI-PE")
    static let hospitalDirector = person(
        9, .monsieur, "Matthieu", "Castaing", Structures.hospital,
        "Directeur adjoint aux affaires médicales")
    static let therapist = person(
        10, .madame, "Florence", "Hamelin", Structures.hospital,
        "Coordinatrice des projets d’éducation thérapeutique (UTEP)")

    static let officials = [
        prevention, referent, delegate, firstTrainee, secondTrainee, insurance, attractiveness, childhood,
        hospitalDirector, therapist,
    ]

    private static func trainee(_ id: Int64, _ firstName: String, _ lastName: String) -> Person {
        var trainee = person(id, .madame, firstName, lastName, Structures.prefecture, "Stagiaire")
        trainee.receivesReview = false
        return trainee
    }
}

extension People {
    static let councillor = person(
        11, .madame, "Béatrice", "Lenormand", Structures.agglomeration,
        "Conseillère déléguée au Contrat local de santé")
    static let director = person(
        12, .madame, "Sandrine", "Delage", Structures.agglomeration, "Directrice Politique de la ville")
    static let projectOfficer = person(
        13, .madame, "Nour", "Hadji", Structures.agglomeration, "Chargée de projets Politique de la ville")
    static let coordinator = person(
        14, .madame, "Salomé", "Kerviel", Structures.agglomeration, "Coordinatrice du CLS")

    static let team = [councillor, director, projectOfficer, coordinator]
}
