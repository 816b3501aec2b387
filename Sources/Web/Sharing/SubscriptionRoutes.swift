import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// Subscribing to the reviews of a contract on its public page, confirming, leaving.
struct SubscriptionRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/public/{slug}/abonnement"
        return [
            .open(.get, root, show), .open(.post, root, ask), .open(.get, "\(root)/demande", asked),
            .open(.get, "\(root)/confirmation/{token}", showConfirmation),
            .open(.post, "\(root)/confirmation/{token}", confirm),
            .open(.get, "\(root)/confirme", confirmed),
            .open(.get, Path.leave("{token}"), showLeaving), .open(.post, Path.leave("{token}"), leave),
        ]
    }

    private func show(_ visit: Visit) async throws -> Response {
        let pages = try await pages(visit)
        let blank = SubscriptionRequest.form.answers(of: SubscriptionRequest())
        return answer(visit, pages, .ok) {
            site.mail == nil ? pages.closed : pages.form(blank, FieldErrors(), $0)
        }
    }

    private func ask(_ visit: Visit) async throws -> Response {
        let sent = try await visit.form()
        try PublicForm(visit: visit).requireToken(sent)
        let pages = try await pages(visit)
        guard let settings = site.mail else { throw Refusal.notFound }
        do {
            let asked = try SubscriptionRequest.form.read(sent, over: SubscriptionRequest()).value
            try await request(asked.mailbox(), of: pages.contract, visit, settings)
        } catch Refusal.invalid(let faults) {
            return answer(visit, pages, .unprocessableContent) {
                pages.form(sent, FieldErrors(faults), $0)
            }
        } catch Refusal.conflict(let sentence) {
            return answer(visit, pages, .tooManyRequests) { _ in SubscriptionPages.waiting(sentence) }
        }
        return .seeOther("\(Path.subscribe(pages.slug))/demande")
    }

    private func request(
        _ mailbox: Mailbox, of contract: Contract, _ visit: Visit, _ settings: MailSettings
    ) async throws {
        let token = Token.random()
        let letters = SubscriptionLetters(
            settings: settings, root: visit.publicRoot, mailbox: mailbox, token: token, moment: visit.moment)
        try await site.store.askSubscription(
            of: mailbox, in: contract.slug, from: visit.address, tokenHash: Token.hash(token),
            at: visit.clock,
            confirming: letters.confirmation(contract), known: letters.known(contract))
    }

    private func asked(_ visit: Visit) async throws -> Response {
        let pages = try await pages(visit)
        return answer(visit, pages, .ok) { _ in SubscriptionPages.asked }
    }

    private func showConfirmation(_ visit: Visit) async throws -> Response {
        let token = try visit.parameter("token")
        return try await within(visit) {
            let pages = SubscriptionPages(
                contract: try await site.store.subscription(Token.hash(token), at: visit.clock))
            return answer(visit, pages, .ok) { pages.confirmation(token, $0) }
        }
    }

    private func confirm(_ visit: Visit) async throws -> Response {
        let token = try visit.parameter("token")
        try PublicForm(visit: visit).requireToken(try await visit.form())
        return try await within(visit) {
            let contract = try await site.store.confirmSubscription(Token.hash(token), at: visit.clock)
            return .seeOther("\(Path.subscribe(contract.slug))/confirme")
        }
    }

    private func confirmed(_ visit: Visit) async throws -> Response {
        let pages = try await pages(visit)
        return answer(visit, pages, .ok) { _ in pages.confirmed }
    }

    /// A link that no longer confirms says so, and leads back.
    private func within(_ visit: Visit, _ act: () async throws -> Response) async throws -> Response {
        do {
            return try await act()
        } catch Refusal.notFound {
            let pages = try await pages(visit)
            return answer(visit, pages, .notFound) { _ in pages.late }
        }
    }

    private func showLeaving(_ visit: Visit) async throws -> Response {
        let token = try visit.parameter("token")
        let found = try await site.store.leaving(Token.hash(token))
        let pages = SubscriptionPages(contract: found.contract)
        return answer(visit, pages, .ok) { _ in found.hasLeft ? pages.left : pages.leaving(token) }
    }

    /// The secret of the address is all it takes: mail programs post here of themselves (RFC 8058).
    private func leave(_ visit: Visit) async throws -> Response {
        let contract = try await site.store.leave(Token.hash(visit.parameter("token")), at: visit.clock)
        let pages = SubscriptionPages(contract: contract)
        return answer(visit, pages, .ok) { _ in pages.left }
    }

    private func answer(
        _ visit: Visit, _ pages: SubscriptionPages, _ status: HTTPResponse.Status,
        _ page: (_ csrf: String) -> Page
    ) -> Response {
        let frame = site.publicFrame(pages.contract, at: .subscription)
        return PublicForm(visit: visit).answer(status) { csrf in frame.page(page(csrf)) }
    }

    /// Nothing is subscribed to where nothing is published.
    private func pages(_ visit: Visit) async throws -> SubscriptionPages {
        let contract = try await site.store.publicContract(visit.parameter("slug"))
        return SubscriptionPages(contract: contract.contract)
    }
}
