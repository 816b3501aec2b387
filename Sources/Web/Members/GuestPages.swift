import Domain
import HTML
import Storage

/// The accounts that see a contract, for its coordination.
struct GuestListPage: ShownPage, OfDossier, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let accounts: [ContractAccount]

    static let title = "Comptes du contrat"

    var page: Page {
        Page(
            Self.title,
            lead:
                "Qui lit le contrat, et qui écrit quoi. La coordination donne la contribution et la lecture\u{202f}; l’administration, le reste.",
            breadcrumb: above(.directory(slug)),
            actions: .buttonLink("Inviter une personne", Path.newGuest(slug), .primary), content: table)
    }

    private var table: HTML {
        let numbers = Dictionary(dossier.actions.map { ($0.id, $0.number) }) { first, _ in first }
        let caption = French.count(accounts.count, "compte")
        return Table(
            Self.title, caption: "\(caption)", columns: ["Nom", "Adresse", "Rôle", "Fiches pilotées", "État"]
        ).with(
            rows: accounts.map { account in
                let member = account.member
                let fiches = member.piloted.compactMap { numbers[$0] }.sorted().map(String.init)
                let name: HTML =
                    account.isGuest ? .link(member.name, Path.guest(slug, member.id)) : "\(member.name)"
                return [
                    name, "\(member.email)", "\(member.role.label)", "\(fiches.joined(separator: ", "))",
                    account.isInvited ? .tag("Invité", .ochre) : .tag("Actif", .green),
                ]
            }
        )
    }
}

/// Pieces of the pages of an access.
enum GuestPages {
    /// The link to give, shown once.
    static func invitation(_ guest: Guest, _ address: String, to dossier: Dossier, _ viewer: Viewer) -> Page {
        let content: HTML = """
            <div class="prose"><p>Donnez ce lien à \(guest.name) (\(guest.email))\u{202f}: il sert une fois, pendant 7\u{a0}jours, et \
            n’est plus affiché ensuite.</p><p><code class="code">\(address)</code></p>\
            <p>\(HTML.link(GuestListPage.title, Path.guests(dossier.slug)))</p></div>
            """
        return Page(
            "Invitation de \(guest.name)", breadcrumb: breadcrumb(dossier, viewer), width: .text,
            content: content)
    }

    static func breadcrumb(_ dossier: Dossier, _ viewer: Viewer) -> [Link] {
        viewer.breadcrumb(
            dossier.contract, .directory(dossier.slug), Link(GuestListPage.title, Path.guests(dossier.slug)))
    }

    /// Under the form of an access: its link given again while nobody used it, and the way to close it.
    static func acts(on account: ContractAccount, in slug: String, _ viewer: Viewer) -> HTML {
        let path = Path.guest(slug, account.member.id)
        let again = HTML.when(
            account.isInvited && account.isOwn,
            .formActions(
                .postButton(
                    "Refaire un lien d’invitation", action: "\(path)/invitation", csrf: viewer.csrf)))
        return again + CommonPages.wayOut("Fermer le contrat à cette personne", "\(path)/retrait")
    }

    /// On the page of a contact: what it may do in Jalon, or the way to let it in.
    static func access(of person: Person, _ account: ContractAccount?, in slug: String) -> HTML {
        guard let account else {
            return "<p>\(HTML.buttonLink("Donner accès à Jalon", Path.newGuest(slug, for: person.id)))</p>"
        }
        let member = account.member
        let count = member.piloted.count
        let fiches = count == 0 ? "" : ", \(French.count(count, "fiche pilotée", "fiches pilotées"))"
        let words = "\(member.role.label)\(fiches)\(account.isInvited ? ", pas encore venue" : "")"
        return
            "<p>Accès à Jalon\u{202f}: \(account.isGuest ? .link(words, Path.guest(slug, member.id)) : "\(words)")</p>"
    }
}

extension Path {
    /// The accounts of a contract.
    static func guests(_ slug: String) -> String { "\(contract(slug))/comptes" }
    /// Lets somebody in, a contact of the directory when one is named.
    static func newGuest(_ slug: String, for person: ID<Person>? = nil) -> String {
        "\(guests(slug))/nouveau" + (person.map { "?personne=\($0)" } ?? "")
    }
    static func guest(_ slug: String, _ id: ID<Member>) -> String { "\(guests(slug))/\(id)" }
}
