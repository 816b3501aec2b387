import Domain

/// The meetings that the documents tell of or announce.
enum Meetings {
    static let all =
        [
            standbySteering, juneTechnical, novemberTechnical, februarySteering, womensGroup, healthGroup,
            firstUrbanism, secondUrbanism,
        ] + planned

    /// A meeting with its id, which counts from 1.
    static func numbered(
        _ id: Int64, _ kind: Meeting.Kind, _ title: String, _ when: Horizon, at time: TimeOfDay? = nil,
        in place: String = "", of committee: Committee? = nil, on actions: [ID<Action>] = []
    ) -> Meeting {
        var meeting = Meeting(kind, title, when)
        meeting.id = ID(id)
        meeting.time = time
        meeting.place = place
        meeting.committee = committee?.id
        meeting.actions = actions
        return meeting
    }
}

/// The ids of fiches, which are their numbers.
func fiches(_ numbers: Int64...) -> [ID<Action>] {
    numbers.map(ID.init(_:))
}

extension Attendance {
    /// Somebody of a structure, in its college; the function of the directory unless another is given.
    static func of(
        _ person: Person, _ organization: Organization, as function: String? = nil,
        _ presence: Presence = .present
    ) -> Attendance {
        Attendance(
            organization.college, presence, person: person.id, organization: organization.id,
            insee: organization.insee, function: function ?? person.roles.first?.function ?? "")
    }

    /// An elected member who refers the contract in a commune.
    static func elected(_ person: Person, _ town: Organization) -> Attendance {
        var row = of(person, town)
        row.isElected = true
        return row
    }

    /// A resident of a commune.
    static func resident(_ person: Person, of commune: Commune) -> Attendance {
        Attendance(.residents, person: person.id, insee: commune.insee, function: "Habitante")
    }

    /// People of a commune whose names nobody noted.
    static func group(_ headcount: Int, from commune: Commune) -> Attendance {
        let town = Structures.towns.first { $0.insee == commune.insee }
        var row = Attendance(.communes, organization: town?.id, insee: commune.insee)
        row.headcount = headcount
        return row
    }
}
