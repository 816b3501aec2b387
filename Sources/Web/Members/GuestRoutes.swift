import Domain
import HTML
import Hummingbird
import Storage

/// Pilots and readers that the coordination of a contract lets in, and the accounts that see it.
struct GuestRoutes {
    var routes: [Route] {
        let (root, one) = (Path.guests("{slug}"), "\(Path.guests("{slug}"))/{id}")
        return [
            .page(root, in: .directory, .editContract, list),
            .get("\(root)/nouveau", .editContract, new),
            .post("\(root)/nouveau", .editContract, create, showsForm: true),
            .post("\(one)/invitation", .editContract, inviteAgain),
            .get("\(one)/retrait", .editContract, ask), .post("\(one)/retrait", .editContract, close),
        ] + Route.form(one, .editContract, edit)
    }

    private func list(_ visit: MemberVisit) async throws -> GuestListPage {
        let dossier = try await visit.dossier(.actions)
        return GuestListPage(
            viewer: visit.viewer, dossier: dossier,
            accounts: try await visit.store.accounts(of: dossier.slug, by: visit.member))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.directory + .actions)
        return newForm(Self.guest(of: visit, in: dossier), in: dossier, for: visit).shown(to: visit)
    }

    /// A contact that the address names comes with the fiches that it is the contact of.
    private static func guest(of visit: MemberVisit, in dossier: Dossier) -> Guest {
        guard let id = ID<Person>(visit.query("personne")), let person = dossier.$people[id],
            !person.isErased
        else { return Guest(name: "", email: "") }
        let fiches = dossier.actions.filter { $0.contact == id }.map(\.id)
        return Guest(
            name: [person.firstName, person.lastName].filter { !$0.isEmpty }.joined(separator: " "),
            email: person.email.lowercased(),
            role: fiches.isEmpty ? .reader : .contributor, piloted: Set(fiches))
    }

    private func newForm(_ guest: Guest, in dossier: Dossier, for visit: MemberVisit) -> EditForm<Guest> {
        let path = Path.newGuest(dossier.slug)
        return EditForm(
            contract: dossier.contract, section: .directory, title: "Inviter une personne",
            breadcrumb: GuestPages.breadcrumb(dossier, visit.viewer), action: path,
            back: Path.guests(dossier.slug),
            form: Guest.form(Guest.Choices(dossier), isNew: true), stored: guest, version: nil,
            button: "Inviter",
            lead: visit.visit.accountLetters == nil
                ? "Jalon donnera un lien à transmettre à la personne, qui y choisira son mot de passe."
                : "La personne recevra un message, et y choisira son mot de passe.")
    }

    /// The link is shown where no mail brings it; an account in use gets none, and its contract is open.
    private func create(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossier(.directory + .actions)
        let form = newForm(Guest(name: "", email: ""), in: dossier, for: visit)
        return try await form.respond(to: sent, from: visit) { typed in
            let (guest, token) = (typed.value, Token.random())
            let told = Member(email: guest.email, name: guest.name, role: guest.role)
            let letters = visit.visit.accountLetters
            let invitation = letters?.invitation(to: told, from: visit.member.name, token)
            let entry = try await visit.store.letIn(
                guest, tokenHash: Token.hash(token), in: dossier.slug, by: visit.signature,
                at: visit.clock,
                telling: GuestNotices(
                    invited: invitation,
                    opened: letters?.notice(
                        to: told,
                        "\(visit.member.name) vous ouvre «\u{202f}\(dossier.contract.name)\u{202f}».")))
            if case .invited = entry, invitation == nil {
                return link(token, for: guest, in: dossier, to: visit)
            }
            return .seeOther(Path.guests(dossier.slug))
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> FormPage<Guest> {
        let dossier = try await visit.dossier(.actions)
        let account = try await guest(visit, in: dossier)
        let stored = Guest(account.member, piloting: Set(dossier.actions.map(\.id)))
        let list = Path.guests(dossier.slug)
        let form = EditForm(
            contract: dossier.contract, section: .directory, title: "Accès de \(stored.name)",
            breadcrumb: GuestPages.breadcrumb(dossier, visit.viewer),
            action: Path.guest(dossier.slug, stored.member), back: list,
            form: Guest.form(Guest.Choices(dossier), isNew: false), stored: stored, version: stored.version,
            kicker: "\(stored.email)", aside: GuestPages.acts(on: account, in: dossier.slug, visit.viewer))
        return FormPage(form: form) { typed in
            var guest = typed.value
            guest.version = typed.version
            try await visit.store.save(
                guest, in: dossier.slug, by: visit.signature, telling: notice(account.member, dossier, visit))
            return list
        }
    }

    private func inviteAgain(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossier(.actions)
        let account = try await guest(visit, in: dossier)
        let (guest, token) = (Guest(account.member, piloting: []), Token.random())
        let letter = visit.visit.accountLetters?.invitation(
            to: account.member, from: visit.member.name, token)
        try await visit.store.inviteAgain(
            account.member.id, tokenHash: Token.hash(token), in: dossier.slug, by: visit.signature,
            at: visit.clock, telling: letter)
        if letter == nil { return link(token, for: guest, in: dossier, to: visit) }
        return .seeOther(Path.guests(dossier.slug))
    }

    private func ask(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.actions)
        let member = try await guest(visit, in: dossier).member
        let content: HTML = """
            <div class="prose"><p>\(member.name) ne verra plus le contrat. Ce que cette personne y a écrit reste, et son compte \
            aussi\u{202f}; vous pourrez l’inviter de nouveau.</p></div>\
            \(HTML.form(action: visit.path, csrf: visit.csrf, version: member.version) {
                HTML.formActions(
                    HTML.button("Fermer le contrat", .danger),
                    HTML.buttonLink("Annuler", Path.guest(dossier.slug, member.id)))
            })
            """
        let page = Page(
            "Fermer le contrat à \(member.name)\u{202f}?",
            breadcrumb: GuestPages.breadcrumb(dossier, visit.viewer), width: .text, content: content)
        return visit.show(page, of: dossier, in: .directory)
    }

    private func close(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossier(.actions)
        let member = try await guest(visit, in: dossier).member
        try await visit.store.letOut(
            member.id, version: sent.version, of: dossier.slug, by: visit.signature,
            telling: notice(member, dossier, visit))
        return .seeOther(Path.guests(dossier.slug))
    }

    /// The account of the address, which the coordination may change; any other does not exist.
    private func guest(_ visit: MemberVisit, in dossier: Dossier) async throws -> ContractAccount {
        let id: ID<Member> = try visit.id()
        let accounts = try await visit.store.accounts(of: dossier.slug, by: visit.member)
        guard let account = accounts.first(where: { $0.member.id == id }), account.isGuest else {
            throw Refusal.notFound
        }
        return account
    }

    private func notice(_ member: Member, _ dossier: Dossier, _ visit: MemberVisit) -> AccountNotice? {
        visit.visit.accountLetters?.notice(
            to: member,
            "\(visit.member.name) a modifié votre accès à «\u{202f}\(dossier.contract.name)\u{202f}».")
    }

    private func link(
        _ token: String, for guest: Guest, in dossier: Dossier, to visit: MemberVisit
    ) -> Response {
        let address = visit.visit.publicRoot + Path.invitation(token)
        let page = GuestPages.invitation(guest, address, to: dossier, visit.viewer)
        return visit.show(page, of: dossier, in: .directory)
    }
}
