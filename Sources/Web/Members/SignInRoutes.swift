import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// Signing in and out, and taking an invitation.
struct SignInRoutes {
    let site: Site

    var routes: [Route] {
        [
            .open(.get, Path.signIn, show), .open(.post, Path.signIn, signIn),
            .post(Path.signOut, signOut),
            .open(.get, "/invitation/{token}", showInvitation),
            .open(.post, "/invitation/{token}", takeInvitation),
        ]
    }

    private func show(_ visit: Visit) async throws -> Response {
        if try await visit.signedIn() != nil { return .seeOther(Path.home) }
        return answer(visit, SignInPages.SignIn(then: visit.query("retour")))
    }

    private func signIn(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        let page = SignInPages.SignIn(email: form["email"], then: form["retour"])
        guard PublicForm(visit: visit).holds(form) else {
            return answer(visit, page.expired, status: .forbidden)
        }
        guard
            try await site.store.admitsSignIn(
                email: page.email, address: visit.address, at: visit.clock)
        else {
            await site.note(.tooManyTries, visit, nil, at: "POST \(Path.signIn)")
            return answer(visit, page.refused("Trop d’essais\u{202f}: réessayez dans 15\u{a0}minutes."))
        }
        let known = try await site.store.credentials(page.email)
        let isRight = try await site.passwords.verify(form.raw("password"), against: known?.hash)
        guard isRight, let member = known?.member else {
            await site.note(.wrongPassword, visit, known?.member.id, at: "POST \(Path.signIn)")
            return answer(visit, page.refused("Adresse électronique ou mot de passe incorrect."))
        }
        return try await open(member, visit, then: page.target)
    }

    private func signOut(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await site.store.closeSession(visit.sessionHash)
        var response = Response.seeOther(Path.signIn)
        response.setCookie(SessionCookie(site.origin).clearing)
        return response
    }

    private func showInvitation(_ visit: Visit) async throws -> Response {
        let token = try visit.parameter("token")
        guard let member = try await site.store.invited(Token.hash(token), at: visit.clock) else {
            return try await spent(token)
        }
        return answer(visit, SignInPages.Invitation(token: token, member: member))
    }

    private func takeInvitation(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        try PublicForm(visit: visit).requireToken(form)
        let token = try visit.parameter("token")
        guard let member = try await site.store.invited(Token.hash(token), at: visit.clock) else {
            return try await spent(token)
        }
        let password = form.raw("password")
        let fault =
            try await site.passwordFault(password, for: member)
            ?? (password == form.raw("confirmation") ? nil : "Les deux saisies diffèrent.")
        if let fault {
            let page = SignInPages.Invitation(token: token, member: member, errors: ["password": fault])
            return answer(visit, page, status: .unprocessableContent)
        }
        let notice = visit.accountLetters?.notice(
            to: member, "Le mot de passe de votre compte a été choisi par un lien, le \(visit.clock.french)."
        )
        let taken = try await site.store.takeInvitation(
            Token.hash(token), choosing: site.passwords.hash(password),
            in: visit.signedIn()?.member, at: visit.clock, telling: notice)
        return try await open(taken, visit, then: Path.home)
    }

    /// What an invitation that opens nothing any more was; what never was one does not exist.
    private func spent(_ token: String) async throws -> Response {
        guard let isTaken = try await site.store.isTaken(invitation: Token.hash(token)) else {
            throw Refusal.notFound
        }
        return .html(site.bareFrame.page(SignInPages.spent(isTaken: isTaken)), status: .gone)
    }

    /// Opens a new session; the one that the browser had, whoever's it was, ends. What the account sent too late comes
    /// before the page that was asked for.
    private func open(_ member: Member, _ visit: Visit, then target: String) async throws -> Response {
        if let former = SessionCookie(site.origin).token(in: visit.request) {
            try await site.store.replaceSession(Token.hash(former), by: member.id, at: visit.clock)
        }
        let token = Token.random()
        try await site.store.openSession(
            Token.hash(token), of: member, at: visit.clock,
            on: Device.words(visit.request.headers[.userAgent] ?? ""))
        let late = try await site.store.lateForm(of: member.id, at: visit.clock)
        var response = Response.seeOther(late == nil ? target : Path.lateForm)
        response.setCookie(SessionCookie(site.origin).setting(token))
        return response
    }

    private func answer(
        _ visit: Visit, _ page: some SignInPage, status: HTTPResponse.Status? = nil
    ) -> Response {
        PublicForm(visit: visit).answer(status ?? page.status, page.page(csrf:))
    }
}
