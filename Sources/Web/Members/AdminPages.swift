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
            columns: ["Nom", "Adresse", "Rôle", "Accès", "État"]
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
            actions: HTML.buttonLink("Refus", Path.security)
                + HTML.buttonLink("Historique", "/admin/historique")
                + HTML.buttonLink("Inviter une personne", Path.newAccount, .primary),
            content: table + regions(contracts) + declarations)
    }

    /// The contracts by their region, which decides of the referents that read them.
    private static func regions(_ contracts: [Contract]) -> HTML {
        let table = Table(
            "Contrats", caption: "\(French.count(contracts.count, "contrat"))",
            columns: ["Contrat", "Période", "Région de l’ARS"]
        ).with(
            rows: contracts.map { contract in
                [
                    "\(contract.name)", "\(contract.period)",
                    HTML.link(contract.region, "\(Path.admin)/contrats/\(contract.slug)"),
                ]
            })
        let none = HTML.soft("Aucun contrat n’est encore créé.")
        let button = HTML.formActions(.buttonLink("Créer un contrat", NewContractRoutes.path))
        return .section("Contrats et régions", (contracts.isEmpty ? none : table) + button)
    }

    /// What the operator says of the instance to everybody.
    private static let declarations: HTML = .section(
        "Ce que l’instance déclare",
        .lines([
            .link("Déclaration d’accessibilité", Path.writtenAccessibility),
            .link("Mention d’information sur les données personnelles", Path.writtenPrivacy),
        ]))

    /// The link to give, shown once.
    static func invitation(_ member: Member, _ address: String) -> Page {
        let content: HTML = """
            <div class="prose"><p>Donnez ce lien à \(member.name) (\(member.email)). Il sert une fois, pendant 7\u{a0}jours, et \
            n’est plus affiché ensuite.</p><p><code class="code">\(address)</code></p>\
            <p>\(HTML.link("Retour aux comptes", Path.admin))</p></div>
            """
        return Page("Invitation prête", width: .text, content: content)
    }

    /// Where the link goes by itself to the person, whom nobody else can then be taken for.
    static func sent(_ member: Member) -> Page {
        let content: HTML = """
            <div class="prose"><p>Le lien part à \(member.email)\u{202f}: il sert une fois, pendant 7\u{a0}jours. Ce compte sert \
            déjà\u{202f}: personne d’autre ne voit le lien. L’historique garde cet envoi.</p>\
            <p>\(HTML.link("Retour aux comptes", Path.admin))</p></div>
            """
        return Page("Lien envoyé à \(member.name)", width: .text, content: content)
    }

    /// Under the form of a known account: what else is done to it.
    static func acts(on member: Member, _ viewer: Viewer) -> HTML {
        let root = "/admin/comptes/\(member.id)"
        let living = HTML.when(
            !member.isDisabled,
            HTML.postButton(
                "Refaire un lien d’invitation", action: "\(root)/invitation", csrf: viewer.csrf)
                + HTML.postButton("Fermer ses sessions", action: "\(root)/deconnexion", csrf: viewer.csrf))
        return HTML.section(
            "Autres actes",
            HTML.formActions(living, HTML.buttonLink("Ses données (JSON)", "\(root)/donnees.json"))
                + HTML.soft(
                    "Un lien donné à un compte qui sert déjà se voit\u{202f}: la personne en est prévenue, et l’historique dit de chaque acte qu’il vient d’un accès que l’administration a donné."
                )
                + "<p>\(HTML.link("Historique de ce compte", "/admin/historique?compte=\(member.id)")) · \(HTML.link("Effacer ce compte…", "\(root)/effacement"))</p>"
        )
    }

    /// What an erasure takes away, and what it leaves.
    static func erasure(_ member: Member, _ viewer: Viewer) -> Page {
        let form = HTML.form(
            action: "/admin/comptes/\(member.id)/effacement", csrf: viewer.csrf, version: member.version
        ) {
            HTML.formActions(
                HTML.button("Effacer ce compte", .danger),
                HTML.buttonLink("Annuler", "/admin/comptes/\(member.id)"))
        }
        let words: HTML = """
            <div class="prose"><p><strong>Cet acte ne s’annule pas.</strong></p><h2>Sont effacés</h2>\
            <ul><li>son nom et son adresse, que «\u{202f}Compte effacé n°\u{a0}\(member.id.description)\u{202f}» remplace partout où un acte \
            le nomme\u{202f};</li><li>son mot de passe, ses droits, ses sessions, ses invitations et ses liens\u{202f};</li>\
            <li>ce que l’historique des comptes dit de lui, dont la chaîne reste vérifiable.</li></ul><h2>Restent</h2>\
            <ul><li>ce qu’il a écrit dans les contrats, et quand\u{202f};</li><li>le contact de l’annuaire qui porterait son \
            nom\u{202f}: la coordination du contrat l’efface.</li></ul></div>
            """
        return Page(
            "Effacer ce compte\u{202f}?", kicker: "\(member.name)",
            breadcrumb: [
                Link("Administration", Path.admin), Link(member.name, "/admin/comptes/\(member.id)"),
            ],
            width: .text, content: words + form)
    }

    /// What happened to accounts and sessions, outside any contract; of one account when it is given.
    static func history(_ rows: [HistoryRow], about member: Member? = nil) -> Page {
        let scope = member.map { "&compte=\($0.id)" } ?? ""
        let older = rows.last.map { HTML.link("Plus anciens", "/admin/historique?avant=\($0.id)\(scope)") }
        let title = member.map { "Historique du compte de \($0.name)" } ?? "Historique des comptes"
        return Page(
            title, breadcrumb: [Link("Administration", Path.admin)],
            content: table(rows) + (rows.count == 100 ? "<p>\(older)</p>" : .empty))
    }

    /// Acts on accounts, the latest first.
    static func table(_ rows: [HistoryRow]) -> HTML {
        Table(
            "Historique des comptes",
            caption: "\(French.count(rows.count, "acte")), les plus récents d’abord",
            columns: ["Quand", "Qui", "Quoi", "Objet", "Changements"]
        ).with(
            rows: rows.map { row in
                [
                    "\(row.at.french)", "\(row.memberName ?? "L’instance")", "\(row.verb.label)",
                    "\(row.kind.label)\u{202f}: \(row.label)",
                    HTML.joined(row.changes.filter { row.kind.tells($0.field) }) {
                        "<p>\(row.kind.label(of: $0.field))\u{202f}: \($0.before ?? "—") → \($0.after ?? "—")</p>"
                    },
                ]
            })
    }

    /// What was refused, and to whom.
    static func security(_ rows: [SecurityRow]) -> Page {
        let table = Table(
            "Refus", caption: "\(French.count(rows.count, "ligne")), les plus récentes d’abord",
            columns: ["Quand", "Quoi", "Qui", "D’où", "Où", "Fois"]
        ).with(
            rows: rows.map { row in
                [
                    "\(row.last.french)", "\(row.kind.label)", "\(row.memberName ?? "Personne de connu")",
                    "\(row.origin)", "\(row.route)", "\(row.times)\(row.isCut ? " ou plus" : "")",
                ]
            })
        let none = HTML.soft("Rien n’a été refusé depuis douze mois.")
        let older = rows.last.map { HTML.link("Plus anciens", "\(Path.security)?avant=\($0.id)") }
        return Page(
            "Refus",
            lead: """
                Mots de passe refusés, actes interdits, liens et formulaires sans effet\u{202f}: gardés douze mois, sans rien de ce \
                qui a été tapé. Une adresse IPv6 est celle de son réseau (/64).
                """,
            breadcrumb: [Link("Administration", Path.admin)],
            content: (rows.isEmpty ? none : table) + (rows.count == 100 ? "<p>\(older)</p>" : .empty))
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
}
