import Domain
import Formats
import HTML
import Hummingbird
import Storage

/// One's own account: name, password, sessions, links, data.
struct AccountRoutes {
    let site: Site

    var routes: [Route] {
        [
            .get(Path.account, show), .get(Path.ownPassword, askPassword),
            .post(Path.ownPassword, changePassword),
            .get("\(Path.account)/donnees.json", data), .post("\(Path.account)/sessions/fin", endOthers),
            .post("\(Path.account)/sessions/{key}/fin", endSession),
            .post("\(Path.account)/liens/{key}/fin", endLink),
        ] + Route.form(Path.ownName, nil, name)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let details = try await visit.store.accountDetails(
            of: visit.member.id, session: visit.sessionHash, at: visit.clock)
        var page = AccountPage(viewer: visit.viewer, details: details)
        if let done = Self.done[visit.query("fait")] { page.notice = HTML.notice(.success, done) }
        return .html(visit.page(page.page))
    }

    private static let done = [
        "nom": "Votre nom est enregistré.", "mot-de-passe": "Votre mot de passe est changé.",
        "sessions": "Les sessions sont fermées.", "lien": "Le lien est retiré.",
    ]

    private func leave(_ done: String) -> String { "\(Path.account)?fait=\(done)" }

    private func name(_ visit: MemberVisit) async throws -> FormPage<Member> {
        let stored = try await visit.store.member(visit.member.id)
        let form = EditForm(
            title: "Modifier mon nom", breadcrumb: [Link("Mon compte", Path.account)],
            action: Path.ownName, back: Path.account, form: Member.nameForm, stored: stored,
            version: stored.version)
        return FormPage(form: form) { typed in
            var member = typed.value
            member.version = typed.version
            try await visit.store.rename(member, by: visit.signature)
            return leave("nom")
        }
    }

    private func askPassword(_ visit: MemberVisit) async throws -> Response {
        .html(visit.page(PasswordPage(csrf: visit.csrf).page))
    }

    /// Tries count like those of the sign-in page: who found a session open does not guess the password either.
    private func changePassword(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let member = visit.member
        func refuse(_ field: String, _ sentence: String) -> Response {
            let page = PasswordPage(csrf: visit.csrf, errors: [field: sentence]).page
            return .html(visit.page(page), status: .unprocessableContent)
        }
        guard
            try await visit.store.admitsSignIn(
                email: member.email, address: visit.visit.address, at: visit.clock)
        else { return refuse("current", "Trop d’essais\u{202f}: réessayez dans 15\u{a0}minutes.") }
        let known = try await visit.store.credentials(member.email)
        guard try await site.passwords.verify(form.raw("current"), against: known?.hash) else {
            await site.note(.wrongPassword, visit.visit, member.id, at: Path.ownPassword)
            return refuse("current", "Ce n’est pas le mot de passe actuel.")
        }
        let password = form.raw("password")
        if let fault = try await site.passwordFault(password, for: member) {
            return refuse("password", fault)
        }
        if password != form.raw("confirmation") {
            return refuse("confirmation", "Les deux saisies diffèrent.")
        }
        let notice = visit.visit.accountLetters?.notice(
            to: member, "Votre mot de passe a été changé depuis votre page, le \(visit.clock.french).")
        try await visit.store.setPassword(
            site.passwords.hash(password), of: member.id, by: visit.signature, keeping: visit.sessionHash,
            at: visit.clock, telling: notice)
        return .seeOther(leave("mot-de-passe"))
    }

    private func endSession(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await visit.store.endSessions(
            of: visit.member.id, one: visit.visit.parameter("key"), by: visit.signature)
        return .seeOther(leave("sessions"))
    }

    private func endOthers(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await visit.store.endSessions(
            of: visit.member.id, except: visit.sessionHash, by: visit.signature)
        return .seeOther(leave("sessions"))
    }

    private func endLink(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await visit.store.endLink(
            of: visit.member.id, visit.visit.parameter("key"), by: visit.signature)
        return .seeOther(leave("lien"))
    }

    private func data(_ visit: MemberVisit) async throws -> Response {
        try await visit.accountData(of: visit.member.id)
    }
}

extension MemberVisit {
    /// All that the instance keeps of an account, for its person.
    func accountData(of id: ID<Member>) async throws -> Response {
        let data = try await store.accountData(of: id, by: signature)
        return .file(
            Array(try (data.json.written() + "\n").utf8), "application/json; charset=utf-8",
            named: "compte-\(id).json")
    }
}

/// A password that was forgotten, where messages leave.
struct ForgottenRoutes {
    let site: Site

    var routes: [Route] {
        [
            .open(.get, Path.forgotten, show), .open(.post, Path.forgotten, ask),
            .open(.get, "\(Path.forgotten)/demande", asked),
        ]
    }

    private func show(_ visit: Visit) async throws -> Response {
        PublicForm(visit: visit).answer(.ok) {
            site.mail == nil ? ForgottenPages.closed : ForgottenPages.form("", FieldErrors(), $0)
        }
    }

    /// The answer, and the work but for one letter, are the same whether there is such an account or not.
    private func ask(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        try PublicForm(visit: visit).requireToken(form)
        guard let letters = visit.accountLetters else { throw Refusal.notFound }
        let email = form["email"]
        guard let mailbox = Mailbox(email) else {
            return PublicForm(visit: visit).answer(.unprocessableContent) {
                ForgottenPages.form(
                    email.bounded(to: AnonymousLimits.email),
                    ["email": "L’adresse électronique s’écrit comme nom@exemple.fr."], $0)
            }
        }
        if try await site.store.admitsForgotten(mailbox, from: visit.address, at: visit.clock),
            let member = try await site.store.credentials(mailbox.description)?.member
        {
            let token = Token.random()
            if let letter = letters.forgotten(to: member, token) {
                try await site.store.helpForgotten(
                    member.id, tokenHash: Token.hash(token), at: visit.clock, telling: letter)
            }
        }
        return .seeOther("\(Path.forgotten)/demande")
    }

    private func asked(_ visit: Visit) async throws -> Response {
        .html(site.bareFrame.page(ForgottenPages.asked))
    }
}
