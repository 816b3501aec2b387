/// An account. On screen: «compte».
package struct Member: Hashable, Sendable {
    package var id: ID<Member> = .unsaved
    package var version = 1
    /// Lower case; signs in.
    package var email: String
    package var name: String
    package var role: Role
    /// The ARS region that a referent reads, «Île-de-France»; empty for the others.
    package var region: String
    package var isDisabled: Bool
    /// Contracts granted by name; an ARS referent also reads those of its region.
    package var contracts: Set<ID<Contract>>
    /// Fiches that a contributor pilots.
    package var piloted: Set<ID<Action>>

    package init(
        id: ID<Member> = .unsaved, email: String, name: String, role: Role, region: String = "",
        isDisabled: Bool = false, contracts: Set<ID<Contract>> = [], piloted: Set<ID<Action>> = []
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.region = region
        self.isDisabled = isDisabled
        self.contracts = contracts
        self.piloted = piloted
    }

    /// Refuses an account without name, with an e-mail that cannot be one, or a referent without region.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if !Person.isEmail(email) || email != email.lowercased() {
            faults.append(Invalid("email", "L’adresse électronique s’écrit comme nom@exemple.fr."))
        }
        if name.isBlank { faults.append(Invalid("name", "Indiquez le nom de la personne.")) }
        if role == .referent, region.isBlank {
            faults.append(Invalid("region", "Indiquez la région que la personne suit."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}

/// What an account may do, from the most to the least.
package enum Role: String, CaseIterable, Sendable {
    case administrator, referent, coordinator, contributor, reader

    /// On screen.
    package var label: String {
        switch self {
        case .administrator: "Administration"
        case .referent: "Référent·e ARS"
        case .coordinator: "Coordination"
        case .contributor: "Contribution"
        case .reader: "Lecture"
        }
    }
}

/// What a member may do. Lookup decides what it sees; here, what it may write.
package enum Deed: Hashable, Sendable {
    case administer
    /// Contract, axes, objectives, fiches, indicators, directory, instances, meetings.
    case editContract
    case writeJournal(on: [ID<Action>])
    case writeAssessment(of: ID<Action>)
    case judgeAssessment
}

/// Who may do what: the table of roles of the product, as one exhaustive switch.
package enum Access {
    /// Whether a contract exists for the member; what one may not see does not exist.
    package static func sees(_ member: Member, _ contract: ID<Contract>, region: String) -> Bool {
        guard !member.isDisabled else { return false }
        switch member.role {
        case .referent:
            return member.contracts.contains(contract) || (!region.isEmpty && region == member.region)
        case .administrator, .coordinator, .contributor, .reader: return member.contracts.contains(contract)
        }
    }

    /// Whether the member may do it in a contract that it can see.
    package static func allows(_ member: Member, _ deed: Deed) -> Bool {
        guard !member.isDisabled else { return false }
        switch (member.role, deed) {
        case (.administrator, .administer), (.referent, .judgeAssessment): return true
        case (.coordinator, .editContract), (.coordinator, .writeJournal), (.coordinator, .writeAssessment):
            return true
        case (.contributor, .writeJournal(let actions)):
            return !actions.isEmpty && member.piloted.isSuperset(of: actions)
        case (.contributor, .writeAssessment(let action)): return member.piloted.contains(action)
        case (.administrator, _), (.referent, _), (.coordinator, _), (.contributor, _), (.reader, _):
            return false
        }
    }

    /// Throws `.forbidden` with a French sentence when the member may not.
    package static func require(_ member: Member, _ deed: Deed) throws(Refusal) {
        guard allows(member, deed) else { throw .forbidden(sentence(for: deed)) }
    }

    /// Whether anything of the contract may be written: «Mode : lecture/écriture».
    package static func writes(_ member: Member) -> Bool {
        switch member.role {
        case .coordinator, .contributor, .referent: true
        case .administrator, .reader: false
        }
    }

    private static func sentence(for deed: Deed) -> String {
        switch deed {
        case .administer: "Seule l’administration gère les comptes."
        case .editContract: "Seule la coordination modifie le contrat et ses fiches."
        case .writeJournal: "Vous écrivez le journal des fiches que vous pilotez, et de celles-là seulement."
        case .writeAssessment:
            "Vous écrivez les bilans des fiches que vous pilotez, et de celles-là seulement."
        case .judgeAssessment: "Seul·e le ou la référent·e ARS valide ou renvoie un bilan."
        }
    }
}
