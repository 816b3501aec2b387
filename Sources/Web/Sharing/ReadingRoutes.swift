import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The version of a review that a letter opens to who has no account: by the secret of its link, to be read alone.
struct ReadingRoutes {
    let site: Site

    var routes: [Route] {
        [
            .open(.get, "/lecture/{token}", read), .open(.get, "/lecture/{token}/images/{name}", picture),
            .open(.get, "/lecture/{token}/fichiers/{format}", dossier),
        ]
    }

    private func read(_ visit: Visit) async throws -> Response {
        do {
            return .html(try page(visit, try await text(visit)))
        } catch Refusal.notFound {
            return .html(site.bareFrame.page(Self.closed), status: .notFound)
        }
    }

    private func page(_ visit: Visit, _ text: PublishedText) throws -> HTML {
        let (publication, document) = (text.review.publication, try FrozenReview.document(text.document))
        let path = Path.reading(try visit.parameter("token"))
        let printer = WebPrinter(showsTitle: false) { "\(path)/images/\($0.fileName)" }
        let note: HTML = """
            <p class="soft">\(text.audience.versionLabel), publiée le \(French.date(publication.published.day)). Ce lien vous est \
            personnel\u{202f}: ne le partagez pas. La version publique se partage\u{202f}: \
            \(HTML.link("page publique", Path.publicContract(text.contract.slug))).</p>
            """
        let page = Page(
            document.title, kicker: "\(French.capitalized(publication.quarter.french))",
            content: note + PublishedWords.files(text.review) { "\(path)/fichiers/\($0)" }
                + printer.print(document))
        return site.publicFrame(text.contract, at: .review).page(page)
    }

    private func picture(_ visit: Visit) async throws -> Response {
        try await .frozenPicture(visit.parameter("name"), of: text(visit), from: site.store)
    }

    private func dossier(_ visit: Visit) async throws -> Response {
        try await .frozenFile(text(visit), as: visit.parameter("format"), from: site.store)
    }

    private func text(_ visit: Visit) async throws -> PublishedText {
        try await site.store.publishedText(byLetter: Token.hash(visit.parameter("token")), at: visit.moment)
    }

    private static let closed = Page(
        "Ce lien n’ouvre plus rien", width: .text,
        content: """
            <p>Le lien d’un message ouvre la revue pendant un an, tant que la personne reste abonnée. Demandez-en un autre à la \
            coordination du contrat.</p>
            """)
}
