import Domain
import Hummingbird
import Storage

/// The distribution of a published review: written, reread, sent, followed.
struct DistributionRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/revues/{quarter}/diffusion"
        return [
            .get(root, .editContract, show), .post(root, .editContract, distribute, showsForm: true),
            .post("\(root)/nouveaux", .editContract, distributeToNewcomers),
            .post("\(root)/{letter}/renvoi", .editContract, retry),
            .get("\(root)/{letter}/rejet", .editContract, askBounce),
            .post("\(root)/{letter}/rejet", .editContract, noteBounce, showsForm: true),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let pages = try await pages(visit)
        guard let page = pages.distribution.mailing.map(pages.progress) ?? pages.hindrance else {
            return pages.writing.shown(to: visit)
        }
        return visit.show(page, of: pages, in: .reviews)
    }

    /// What was typed is reread first; then it is sent.
    private func distribute(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        guard let settings = site.mail else { throw Refusal.conflict(DistributionPages.unset) }
        return try await pages.writing.respond(to: form, from: visit) { typed in
            let mailing = typed.value
            guard form["confirmed"] == "oui" else {
                return visit.show(pages.rereading(mailing, by: settings), of: pages, in: .reviews)
            }
            try await rebuilding {
                try await distribution(visit)
            } _: { now in
                let sent = Mailing(
                    of: now.publication.id, subject: mailing.subject, words: mailing.words,
                    confirmed: visit.moment)
                try await site.store.distribute(
                    pages.quarter, sent, letters(of: sent, now, visit, settings), in: pages.slug,
                    by: visit.signature)
            }
            return .seeOther(Path.distribution(pages.slug, pages.quarter))
        }
    }

    private func distributeToNewcomers(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        guard let settings = site.mail else { throw Refusal.conflict(DistributionPages.unset) }
        try await rebuilding {
            try await distribution(visit)
        } _: { now in
            guard let mailing = now.mailing else { throw Refusal.notFound }
            try await site.store.distributeToNewcomers(
                pages.quarter, letters(of: mailing, now, visit, settings), in: pages.slug,
                by: visit.signature)
        }
        return .seeOther(Path.distribution(pages.slug, pages.quarter))
    }

    private func retry(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, quarter) = (try visit.slug(), try quarter(visit))
        try await site.store.retry(visit.id("letter"), in: slug, by: visit.signature)
        return .seeOther(Path.distribution(slug, quarter))
    }

    private func askBounce(_ visit: MemberVisit) async throws -> Response {
        let pages = try await pages(visit)
        let letter = try pages.letter(visit.id("letter"))
        guard letter.state == .sent else { throw Refusal.notFound }
        return pages.bounce(of: letter).shown(to: visit)
    }

    private func noteBounce(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        let letter = try pages.letter(visit.id("letter"))
        return try await pages.bounce(of: letter).answer(form, from: visit) { typed in
            try await site.store.note(typed.value, of: letter.id, in: pages.slug, by: visit.signature)
            return Path.distribution(pages.slug, pages.quarter)
        }
    }

    /// A letter to each who receives the review now.
    private func letters(
        of mailing: Mailing, _ now: Distribution, _ visit: MemberVisit, _ settings: MailSettings
    ) -> [AddressedLetter] {
        let composer = LetterComposer(
            settings: settings, books: now.books, root: visit.visit.publicRoot, contract: now.contract,
            publication: now.publication, mailing: mailing, replyTo: visit.member.email, moment: visit.moment)
        return now.recipients.all.map { AddressedLetter(composer.letter(to: $0), to: $0) }
    }

    private func distribution(_ visit: MemberVisit) async throws -> Distribution {
        try await site.store.distribution(
            of: quarter(visit), in: visit.slug(), for: visit.member, on: visit.today)
    }

    private func pages(_ visit: MemberVisit) async throws -> DistributionPages {
        DistributionPages(
            viewer: visit.viewer, distribution: try await distribution(visit), mail: site.mail,
            root: visit.visit.publicRoot)
    }

    private func quarter(_ visit: MemberVisit) throws(Refusal) -> Quarter {
        guard let quarter = Quarter(code: try visit.visit.parameter("quarter")) else { throw .notFound }
        return quarter
    }
}
