import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// The distribution of a published review: written, reread, sent, followed.
struct DistributionRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/revues/{quarter}/diffusion"
        return [
            .get(root, show), .post(root, distribute), .post("\(root)/nouveaux", distributeToNewcomers),
            .post("\(root)/{letter}/renvoi", retry), .get("\(root)/{letter}/rejet", askBounce),
            .post("\(root)/{letter}/rejet", noteBounce),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let pages = try await pages(visit)
        return pages.answer(pages.distribution.mailing.map(pages.progress) ?? pages.writing(FieldErrors()))
    }

    /// What was typed is reread first; then it is sent.
    private func distribute(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit, DistributionForm(form))
        guard let settings = site.mail else { throw Refusal.conflict(DistributionPages.unset) }
        do {
            let mailing = try pages.typed.mailing(of: pages.distribution.publication, at: visit.moment)
            guard form["confirmed"] == "oui" else { return pages.answer(pages.rereading(mailing)) }
        } catch Refusal.invalid(let faults) {
            return pages.answer(pages.writing(FieldErrors(faults)), .unprocessableContent)
        }
        try await site.store.distribute(
            pages.quarter, subject: pages.typed.subject, words: pages.typed.words, in: pages.slug,
            by: visit.signature,
            compose: compose(visit, settings))
        return .seeOther(Path.distribution(pages.slug, pages.quarter))
    }

    private func distributeToNewcomers(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        guard let settings = site.mail else { throw Refusal.conflict(DistributionPages.unset) }
        try await site.store.distributeToNewcomers(
            pages.quarter, in: pages.slug, by: visit.signature, compose: compose(visit, settings))
        return .seeOther(Path.distribution(pages.slug, pages.quarter))
    }

    private func retry(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, quarter) = (try visit.slug(), try quarter(visit))
        try await site.store.retry(visit.id("letter"), in: slug, by: visit.signature)
        return .seeOther(Path.distribution(slug, quarter))
    }

    private func askBounce(_ visit: MemberVisit) async throws -> Response {
        let pages = try await pages(visit)
        return pages.answer(try pages.bounce(of: visit.id("letter"), "", FieldErrors()))
    }

    private func noteBounce(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        let id: ID<Letter> = try visit.id("letter")
        do {
            try await site.store.noteBounce(id, why: form["why"], in: pages.slug, by: visit.signature)
            return .seeOther(Path.distribution(pages.slug, pages.quarter))
        } catch Refusal.invalid(let faults) {
            let page = try pages.bounce(of: id, form["why"], FieldErrors(faults))
            return pages.answer(page, .unprocessableContent)
        }
    }

    /// What writes each letter, within the transaction that puts it in the outbox.
    private func compose(
        _ visit: MemberVisit, _ settings: MailSettings
    ) -> @Sendable (Distribution, Mailing, Recipient) throws -> ComposedLetter {
        let (root, replyTo, moment) = (visit.visit.publicRoot, visit.member.email, visit.moment)
        return { distribution, mailing, recipient in
            LetterComposer(
                settings: settings, root: root, contract: distribution.contract,
                publication: distribution.publication, mailing: mailing, replyTo: replyTo, moment: moment
            ).letter(to: recipient)
        }
    }

    private func pages(_ visit: MemberVisit, _ typed: DistributionForm? = nil) async throws
        -> DistributionPages
    {
        let distribution = try await site.store.distribution(
            of: quarter(visit), in: visit.slug(), for: visit.member, on: visit.today)
        return DistributionPages(visit: visit, distribution: distribution, typed: typed)
    }

    private func quarter(_ visit: MemberVisit) throws(Refusal) -> Quarter {
        guard let quarter = Quarter(code: try visit.visit.parameter("quarter")) else { throw .notFound }
        return quarter
    }
}

extension Visit {
    /// What stands before the addresses that leave the site: the setting, else the address that was asked.
    var publicRoot: String { site.publicAddress ?? root }
}
