import Domain

extension People {
    static let accessOfficer = person(
        15, .madame, "Aurélie", "Tessier", Structures.dammarie,
        "Cheffe du service Accès aux droits et accompagnement social")
    static let centreManager = person(
        16, .madame, "Leïla", "Mansouri", Structures.vaux,
        "Responsable du développement économique et du centre municipal de santé")
    static let centreCoordinator = person(
        17, .madame, "Catherine", "Pasquier", Structures.vaux, "Coordinatrice du centre municipal de santé")
    static let solidarityDirector = person(
        18, .madame, "Brigitte", "Aubry", Structures.vaux,
        "Directrice des solidarités et de l’intergénérationnel")
    static let cohesion = person(
        19, .madame, "Élodie", "Garnier", Structures.melun, "Coordinatrice du pôle Santé et cohésion sociale")

    static let townStaff = [accessOfficer, centreManager, centreCoordinator, solidarityDirector, cohesion]
}

extension People {
    static let networkDirector = person(
        20, .monsieur, "Bernard", "Lacombe", Structures.hospitalNetwork, "Directeur")
    static let unafamOfficer = person(
        21, .madame, "Inès", "Ferreira", Structures.unafam, "Cheffe de projets")
    static let unafamVolunteer = person(
        22, .monsieur, "Gérard", "Blanchet", Structures.unafam, "Bénévole et ancien délégué départemental")
    static let shelterDirector = person(
        23, .madame, "Laure", "Vidal", Structures.womensWords, "Directrice des établissements")
    static let coquelicotDirector = person(
        24, .madame, "Odile", "Steiner", Structures.coquelicot, "Directrice")
    static let evaluator = person(
        25, .madame, "Charlotte", "Guérin", Structures.rivage, "Chargée d’évaluation")
    static let screeningOfficer = person(
        26, .madame, "Manon", "Rivière", Structures.screening, "Chargée de prévention")
    static let addictionDirector = person(
        27, .monsieur, "Karim", "Saïdi", Structures.addictions, "Directeur")

    static let associationStaff = [
        networkDirector, unafamOfficer, unafamVolunteer, shelterDirector, coquelicotDirector, evaluator,
        screeningOfficer, addictionDirector,
    ]
}

extension People {
    static let physician = person(
        28, .doctor, "Marianne", "Teixeira", Structures.healthCentre,
        "Médecin coordonnateur, vice-présidente de la CPTS")
    static let healthDirector = person(
        29, .madame, "Valérie", "Pommier", Structures.healthCentre, "Directrice de la santé")
    static let resident = person(
        30, .madame, "Yara", "Khoury", Structures.healthCentre, "Interne au centre de santé")

    static let carers = [physician, healthDirector, resident]
}

/// Residents sit for nobody but themselves: no structure, no address.
extension People {
    static let firstOfDammarie = inhabitant(31, "Fatou", "Diarra")
    static let secondOfDammarie = inhabitant(32, "Monique", "Lebrun")
    static let ofMelun = inhabitant(33, "Samira", "Benali")

    static let residents = [firstOfDammarie, secondOfDammarie, ofMelun]

    private static func inhabitant(_ id: Int64, _ firstName: String, _ lastName: String) -> Person {
        var person = Person(.madame, firstName, lastName)
        person.id = ID(id)
        return person
    }
}

/// The six elected referents of the COPIL of 7 February 2023; no document says of which communes.
extension People {
    static let electedOfDammarie = person(
        34, .madame, "Christelle", "Dumas", Structures.dammarie, "Élue référente CLS")
    static let electedOfLeMee = person(
        35, .monsieur, "Ousmane", "Traoré", Structures.leMee, "Élu référent CLS")
    static let electedOfLivry = person(
        36, .madame, "Agnès", "Fournier", Structures.livry, "Élue référente CLS")
    static let electedOfMaincy = person(
        37, .monsieur, "Philippe", "Gallois", Structures.maincy, "Élu référent CLS")
    static let electedOfSaintFargeau = person(
        38, .madame, "Teresa", "Marques", Structures.saintFargeau, "Élue référente CLS")
    static let electedOfVaux = person(
        39, .monsieur, "Jean-Luc", "Bouvier", Structures.vaux, "Élu référent CLS")

    static let elected = [
        electedOfDammarie, electedOfLeMee, electedOfLivry, electedOfMaincy, electedOfSaintFargeau,
        electedOfVaux,
    ]
}
