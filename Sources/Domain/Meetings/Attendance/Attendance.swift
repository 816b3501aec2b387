/// One row of the émargement: a person, or a number of people when nobody noted names.
package struct Attendance: Hashable, Sendable {
    /// How one attended.
    package enum Presence: String, CaseIterable, Sendable {
        /// Convened, and not seen yet.
        case expected
        case present, excused, absent, represented

        /// On screen.
        package var label: String {
            switch self {
            case .expected: "Attendu"
            case .present: "Présent"
            case .excused: "Excusé"
            case .absent: "Absent"
            case .represented: "Représenté"
            }
        }

        /// In the minutes, agreeing with «une personne».
        package var feminine: String { label + "e" }
    }

    package var id: ID<Attendance> = .unsaved
    package var version = 1
    /// Whose émargement it is a row of.
    package var meeting: ID<Meeting> = .unsaved
    package var college: College
    package var presence: Presence
    package var person: ID<Person>?
    package var organization: ID<Organization>?
    /// INSEE code of the commune represented; empty when none.
    package var insee: String
    /// The function on that day: «Référente CLS».
    package var function: String
    /// An elected member who refers the contract in a commune («élu référent CLS»).
    package var isElected = false
    /// Who stood in, for `represented`.
    package var representative = ""
    /// People in the row; more than one only when no person is named.
    package var headcount = 1
    /// When the person signed in by the code of the meeting.
    package var signedAt: Moment?
    /// When the person answered the convocation, last.
    package var answeredAt: Moment?

    package init(
        _ college: College, _ presence: Presence = .present, person: ID<Person>? = nil,
        organization: ID<Organization>? = nil, insee: String = "", function: String = ""
    ) {
        self.college = college
        self.presence = presence
        self.person = person
        self.organization = organization
        self.insee = insee
        self.function = function
    }

    /// Refuses a row that names one person and counts several, or that counts nobody.
    package func validate() throws(Refusal) {
        if headcount < 1 { throw .invalid("headcount", "Comptez au moins une personne.") }
        if headcount > 1, person != nil {
            throw .invalid("headcount", "Une ligne qui nomme une personne en compte une seule.")
        }
    }

    /// Says how one attended: the signature falls with the presence, and somebody stands in for who is represented alone.
    package mutating func mark(_ presence: Presence, representedBy representative: String) {
        self.presence = presence
        self.representative = presence == .represented ? representative : ""
        if presence != .present { signedAt = nil }
    }

    /// Whether the row counts among the participants.
    package var isCounted: Bool {
        switch presence {
        case .present, .represented: true
        case .expected, .excused, .absent: false
        }
    }
}

/// The counts that an émargement gives.
package struct AttendanceTotals: Hashable, Sendable {
    /// People present or represented.
    package private(set) var participants = 0
    /// The same by college, only those that came.
    package private(set) var byCollege: [College: Int] = [:]
    /// INSEE codes of the communes represented.
    package private(set) var communes: Set<String> = []
    /// Elected members among the participants.
    package private(set) var elected = 0
    /// INSEE codes of the communes whose elected member came.
    package private(set) var electedCommunes: Set<String> = []
    /// Structures of the signatories' college that came, and those excused.
    package private(set) var signatories: Set<ID<Organization>> = []
    package private(set) var excusedSignatories: Set<ID<Organization>> = []

    package init(_ rows: [Attendance]) {
        for row in rows {
            if row.isCounted { count(row) }
            if row.presence == .excused, row.college == .signatories, let organization = row.organization {
                excusedSignatories.insert(organization)
            }
        }
        excusedSignatories.subtract(signatories)
    }

    private mutating func count(_ row: Attendance) {
        participants += row.headcount
        byCollege[row.college, default: 0] += row.headcount
        if !row.insee.isEmpty { communes.insert(row.insee) }
        if row.isElected {
            elected += row.headcount
            if !row.insee.isEmpty { electedCommunes.insert(row.insee) }
        }
        if row.college == .signatories, let organization = row.organization {
            signatories.insert(organization)
        }
    }

    /// «14 participants, dont 8 représentants des signataires et 6 des communes (6 élus référents de 6 communes)».
    package var french: String {
        let total = French.count(participants, "participant")
        guard let ours = byCollege[.signatories], let towns = byCollege[.communes], elected > 0 else {
            guard !communes.isEmpty else { return total }
            return "\(total) représentant \(French.count(communes.count, "commune"))"
        }
        let electedPart =
            "\(French.count(elected, "élu référent", "élus référents")) "
            + French.of(French.count(electedCommunes.count, "commune"))
        return
            "\(total), dont \(French.count(ours, "représentant")) des signataires et \(towns) des communes (\(electedPart))"
    }
}
