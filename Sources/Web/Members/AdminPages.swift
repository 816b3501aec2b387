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

    /// Under the form of a known account: a new link to give.
    static func renewal(of member: Member, _ viewer: Viewer) -> HTML {
        HTML.formActions(
            HTML.postButton(
                "Refaire un lien d’invitation", action: "/admin/comptes/\(member.id)/invitation",
                csrf: viewer.csrf))
    }

    /// What happened to accounts and sessions, outside any contract.
    static func history(_ rows: [HistoryRow]) -> Page {
        let table = Table(
            "Historique des comptes",
            caption: "\(French.count(rows.count, "acte")), les plus récents d’abord",
            columns: ["Quand", "Qui", "Quoi", "Objet", "Changements"]
        ).with(
            rows: rows.map { row in
                [
                    "\(row.at.french)", "\(row.memberName ?? "L’instance")", "\(row.verb.label)",
                    "\(row.kind.label)\u{202f}: \(row.label)",
                    HTML.joined(row.changes) {
                        "<p>\(row.kind.label(of: $0.field))\u{202f}: \($0.before ?? "—") → \($0.after ?? "—")</p>"
                    },
                ]
            })
        let older = rows.last.map { HTML.link("Plus anciens", "/admin/historique?avant=\($0.id)") }
        return Page(
            "Historique des comptes",
            breadcrumb: [Link("Administration", Path.admin)],
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
}
