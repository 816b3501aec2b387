import Documents
import Domain
import HTML

/// The list of reviews: what each quarter holds, and whether its review was published.
struct ReviewListPage: OfDossier, ShownPage {
    let viewer: Viewer
    let dossier: Dossier
    let publications: [Publication]

    /// The quarter under way, then those that have facts, the latest first.
    var page: Page {
        let current = Quarter(of: viewer.today)
        let facts = QuarterFacts.byQuarter(dossier)
        let latest = Dictionary(publications.map { ($0.quarter, $0) }) { first, _ in first }
        let known = Set(facts.keys).union([current]).filter { $0 <= current }.union(latest.keys)
        let quarters = known.sorted(by: >)
        let table = Table(
            "Revues", caption: "\(French.count(quarters.count, "trimestre"))",
            columns: [
                "Trimestre", .init("Avancées", isNumeric: true), .init("Réunions", isNumeric: true),
                .init("Décisions", isNumeric: true), "État",
            ]
        ).with(rows: quarters.map { row($0, facts[$0] ?? QuarterFacts(), latest[$0], current) })
        return Page(
            "Revues",
            lead: "Chaque revue s’écrit d’elle-même, des réunions, des décisions et du journal du trimestre.",
            breadcrumb: viewer.breadcrumb(dossier.contract),
            actions: HTML.buttonLink("Lire la revue en cours", Path.review(slug, current), .primary)
                + .when(!publications.isEmpty, .buttonLink("Page publique", Path.publicContract(slug)))
                + .when(
                    viewer.may(.editContract) && !publications.isEmpty,
                    .buttonLink("Relire les noms publiés", Path.publishedNames(slug), .quiet)),
            content: table)
    }

    private func row(
        _ quarter: Quarter, _ facts: QuarterFacts, _ latest: Publication?, _ current: Quarter
    ) -> [HTML] {
        [
            HTML.link(French.capitalized(quarter.french), Path.review(slug, quarter)), "\(facts.entries)",
            "\(facts.meetings)", "\(facts.decisions)",
            latest.map(published)
                ?? (quarter == current ? HTML.tag("En cours", .blue) : HTML.tag("À publier", .grey)),
        ]
    }

    private func published(_ publication: Publication) -> HTML {
        let version = HTML.link(
            "version\u{a0}\(publication.number)",
            Path.reviewVersion(slug, publication.quarter, publication.number))
        let send = HTML.buttonLink(
            "Diffuser", Path.distribution(slug, publication.quarter), .quiet,
            about: "la revue du \(publication.quarter.french)")
        return "\(HTML.tag("Publiée", .green)) \(version)\(HTML.when(viewer.may(.editContract), " \(send)"))"
    }
}

/// The review of a quarter as it would be printed today.
struct ReviewPage: OfDossier, ShownPage {
    let review: ReviewInHand
    let audience: Audience

    var dossier: Dossier { review.dossier }
    private var viewer: Viewer { review.viewer }
    private var quarter: Quarter { review.quarter }

    var page: Page {
        let document = review.document(for: audience)
        let slug = review.slug
        let printer = WebPrinter(showsTitle: false) { Path.file(slug, $0.fileName) }
        return Page(
            document.title, kicker: "\(French.capitalized(quarter.french))",
            breadcrumb: viewer.breadcrumb(contract, .reviews(slug)),
            tags: .when(quarter == Quarter(of: viewer.today), .tag("Trimestre en cours", .blue)),
            actions: actions, tabs: audiences,
            content: state + beside + printer.print(document) + beside)
    }

    private var actions: HTML {
        let files = HTML.prints(
            review.path, audience.query, first: review.mayEdit ? .secondary : .primary, about: "de la revue")
        guard review.mayEdit else { return files }
        return HTML.buttonLink("Rédiger", Path.reviewWriting(review.slug, quarter), .primary)
            + HTML.buttonLink("Publier", Path.publication(review.slug, quarter)) + files
    }

    private var audiences: HTML {
        let labels: [(Audience, String)] = [
            (.partners, "Pour les partenaires"), (.signatories, "Pour les signataires"),
            (.public, "Pour le public, sans aucun nom"),
        ]
        return HTML.tabs(
            labels.map { Link($1, review.path + $0.query, isCurrent: audience == $0) },
            label: "Destinataires de la revue")
    }

    /// Whether this is a draft, and what was published of it.
    private var state: HTML {
        guard !review.publications.isEmpty else { return "" }
        return HTML.callout(
            .info, "Cette revue est publiée",
            """
            <p>Ce que vous lisez ici suit les faits d’aujourd’hui\u{202f}; ce qui a été publié ne change plus.</p>\
            \(VersionLines(review: review).html)
            """)
    }

    /// The quarters before and after, within the contract's years and up to the quarter that comes.
    private var beside: HTML {
        let first = Quarter(of: dossier.contract.start)
        let last = max(Quarter(of: dossier.lastDay), Quarter(of: viewer.today)).next
        func link(_ label: String, _ other: Quarter) -> HTML? {
            guard (first...last).contains(other) else { return nil }
            return HTML.link("\(label) (\(other.code))", Path.review(review.slug, other) + audience.query)
        }
        let before = link("Trimestre précédent", quarter.previous)
        let after = link("Trimestre suivant", quarter.next)
        let links = [before, after].compactMap(\.self)
        return .soft(.joined(links, separator: " · "))
    }
}

/// How many facts a quarter has.
struct QuarterFacts: Hashable, Sendable {
    var entries = 0
    var meetings = 0
    var decisions = 0

    /// The quarters that have any.
    static func byQuarter(_ dossier: Dossier) -> [Quarter: QuarterFacts] {
        var facts: [Quarter: QuarterFacts] = [:]
        for entry in dossier.entries {
            facts[dossier.periods.telling(entry), default: QuarterFacts()].entries += 1
        }
        for meeting in dossier.meetings where meeting.state == .held {
            let quarter = dossier.periods.telling(meeting)
            facts[quarter, default: QuarterFacts()].meetings += 1
            facts[quarter, default: QuarterFacts()].decisions += meeting.decisions.count
        }
        return facts
    }
}
