import Domain
import HTML
import Storage

/// The pages of the administration.
enum AdminPages {
    /// Every account with its role, grants and state.
    static func list(
        _ members: [Member], _ invited: Set<ID<Member>>, _ contracts: [Contract]
    ) -> Page {
        let names = Dictionary(contracts.map { ($0.id, $0.name) }) { first, _ in first }
        let table = Table(
            "Comptes", caption: "\(French.count(members.count, "compte"))",
            columns: [.init("Nom"), .init("Adresse"), .init("Rôle"), .init("Accès"), .init("État")]
        ).with(
            rows: members.map { member in
                [
                    HTML.link(member.name, "/admin/comptes/\(member.id)"), "\(member.email)",
                    "\(member.role.label)", "\(access(member, names))",
                    state(member, isInvited: invited.contains(member.id)),
                ]
            })
        return Page(
            "Administration",
            lead: "Les comptes de l’instance. L’administration ne voit aucun contrat qui ne lui soit ouvert.",
            actions: HTML.buttonLink("Historique", "/admin/historique")
                + HTML.buttonLink("Inviter une personne", "/admin/comptes/nouveau", .primary),
            content: table)
    }

    /// The link to give, shown once.
    static func invitation(_ member: Member, _ address: String) -> Page {
        let content: HTML = """
            <div class="prose"><p>Donnez ce lien à \(member.name) (\(member.email)). Il sert une fois, pendant 7\u{a0}jours, et \
            n’est plus affiché ensuite.</p><p><code class="code">\(address)</code></p>\
            <p>\(HTML.link("Retour aux comptes", Path.admin))</p></div>
            """
        return Page("Invitation prête", width: .text, content: content)
    }

    /// What happened to accounts and sessions, outside any contract.
    static func history(_ rows: [HistoryRow]) -> Page {
        let table = Table(
            "Historique des comptes",
            caption: "\(French.count(rows.count, "acte")), les plus récents d’abord",
            columns: [.init("Quand"), .init("Qui"), .init("Quoi"), .init("Objet"), .init("Changements")]
        ).with(
            rows: rows.map { row in
                [
                    "\(row.at.french)", "\(row.memberName ?? "L’instance")", "\(row.verb.label)",
                    "\(row.kind.label)\u{202f}: \(row.label)",
                    HTML.joined(row.changes) {
                        "<p>\($0.field)\u{202f}: \($0.before ?? "—") → \($0.after ?? "—")</p>"
                    },
                ]
            })
        let older = rows.last.map { HTML.link("Plus anciens", "/admin/historique?avant=\($0.id)") }
        return Page(
            "Historique des comptes",
            breadcrumb: [Link("Administration", Path.admin), Link("Historique", "", isCurrent: true)],
            content: table + (rows.count == 100 ? "<p>\(older)</p>" : .empty))
    }

    private static func access(_ member: Member, _ names: [ID<Contract>: String]) -> String {
        let granted = member.contracts.sorted().compactMap { names[$0] }
        let region = member.role == .referent ? ["contrats de la région \(member.region)"] : []
        let piloted =
            member.piloted.isEmpty
            ? [] : [French.count(member.piloted.count, "fiche pilotée", "fiches pilotées")]
        return (region + granted + piloted).joined(separator: ", ").unlessBlank ?? "Aucun contrat"
    }

    private static func state(_ member: Member, isInvited: Bool) -> HTML {
        if member.isDisabled { return HTML.tag("Désactivé", .plum) }
        return isInvited ? HTML.tag("Invité", .ochre) : HTML.tag("Actif", .green)
    }

    /// The form of one account, new or known.
    struct Form {
        /// What is stored of the account, or was never stored.
        let former: Member
        /// What the form says.
        let member: Member
        let contracts: [Contract]
        let actions: [GrantableAction]
        let csrf: String
        let errors: FieldErrors
        var warning = HTML.empty

        private var isNew: Bool { member.id == .unsaved }

        var page: Page {
            let title = isNew ? "Inviter une personne" : former.name
            return Page(
                title, breadcrumb: [Link("Administration", Path.admin), Link(title, "", isCurrent: true)],
                errors: errors, width: .text, content: warning + form + renewal)
        }

        private var form: HTML {
            let action = isNew ? "/admin/comptes" : "/admin/comptes/\(member.id)"
            return HTML.form(action: action, csrf: csrf, version: isNew ? nil : member.version) {
                Field("name", "Nom", errors: errors).text(member.name)
                    + Field("email", "Adresse électronique", errors: errors).email(member.email)
                    + Field("role", "Rôle", errors: errors).radios(
                        Role.allCases.map { Choice($0.rawValue, $0.label, hint: hint($0)) },
                        selected: member.role.rawValue)
                    + Field("region", "Région suivie", hint: "Pour un·e référent·e ARS.", errors: errors)
                    .text(member.region, width: .half)
                    + Field("contracts", "Contrats ouverts").checkboxes(
                        contracts.map { Choice($0.id.description, "\($0.name), \($0.period)") },
                        selected: Set(member.contracts.map(\.description)), isFilterable: contracts.count > 10
                    )
                    + piloted
                    + (isNew
                        ? .empty
                        : Field("disabled", "Compte désactivé", hint: "Ses sessions s’arrêtent aussitôt.")
                            .checkbox(value: "oui", isOn: member.isDisabled))
                    + HTML.formActions(HTML.button(isNew ? "Créer l’invitation" : "Enregistrer", .primary))
            }
        }

        private var piloted: HTML {
            let hint =
                "Pour un compte de contribution\u{202f}; les fiches des contrats ouverts, une fois enregistrés."
            if actions.isEmpty {
                return
                    "<p class=\"soft\">Fiches pilotées\u{202f}: ouvrez d’abord un contrat et enregistrez.</p>"
            }
            return Field("piloted", "Fiches pilotées", hint: hint).checkboxes(
                actions.map { Choice($0.id.description, $0.label) },
                selected: Set(member.piloted.map(\.description)), isFilterable: true)
        }

        private var renewal: HTML {
            guard !isNew, !member.isDisabled else { return .empty }
            return HTML.formActions(
                HTML.postButton(
                    "Refaire un lien d’invitation", action: "/admin/comptes/\(member.id)/invitation",
                    csrf: csrf))
        }

        private func hint(_ role: Role) -> String {
            switch role {
            case .administrator: "Gère les comptes\u{202f}; ne voit que les contrats cochés."
            case .referent: "Lit tous les contrats de sa région, valide ou renvoie les bilans."
            case .coordinator: "Écrit tout dans ses contrats."
            case .contributor: "Lit le contrat\u{202f}; écrit le journal et les bilans des fiches pilotées."
            case .reader: "Lit le contrat."
            }
        }
    }
}
