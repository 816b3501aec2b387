import Domain

/// The five accounts of the demonstration; their people are invented.
enum DemoAccounts {
    private static let people: [(local: String, name: String, role: Role)] = [
        ("administration", "Noé Tessier", .administrator), ("ars", "Irène Maubert", .referent),
        ("coordination", "Camille Vasseur", .coordinator), ("contribution", "Salomé Briand", .contributor),
        ("lecture", "Hector Lanvin", .reader),
    ]

    static var emails: Set<String> { Set(people.map { email($0.local) }) }

    /// The administration sees no contract; the referent sees its region's.
    static func members(of file: Dossier) -> [Member] {
        people.map { person in
            var member = Member(email: email(person.local), name: person.name, role: person.role)
            switch person.role {
            case .administrator: break
            case .referent: member.region = file.contract.region
            case .coordinator, .reader: member.contracts = [file.contract.id]
            case .contributor:
                member.contracts = [file.contract.id]
                member.piloted = Set(file.actions.filter { [9, 10, 12].contains($0.number) }.map(\.id))
            }
            return member
        }
    }

    static func announce(password: String?) {
        print("Comptes de démonstration\u{202f}:")
        for person in people { print("  \(email(person.local)) — \(person.role.label)") }
        if let password { print("Mot de passe (imprimé cette seule fois)\u{202f}: \(password)") }
    }

    private static func email(_ local: String) -> String { "\(local)@melun.example" }
}
