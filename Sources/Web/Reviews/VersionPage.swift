import Documents
import Domain
import HTML

/// A published version as it was published.
struct VersionPage: ShownPage {
    let review: ReviewInHand
    let publication: Publication
    let audience: Audience
    let document: Document
    var printing: VersionPrinting?

    var contract: Contract { review.contract }
    private var path: String {
        Path.reviewVersion(review.slug, publication.quarter, publication.number)
    }

    private var progress: HTML {
        guard let printing else { return .empty }
        return "<div data-live=\"impression\">\(printing.html(path))</div>"
    }

    var page: Page {
        let slug = review.slug
        return Page(
            document.title,
            kicker: "Version\u{a0}\(publication.number), publiée le \(publication.published.french)",
            lead: publication.reason.isBlank ? nil : "Ce qu’elle corrige\u{202f}: \(publication.reason)",
            breadcrumb: review.breadcrumb(), tags: HTML.tag("Publiée", .green), actions: files,
            tabs: HTML.tabs(
                Audience.allCases.map { Link($0.label, path + $0.query, isCurrent: $0 == audience) },
                label: "Destinataires de la revue"),
            content: replaced + progress + publicPage
                + WebPrinter(showsTitle: false) { Path.file(slug, $0.fileName) }.print(document)
        )
    }

    private var files: HTML {
        HTML.prints(
            path, audience.query, first: .primary, about: "de la version\u{a0}\(publication.number)")
            + distribution
    }

    /// The latest version is the one that is sent.
    private var distribution: HTML {
        .when(
            review.mayEdit && review.publications.first?.number == publication.number,
            .buttonLink("Diffuser", Path.distribution(review.slug, publication.quarter)))
    }

    /// Where anybody reads the public version.
    private var publicPage: HTML {
        let link = HTML.link("page publique de la revue", Path.publicReview(review.slug, publication.quarter))
        return .soft("Chacun lit la version publique, sans compte, sur la \(link).")
    }

    private var replaced: HTML {
        guard let latest = review.publications.first, latest.number > publication.number else { return "" }
        let link = HTML.link(
            "la version\u{a0}\(latest.number)", Path.reviewVersion(review.slug, latest.quarter, latest.number)
        )
        return HTML.callout(
            .info, "Cette version a été corrigée", "<p>Lisez \(link), qui la remplace.</p>")
    }
}
