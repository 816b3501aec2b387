import Domain

/// The instances of the contract, and those that partners lead.
enum Committees {
    static let all = [
        steering, technical, womensHealth, seniors, mentalHealth, healthMeetings, foodCoordination,
        schoolPathway, violenceExchanges,
    ]

    static let steering: Committee = {
        var committee = Committee(.steering, "Comité de pilotage du CLS")
        committee.id = ID(1)
        committee.duties = Articles.steeringDuties
        committee.composition = """
            Les signataires du CLS. Il est animé par le président de la Communauté d’agglomération Melun Val \
            de Seine ou un élu le représentant.
            """
        committee.article = Articles.governance.id
        committee.everyMonths = 12
        return committee
    }()

    static let technical: Committee = {
        var committee = Committee(.technical, "Comité technique du CLS")
        committee.id = ID(2)
        committee.duties = Articles.technicalDuties
        committee.composition = """
            Une personne par institution partenaire, des associations d’usagers ou de patients, des membres \
            du conseil citoyen du contrat de ville, le coordonnateur du CLSM. Il est animé par la \
            coordination du CLS, avec l’appui des équipes projet et des groupes de travail.
            """
        committee.article = Articles.governance.id
        committee.everyMonths = 6
        return committee
    }()
}

extension Committees {
    static let womensHealth = group(3, "Santé des femmes et violences intrafamiliales", 9)
    static let seniors = group(4, "Séniors et aidants", 10)
    static let mentalHealth = group(5, "Santé mentale", 12)
    static let healthMeetings = group(6, "Rencontres de la Santé", 6)
    static let foodCoordination = group(7, "Coordination Alim’Activ", 14)
    static let schoolPathway = group(
        8, "Parcours santé et accès aux droits", 11, ledBy: Structures.education)
    static let violenceExchanges = group(
        9, "Échanges interacteurs sur les violences intrafamiliales", 9, ledBy: Structures.leMee)

    private static func group(
        _ id: Int64, _ name: String, _ action: Int64, ledBy leader: Organization? = nil
    ) -> Committee {
        var committee = Committee(leader == nil ? .workingGroup : .external, name)
        committee.id = ID(id)
        committee.leader = leader?.id
        committee.actions = fiches(action)
        return committee
    }
}
