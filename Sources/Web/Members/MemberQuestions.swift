import Domain
import HTML
import Storage

extension Member {
    /// What the form of an account offers to choose from.
    struct Choices: Sendable {
        let contracts: [Option<ID<Contract>>]
        let actions: [Option<ID<Action>>]

        init(_ contracts: [Contract], _ actions: [GrantableAction]) {
            self.contracts = contracts.map { Option($0.id, "\($0.name), \($0.period)") }
            self.actions = actions.map { Option($0.id, $0.label) }
        }
    }

    /// Who it is, what it may do, what it may open; one that is known may be disabled.
    static func form(_ choices: Choices, isNew: Bool) -> Form<Member> {
        let disabled = Question<Member>.flag(
            "disabled", "Compte désactivé", \.isDisabled, hint: "Ses sessions s’arrêtent aussitôt.")
        return Form(
            identity + grants(choices) + (isNew ? [] : [disabled]),
            rule: { member throws(Refusal) in try member.validate() })
    }

    /// One's own name, alone.
    static let nameForm = Form<Member>(
        [ownName], rule: { member throws(Refusal) in try member.validate() })

    private static let ownName = Question<Member>.text("name", "Nom", \.name, isRequired: true)
        .autocomplete("name")

    private static let identity: [Question<Member>] = [
        .text("name", "Nom", \.name, isRequired: true),
        .one(
            FieldShape("email", "Adresse électronique", isRequired: true, .email), say: { $0.email },
            read: { $0.email = $1.text($2).lowercased() }),
        .one("role", "Rôle", \.role, among: roles),
        .text("region", "Région suivie", \.region, hint: "Pour un·e référent·e ARS.", width: .half),
    ]

    private static let roles: [Option<Role>] = Role.allCases.map {
        Option($0, code: $0.rawValue, $0.label, hint: $0.hint)
    }

    private static func grants(_ choices: Choices) -> [Question<Member>] {
        let later = "Fiches pilotées\u{202f}: ouvrez d’abord un contrat et enregistrez."
        let contracts = Question<Member>.many(
            "contracts", "Contrats ouverts", \.contracts, among: choices.contracts,
            hint: choices.actions.isEmpty ? later : nil)
        if choices.actions.isEmpty { return [contracts] }
        return [
            contracts,
            .many(
                "piloted", "Fiches pilotées", \.piloted, among: choices.actions,
                hint:
                    "Pour un compte de contribution\u{202f}; les fiches des contrats ouverts, une fois enregistrés."
            ),
        ]
    }
}

extension Role {
    /// What it may do, in a line.
    fileprivate var hint: String {
        switch self {
        case .administrator: "Gère les comptes\u{202f}; ne voit que les contrats cochés."
        case .referent: "Lit tous les contrats de sa région, valide ou renvoie les bilans."
        case .coordinator: "Écrit tout dans ses contrats."
        case .contributor: "Lit le contrat\u{202f}; écrit le journal et les bilans des fiches pilotées."
        case .reader: "Lit le contrat."
        }
    }
}
