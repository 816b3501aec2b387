import Domain

extension Structures {
    static let hospitalNetwork = structure(10, .associations, "Réseau Ville Hôpital Sud 77")
    static let unafam = structure(
        11, .associations,
        "Union nationale de familles et amis de personnes malades et/ou handicapées psychiques", "UNAFAM 77")
    static let womensWords = structure(12, .associations, "Paroles de femmes – Le Relais")
    static let coquelicot = structure(13, .associations, "Coquelicot consultations")
    static let rivage = structure(14, .associations, "PAT Rivage")
    static let screening = structure(
        15, .associations, "Centre régional de coordination des dépistages des cancers", "CRCDC")
    static let addictions = structure(16, .associations, "Addictions France")
    static let solipam = structure(17, .associations, "SOLIPAM")
    static let olympe = structure(18, .associations, "Foyer d’Olympe")
    static let cancerLeague = structure(19, .associations, "Ligue contre le cancer")
    static let actiom = structure(20, .associations, "Actiom")
    static let alzheimer = structure(21, .associations, "France Alzheimer")
    static let redCross = structure(22, .associations, "Croix-Rouge française")

    static let associations = [
        hospitalNetwork, unafam, womensWords, coquelicot, rivage, screening, addictions, solipam, olympe,
        cancerLeague, actiom, alzheimer, redCross,
    ]
}

extension Structures {
    static let cpts = structure(
        30, .cpts, "Communauté professionnelle territoriale de santé Melun Val de Seine",
        "CPTS Melun Val de Seine")
    static let healthCentre = structure(31, .cpts, "Centre de santé de Saint-Fargeau-Ponthierry")

    static let professionals = [cpts, healthCentre]
}

extension Structures {
    static let university = structure(
        35, .establishments, "Faculté de santé de l’Université Paris-Est Créteil", "UPEC")
    static let henriMondor = structure(
        36, .establishments, "Hôpital Henri-Mondor, service Santé publique")

    static let establishments = [university, henriMondor]
}

extension Structures {
    static let family = structure(
        40, .partners, "Caisse d’allocations familiales de Seine-et-Marne", "Caf 77")
    static let womensRights = structure(
        41, .partners, "Centre d’information sur les droits des femmes et des familles", "CIDFF")
    static let education = structure(42, .partners, "Éducation nationale")
    static let educationalCity = structure(
        43, .partners, "Cité éducative Plateau de Corbeil – Plein Ciel", "Cité éducative")
    static let mentalHealthCouncil = structure(44, .partners, "Conseil local de santé mentale", "CLSM")
    static let socialCentre = structure(45, .partners, "Centre social du Mée-sur-Seine")
    static let ekopolis = structure(46, .partners, "Ekopolis")
    static let arcade = structure(47, .partners, "Arcade-VYV Promotion")
    static let farm = structure(48, .partners, "Ferme Utopia")

    static let partners = [
        family, womensRights, education, educationalCity, mentalHealthCouncil, socialCentre, ekopolis, arcade,
        farm,
    ]
}
