import Domain
import HTML

extension Guest {
    /// What the forms of an access offer: the fiches of the contract.
    struct Choices: Sendable {
        let actions: [Option<ID<Action>>]

        init(_ dossier: Dossier) {
            actions = dossier.actions.map { Option($0.id, "\($0.shortName)\u{202f}: \($0.title)") }
        }
    }

    /// Who it is, where the account is new to the contract, and what it may do there.
    static func form(_ choices: Choices, isNew: Bool) -> Form<Guest> {
        Form(
            (isNew ? identity : []) + [
                .one("role", "Ce que la personne peut faire", \.role, among: roleOptions),
                .many(
                    "piloted", "Fiches qu’elle pilote", \.piloted, among: choices.actions,
                    hint: "Pour la contribution\u{202f}: elle écrit leur journal et leurs bilans."),
            ], rule: { guest throws(Refusal) in try guest.validate() })
    }

    private static let identity: [Question<Guest>] = [
        .text("name", "Nom", \.name, isRequired: true),
        .one(
            FieldShape(
                "email", "Adresse électronique", hint: "C’est avec elle que la personne se connecte.",
                isRequired: true, .email),
            say: { $0.email }, read: { $0.email = Mailbox.tidied($1.text($2)).lowercased() }),
    ]

    private static let roleOptions: [Option<Role>] = [
        Option(
            .contributor, code: Role.contributor.rawValue, "Contribution",
            hint: "Lit le contrat\u{202f}; écrit le journal et les bilans des fiches qu’elle pilote."),
        Option(.reader, code: Role.reader.rawValue, "Lecture", hint: "Lit le contrat, n’écrit rien."),
    ]
}
