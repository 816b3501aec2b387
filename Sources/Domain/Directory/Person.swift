/// A contact of the contract's directory. On screen: «contact».
package struct Person: Versioned {
    /// How a person is addressed.
    package enum Civility: String, CaseIterable, Sendable {
        case none = ""
        case madame, monsieur, doctor

        /// «Mme», «M.», «Dr», or nothing.
        package var label: String {
            switch self {
            case .none: ""
            case .madame: "Mme"
            case .monsieur: "M."
            case .doctor: "Dr"
            }
        }
    }

    /// What a person does in a structure, from when to when.
    package struct Role: Hashable, Sendable {
        package var organization: ID<Organization>
        /// «Manager du service Prévention».
        package var function: String
        package var since: Horizon?
        package var until: Horizon?

        package init(_ organization: ID<Organization>, _ function: String) {
            self.organization = organization
            self.function = function
        }
    }

    package var id: ID<Person> = .unsaved
    package var version = 1
    package var civility: Civility
    package var firstName: String
    package var lastName: String
    package var email = ""
    package var telephone = ""
    /// Agreed to receive the review.
    package var receivesReview = false
    /// The day that consent was given.
    package var consentOn: Day?
    /// Erased at its request: no name is left, and its attendance still counts.
    package var isErased = false
    /// The present or last one first.
    package var roles: [Role] = []

    package init(_ civility: Civility, _ firstName: String, _ lastName: String) {
        self.civility = civility
        self.firstName = firstName
        self.lastName = lastName
    }

    /// «Mme Aline Bertin».
    package var fullName: String {
        [civility.label, firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Refuses a person without a last name, with an e-mail that cannot be one, with a role of no structure or that
    /// ends before it begins.
    package func validate() throws(Refusal) {
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// Refuses as well a consent that is dated of after today.
    package func validate(on today: Day) throws(Refusal) {
        var faults = faults
        if let consentOn, consentOn > today {
            faults.append(Invalid("consentOn", "Un accord ne peut être daté de l’avenir."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    private var faults: [Invalid] {
        var faults: [Invalid] = []
        if lastName.isBlank { faults.append(Invalid("lastName", "Indiquez le nom.")) }
        if !email.isEmpty, !Self.isEmail(email) {
            faults.append(Invalid("email", "L’adresse électronique s’écrit comme nom@exemple.fr."))
        }
        for (index, role) in roles.enumerated() {
            if role.organization == .unsaved {
                faults.append(Invalid("roles.\(index).structure", "Indiquez la structure."))
            }
            if let since = role.since, let until = role.until, until.last < since.first {
                faults.append(Invalid("roles.\(index).until", "La fin précède le début."))
            }
        }
        return faults
    }

    /// An address that mail can reach.
    package static func isEmail(_ text: String) -> Bool { Mailbox(text) != nil }
}
