/// Which of the three versions of a review somebody receives.
package enum Readership: String, CaseIterable, Sendable {
    /// Everybody: no name of a person.
    case `public`
    case partners, signatories

    /// On screen.
    package var label: String {
        switch self {
        case .public: "Version publique"
        case .partners: "Version des partenaires"
        case .signatories: "Version des signataires"
        }
    }

    /// Somebody of the directory reads the version of its structures; one of a signatory reads that of signatories.
    package init(of person: Person, in organizations: [ID<Organization>: Organization], on day: Day) {
        let serves = person.present(on: day).compactMap { organizations[$0.organization] }
        self = serves.contains(where: \.isSignatory) ? .signatories : .partners
    }
}
