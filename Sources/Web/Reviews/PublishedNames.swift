import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// What was published, read again for the names that its readers may not know.
struct PublishedNames {
    let kept: KeptDocuments
    private let books: [Audience: NameBook]

    init(_ kept: KeptDocuments) {
        self.kept = kept
        books = Dictionary(
            uniqueKeysWithValues: Audience.allCases.map { ($0, kept.dossier.nameBook(for: $0)) })
    }

    /// What a version tells of people that it should hide, by audience.
    func passages(of version: KeptDocuments.Version) throws -> [(audience: Audience, passages: [NamePassage])]
    {
        try version.texts.compactMap { text in
            guard let book = books[text.audience] else { return nil }
            let found = try Masking(book).passages(in: FrozenReview.document(text.document)).filter(
                \.finding.isHidden)
            return found.isEmpty ? nil : (text.audience, found)
        }
    }

    /// The same version without them.
    func withdrawal(of version: KeptDocuments.Version, on day: Day) throws -> Withdrawal {
        let publication = version.publication
        let texts = try version.texts.compactMap { text -> FrozenText? in
            guard let book = books[text.audience] else { return nil }
            return try FrozenReview.withdrawing(
                book, from: text.document, sealed: publication.digest, on: day
            )
            .map { FrozenText(audience: text.audience, document: $0) }
        }
        let reason = books[.public]?.masked(publication.reason) ?? publication.reason
        return Withdrawal(publication.saying(because: reason), texts)
    }
}

extension PublicationRoutes {
    /// The versions that name somebody whom their readers may not know.
    func readAgain(_ visit: MemberVisit) async throws -> Response {
        let slug = try visit.slug()
        let basis = try await visit.store.keptDocuments(in: slug, visibleTo: visit.member)
        let page = try PublishedNamesPage(viewer: visit.viewer, names: PublishedNames(basis.facts)).page
        return .html(visit.page(page, of: basis.facts.dossier.contract, in: .reviews))
    }

    /// Takes these names out of a version, and prints it again.
    func withdraw(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        guard let quarter = Quarter(code: try visit.visit.parameter("quarter")),
            let number = Int(try visit.visit.parameter("number"))
        else { throw Refusal.notFound }
        let slug = try visit.slug()
        try await rebuilding {
            try await visit.store.keptDocuments(in: slug, visibleTo: visit.member)
        } _: { basis in
            let known = basis.facts.versions.first {
                $0.publication.quarter == quarter && $0.publication.number == number
            }
            guard let known else { throw Refusal.notFound }
            let withdrawal = try PublishedNames(basis.facts).withdrawal(of: known, on: visit.today)
            try await visit.store.withdraw(withdrawal, from: basis, in: slug, by: visit.signature)
            await print(known.publication, slug)
        }
        return .seeOther(Path.publishedNames(slug))
    }
}

/// The versions that name somebody, with what they say.
struct PublishedNamesPage {
    let viewer: Viewer
    let names: PublishedNames

    var page: Page {
        get throws {
            let contract = names.kept.dossier.contract
            let versions = try names.kept.versions.compactMap(section)
            let none = HTML.callout(
                .success, "Aucun nom à retirer",
                "<p>Les versions publiées ont été relues\u{202f}: elles ne nomment personne que leurs lecteurs ne puissent lire.</p>"
            )
            return Page(
                "Noms dans les versions publiées",
                lead: """
                    Ce qui a été publié est relu ici comme on relit une revue avant de la publier\u{202f}: un nom écrit autrement, ou une \
                    personne entrée depuis dans l’annuaire, y apparaît.
                    """,
                breadcrumb: viewer.breadcrumb(contract, Link("Revues", Path.reviews(contract.slug))),
                width: .text,
                content: versions.isEmpty ? none : HTML.joined(versions))
        }
    }

    private func section(_ version: KeptDocuments.Version) throws -> HTML? {
        let found = try names.passages(of: version)
        guard !found.isEmpty else { return nil }
        let (slug, publication) = (names.kept.dossier.contract.slug, version.publication)
        let parts = HTML.joined(found) { part in
            "<h3>\(part.audience.versionLabel)</h3><ul class=\"lines\">\(HTML.joined(part.passages, line))</ul>"
        }
        let link = HTML.link(
            publication.label, Path.reviewVersion(slug, publication.quarter, publication.number))
        let button = HTML.postButton(
            "Retirer ces noms", action: Path.withdrawal(slug, publication.quarter, publication.number),
            csrf: viewer.csrf, about: "de la \(publication.label)")
        return """
            <section><h2>\(link)</h2>\(parts)<p class="soft">Le numéro, la date et le motif de la version restent\u{202f}; son \
            sceau d’origine est gardé dans l’historique, et ses fichiers sont imprimés de nouveau.</p>\(button)</section>
            """
    }

    private func line(_ passage: NamePassage) -> HTML {
        "<li>\(passage.before)<strong>\(passage.words)</strong>\(passage.after)</li>"
    }
}
