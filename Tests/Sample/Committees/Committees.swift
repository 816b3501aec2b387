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
        committee.seats = steeringSeats
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
        committee.seats = technicalSeats
        return committee
    }()
}

/// Who sits: the signatories in the COPIL, those of the lists in the COTECH.
extension Committees {
    private static let steeringSeats = [
        seat(.chair, Structures.agglomeration, People.councillor),
        seat(.member, Structures.ars, People.prevention), seat(.member, Structures.ars, People.referent),
        seat(.member, Structures.prefecture, People.delegate),
        seat(.member, Structures.cpam, People.insurance),
        seat(.member, Structures.department, People.attractiveness),
        seat(.member, Structures.hospital, People.hospitalDirector),
        seat(.guest, Structures.dammarie, People.electedOfDammarie),
        seat(.guest, Structures.leMee, People.electedOfLeMee),
        seat(.guest, Structures.livry, People.electedOfLivry),
        seat(.guest, Structures.maincy, People.electedOfMaincy),
        seat(.guest, Structures.saintFargeau, People.electedOfSaintFargeau),
        seat(.guest, Structures.vaux, People.electedOfVaux),
    ]

    private static let technicalSeats = [
        seat(.lead, Structures.agglomeration, People.coordinator),
        seat(.member, Structures.ars, People.referent), seat(.member, Structures.cpam, People.insurance),
        seat(.member, Structures.department, People.childhood),
        seat(.member, Structures.dammarie, People.accessOfficer),
        seat(.member, Structures.vaux, People.centreManager),
        seat(.member, Structures.hospitalNetwork, People.networkDirector),
        seat(.member, Structures.unafam, People.unafamOfficer),
        Seat(.member, .residents, person: People.firstOfDammarie.id),
        Seat(.member, .residents, person: People.ofMelun.id),
    ]

    private static func seat(
        _ duty: Seat.Duty, _ organization: Organization, _ person: Person
    ) -> Seat {
        Seat(duty, organization.college, organization: organization.id, person: person.id)
    }
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
