import Documents
import Domain
import HTML
import Storage

/// The pages that anybody may read.
struct PublicPages: OfContract {
    /// A page, and what those who share it show of it.
    typealias Shared = (page: Page, card: PageCard)

    /// What stands before the addresses that leave the site.
    let root: String
    let contract: Contract
    /// Whether this instance sends mail: one subscribes to nothing where it does not.
    let takesSubscribers: Bool

    /// The contract in figures, its reviews, how to follow them.
    func home(_ all: PublicContract) -> Shared {
        let sentence =
            "\(contract.name), \(contract.period)\u{202f}: les revues trimestrielles, ce qui avance sur le territoire."
        let page = Page(
            contract.name, kicker: "Contrat local de santé \(contract.period)",
            lead: "Collectivité porteuse\u{202f}: \(contract.holder).", width: .text,
            content: figures(all) + reviews(all) + follow + territory(all) + axes(all))
        return (page, card(contract.name, sentence, Path.publicContract(slug)))
    }

    /// A review as it was published for everybody, and the other versions of it.
    func review(_ text: PublishedText, among versions: [Publication]) throws -> Shared {
        let publication = text.review.publication
        let (quarter, document) = (publication.quarter, try FrozenReview.document(text.document))
        let path = Path.publicReview(slug, quarter)
        let version = publication.number == versions.first?.number ? "" : "?version=\(publication.number)"
        let printer = WebPrinter(showsTitle: false) { "\(path)/images/\($0.fileName)\(version)" }
        let page = Page(
            document.title, kicker: "\(French.capitalized(quarter.french))",
            breadcrumb: [Link(contract.name, Path.publicContract(slug))],
            content: PublishedWords.files(text.review) { "\(path)/fichiers/\($0)\(version)" }
                + replaced(publication, versions) + printer.print(document) + others(publication, versions))
        let sentence =
            "\(contract.name)\u{202f}: la synthèse des rencontres et des avancées \(quarter.span)."
        return (page, card(document.title, sentence, path, isArticle: true))
    }

    private func figures(_ all: PublicContract) -> HTML {
        HTML.keyFigures([
            KeyFigure("\(all.communes.count)", French.noun(all.communes.count, "commune")),
            KeyFigure("\(all.axes.count)", French.noun(all.axes.count, "axe")),
            KeyFigure(
                "\(all.axes.map(\.actions).reduce(0, +))",
                French.noun(all.axes.map(\.actions).reduce(0, +), "fiche action", "fiches action")),
        ])
    }

    /// One line a quarter: its latest version.
    private func reviews(_ all: PublicContract) -> HTML {
        var seen: Set<Quarter> = []
        let latest = all.reviews.map(\.publication).filter { seen.insert($0.quarter).inserted }
        let lines = latest.map { publication -> HTML in
            let title = "Revue trimestrielle \(publication.quarter.span)"
            let note = HTML.lineNote("publiée le \(French.date(publication.published.day))")
            return "\(HTML.link(title, Path.publicReview(slug, publication.quarter))) \(note)"
        }
        return .section("Revues trimestrielles", .lines(lines))
    }

    private var follow: HTML {
        let words: HTML =
            takesSubscribers
            ? "Recevez chaque revue par courriel, ou suivez le fil d’actualité dans votre lecteur."
            : "Suivez le fil d’actualité dans votre lecteur\u{202f}: chaque revue s’y annonce."
        let subscribe = HTML.when(
            takesSubscribers, .buttonLink("S’abonner par courriel", Path.subscribe(slug), .primary))
        return """
            <section><h2>Suivre le contrat</h2><p>\(words)</p>\
            <p class="form-actions">\(subscribe)\(HTML.buttonLink("Fil d’actualité (Atom)", Path.feed(slug)))</p></section>
            """
    }

    private func territory(_ all: PublicContract) -> HTML {
        .section("Territoire", .when(!all.communes.isEmpty, "<p>\(French.list(all.communes)).</p>"))
    }

    private func axes(_ all: PublicContract) -> HTML {
        let lines = all.axes.map { axis -> HTML in
            "\(axis.title) \(HTML.lineNote("\(French.count(axis.actions, "fiche action", "fiches action"))"))"
        }
        return .section("Axes stratégiques", .lines(lines))
    }

    /// An older version says so, above everything.
    private func replaced(_ publication: Publication, _ versions: [Publication]) -> HTML {
        guard let latest = versions.first, latest.number != publication.number else { return .empty }
        return HTML.callout(
            .warning, "Une version plus récente existe",
            "<p>\(HTML.link("Lire la version \(latest.number)", Path.publicReview(slug, publication.quarter)))</p>"
        )
    }

    private func others(_ publication: Publication, _ versions: [Publication]) -> HTML {
        guard versions.count > 1 else { return .empty }
        let lines = versions.map { version -> HTML in
            let label = "Version\u{a0}\(version.number)"
            let reason = version.reason.isEmpty ? "" : "\u{202f}: \(version.reason)"
            let path = "\(Path.publicReview(slug, version.quarter))?version=\(version.number)"
            let isShown = version.number == publication.number
            let name = isShown ? "<strong>\(label)</strong>" as HTML : HTML.link(label, path)
            return "\(name), le \(French.date(version.published.day))\(reason)"
        }
        return "<section class=\"prose\"><h2>Versions de cette revue</h2>\(HTML.list(lines))</section>"
    }

    private func card(
        _ title: String, _ sentence: String, _ path: String, isArticle: Bool = false
    ) -> PageCard {
        PageCard(
            title: title, description: sentence, address: root + path, siteName: contract.name,
            isArticle: isArticle, feed: Path.feed(slug))
    }
}

/// What published reviews show wherever they are read.
enum PublishedWords {
    /// Its files, each in its format.
    static func files(_ review: PublishedReview, _ address: (String) -> String) -> HTML {
        let links = review.formats.compactMap { code in
            Format(rawValue: code).map { HTML.buttonLink($0.name, address(code)) }
        }
        return links.isEmpty ? .empty : "<p class=\"form-actions\">\(links)</p>"
    }
}
