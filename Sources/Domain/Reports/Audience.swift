/// Who a report is written for.
package enum Audience: String, CaseIterable, Sendable {
    /// Everybody: no name of a person.
    case `public`
    /// Partners: names as in the directory. Residents are named nowhere.
    case partners
    /// Signatories alone: as for partners, with what asks for their attention.
    case signatories

    /// Somebody of the directory reads the version of its structures; one of a signatory reads that of signatories.
    package init(of person: Person, in organizations: [ID<Organization>: Organization], on day: Day) {
        let serves = person.present(on: day).compactMap { organizations[$0.organization] }
        self = serves.contains(where: \.isSignatory) ? .signatories : .partners
    }

    /// Whether professionals are named.
    package var showsNames: Bool { self != .public }

    /// On screen.
    package var label: String {
        switch self {
        case .public: "Public"
        case .partners: "Partenaires"
        case .signatories: "Signataires"
        }
    }

    /// What it reads, on screen.
    package var versionLabel: String {
        switch self {
        case .public: "Version publique"
        case .partners: "Version des partenaires"
        case .signatories: "Version des signataires"
        }
    }
}
