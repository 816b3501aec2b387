/// An account as the coordination of a contract lets it in: to read it, or to write the fiches that it pilots.
package struct Guest: Hashable, Sendable {
    package var member: ID<Member> = .unsaved
    /// The version of the account that was read.
    package var version = 1
    package var name: String
    /// Lower case; signs in.
    package var email: String
    /// `.contributor` or `.reader`: the others are for who administers.
    package var role: Role
    /// Fiches of the contract alone.
    package var piloted: Set<ID<Action>>

    /// What the coordination gives.
    package static let roles: [Role] = [.contributor, .reader]

    package init(name: String, email: String, role: Role = .reader, piloted: Set<ID<Action>> = []) {
        (self.name, self.email, self.role, self.piloted) = (name, email, role, piloted)
    }

    /// The account, seen from a contract whose fiches are given.
    package init(_ member: Member, piloting actions: Set<ID<Action>>) {
        self.init(
            name: member.name, email: member.email, role: member.role,
            piloted: member.piloted.intersection(actions))
        (self.member, version) = (member.id, member.version)
    }

    /// Refuses what an account refuses, a role that the coordination does not give, and a pilot without fiche.
    package func validate() throws(Refusal) {
        guard Self.roles.contains(role) else {
            throw .invalid("role", "Choisissez la contribution ou la lecture.")
        }
        try Member(email: email, name: name, role: role).validate()
        if role == .contributor, piloted.isEmpty {
            throw .invalid("piloted", "Cochez les fiches que la personne pilote, ou donnez la lecture seule.")
        }
    }
}

extension Member {
    /// Whether all that the account opens is one contract, whose coordination then answers for it.
    package func opensNothing(but contract: ID<Contract>) -> Bool {
        Guest.roles.contains(role) && contracts.subtracting([contract]).isEmpty
    }

    /// The account once the coordination of a contract let it in; `actions` are all the fiches of the contract. A reader
    /// elsewhere may become a pilot here: it gains nothing there. Throws `.conflict` for one that only the
    /// administration changes.
    package mutating func letIn(
        _ guest: Guest, to contract: ID<Contract>, whose actions: Set<ID<Action>>
    ) throws(Refusal) {
        guard !isDisabled else {
            throw .conflict("Ce compte est désactivé\u{202f}: l’administration peut le rouvrir.")
        }
        guard Guest.roles.contains(role) else {
            throw .conflict(
                "\(email) a un compte «\u{202f}\(role.label)\u{202f}»\u{202f}: demandez à l’administration de lui ouvrir le contrat."
            )
        }
        if opensNothing(but: contract) || guest.role == .contributor { role = guest.role }
        contracts.insert(contract)
        piloted.subtract(actions)
        if guest.role == .contributor { piloted.formUnion(guest.piloted.intersection(actions)) }
    }

    /// The account once the contract was closed to it.
    package mutating func letOut(of contract: ID<Contract>, whose actions: Set<ID<Action>>) throws(Refusal) {
        guard Guest.roles.contains(role), contracts.remove(contract) != nil else { throw .notFound }
        piloted.subtract(actions)
    }
}
