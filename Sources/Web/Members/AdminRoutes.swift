import Domain
import HTML
import Hummingbird
import Storage

/// The accounts: invite, change role and grants, disable. For administrators alone.
struct AdminRoutes {
    let site: Site

    var routes: [Route] {
        [
            .get(Path.admin, administered(list)), .get(Path.newAccount, administered(new)),
            .post("/admin/comptes", administered(create), showsForm: true),
            .get("/admin/comptes/{id}", administered(edit)),
            .post("/admin/comptes/{id}", administered(save), showsForm: true),
            .post("/admin/comptes/{id}/invitation", administered(invite)),
            .post("/admin/comptes/{id}/deconnexion", administered(endSessions)),
            .get("/admin/comptes/{id}/donnees.json", administered(data)),
            .get("/admin/comptes/{id}/effacement", administered(askErasure)),
            .post("/admin/comptes/{id}/effacement", administered(erase)),
            .get("/admin/historique", administered(history)), .get(Path.security, administered(security)),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let members = try await visit.store.members()
        let contracts = try await visit.store.allContracts()
        return .html(visit.page(AdminPages.list(members.map(\.member), invited(members), contracts)))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        var blank = Self.blank
        // A contract that was just created waits for its coordination.
        if let contract = ID<Contract>(visit.query("contrat")) {
            (blank.role, blank.contracts) = (.coordinator, [contract])
        }
        return try await form(blank, visit).shown(to: visit)
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        try await form(visit.store.member(visit.id()), visit).shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        try await form(Self.blank, visit, sent).respond(to: sent, from: visit) { typed in
            let id = try await visit.store.save(typed.value, by: visit.signature, at: visit.moment)
            return try await invitation(visit, id)
        }
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let stored = try await visit.store.member(visit.id())
        return try await form(stored, visit, sent).answer(sent, from: visit) { typed in
            var member = typed.value
            member.version = typed.version
            let notice = member.changes(from: stored).flatMap {
                letters(visit)?.notice(
                    to: stored, "\(visit.member.name) a modifié votre compte\u{202f}: \($0).")
            }
            try await visit.store.save(member, by: visit.signature, at: visit.moment, telling: notice)
            return Path.admin
        }
    }

    /// The form of an account, new or known. It offers the fiches of the contracts that are open, and of those that
    /// were ticked just now.
    private func form(
        _ member: Member, _ visit: MemberVisit, _ sent: FormData? = nil
    ) async throws -> EditForm<Member> {
        let isNew = member.id == .unsaved
        let ticked = Set(sent?.all("contracts").compactMap { ID<Contract>($0) } ?? [])
        let actions = try await visit.store.grantableActions(of: member.contracts.union(ticked))
        let choices = Member.Choices(try await visit.store.allContracts(), actions)
        return EditForm(
            title: isNew ? "Inviter une personne" : member.name,
            breadcrumb: [Link("Administration", Path.admin)],
            action: isNew ? "/admin/comptes" : "/admin/comptes/\(member.id)", back: nil,
            form: Member.form(choices, isNew: isNew), stored: member, version: isNew ? nil : member.version,
            button: isNew ? "Créer l’invitation" : "Enregistrer",
            aside: isNew ? .empty : AdminPages.acts(on: member, visit.viewer))
    }

    private func invite(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await invitation(visit, visit.id())
    }

    private func history(_ visit: MemberVisit) async throws -> Response {
        let about: Member? =
            if let id = ID<Member>(visit.query("compte")) { try await visit.store.member(id) } else { nil }
        let rows = try await visit.store.instanceHistory(
            before: Int64(visit.query("avant")), about: about?.id)
        return .html(visit.page(AdminPages.history(rows, about: about)))
    }

    private func security(_ visit: MemberVisit) async throws -> Response {
        let rows = try await visit.store.securityLog(before: Int64(visit.query("avant")))
        return .html(visit.page(AdminPages.security(rows)))
    }

    /// The link is shown to who gives it, unless it opens an account that is in use and mail can bring it to its person.
    private func invitation(_ visit: MemberVisit, _ id: ID<Member>) async throws -> Response {
        let (members, token) = (try await visit.store.members(), Token.random())
        guard let (member, isNew) = members.first(where: { $0.member.id == id }) else {
            throw Refusal.notFound
        }
        let letter = letters(visit)?.invitation(to: member, from: visit.member.name, token)
        try await visit.store.invite(
            id, tokenHash: Token.hash(token), by: visit.signature, at: visit.clock, telling: letter)
        if letter != nil, !isNew { return .html(visit.page(AdminPages.sent(member))) }
        let address = visit.visit.publicRoot + Path.invitation(token)
        return .html(visit.page(AdminPages.invitation(member, address)))
    }

    private func endSessions(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let member = try await visit.store.member(visit.id())
        let notice = letters(visit)?.notice(
            to: member, "\(visit.member.name) a fermé les sessions de votre compte.")
        let own = member.id == visit.member.id ? visit.sessionHash : nil
        try await visit.store.endSessions(
            of: member.id, except: own, by: visit.signature, telling: notice)
        return .seeOther(Path.admin)
    }

    private func data(_ visit: MemberVisit) async throws -> Response {
        try await visit.accountData(of: visit.id())
    }

    private func askErasure(_ visit: MemberVisit) async throws -> Response {
        .html(visit.page(AdminPages.erasure(try await visit.store.member(visit.id()), visit.viewer)))
    }

    private func erase(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await visit.store.eraseAccount(visit.id(), version: form.version, by: visit.signature)
        return .seeOther(Path.admin)
    }

    private func letters(_ visit: MemberVisit) -> AccountLetters? { visit.visit.accountLetters }

    /// An account before anything is known of it.
    private static let blank = Member(email: "", name: "", role: .reader)

    private func invited(_ members: [(member: Member, isInvited: Bool)]) -> Set<ID<Member>> {
        Set(members.filter(\.isInvited).map(\.member.id))
    }
}

extension AdminRoutes {
    /// To others the administration does not exist: an address tells nothing of what is behind it.
    private static func require(_ visit: MemberVisit) throws(Refusal) {
        guard visit.may(.administer) else { throw .notFound }
    }

    private func administered(
        _ answer: @escaping @Sendable (MemberVisit) async throws -> Response
    ) -> @Sendable (MemberVisit) async throws -> Response {
        { visit in
            try Self.require(visit)
            return try await answer(visit)
        }
    }

    private func administered(
        _ answer: @escaping @Sendable (MemberVisit, FormData) async throws -> Response
    ) -> @Sendable (MemberVisit, FormData) async throws -> Response {
        { visit, form in
            try Self.require(visit)
            return try await answer(visit, form)
        }
    }
}
