import Documents
import Domain
import HTML

/// The list of reviews, and one of them as a page.
struct ReviewPages {
    let visit: MemberVisit
    let file: ContractFile

    private var slug: String { file.contract.slug }

    /// The quarter under way, then those that have facts, the latest first.
    func list() -> Page {
        let current = Quarter(of: visit.today)
        let facts = QuarterFacts.byQuarter(file)
        let quarters = Set(facts.keys).union([current]).filter { $0 <= current }.sorted(by: >)
        let table = Table(
            "Revues", caption: "\(French.count(quarters.count, "trimestre"))",
            columns: [
                .init("Trimestre"), .init("Avancées", isNumeric: true), .init("Réunions", isNumeric: true),
                .init("Décisions", isNumeric: true), .init("État"),
            ]
        ).with(
            rows: quarters.map { quarter in
                let own = facts[quarter] ?? QuarterFacts()
                return [
                    HTML.link(French.capitalized(quarter.french), Path.review(slug, quarter)),
                    "\(own.entries)", "\(own.meetings)", "\(own.decisions)",
                    quarter == current ? HTML.tag("En cours", .blue) : HTML.tag("Terminé", .grey),
                ]
            })
        return Page(
            "Revues",
            lead: "Chaque revue s’écrit d’elle-même, des réunions, des décisions et du journal du trimestre.",
            breadcrumb: visit.breadcrumb(file.contract, Link("Revues", "", isCurrent: true)),
            actions: HTML.buttonLink("Lire la revue en cours", Path.review(slug, current), .primary),
            content: table)
    }

    /// The review of a quarter, as the printed one tells it.
    func review(_ quarter: Quarter, for audience: Audience) -> Page {
        let review = QuarterlyReview(quarter, of: file)
        let document = ReviewDocument.build(review, for: audience, on: visit.today)
        let printer = WebPrinter(showsTitle: false) { Path.file(slug, $0.fileName) }
        let path = Path.review(slug, quarter)
        return Page(
            document.title, kicker: "\(French.capitalized(quarter.french))",
            breadcrumb: visit.breadcrumb(
                file.contract, Link("Revues", Path.reviews(slug)), Link(quarter.code, "", isCurrent: true)),
            tags: quarter == Quarter(of: visit.today) ? HTML.tag("Trimestre en cours", .blue) : .empty,
            actions: .prints(path, audience.query, first: .primary, about: "de la revue"),
            tabs: audiences(path, audience),
            content: beside(quarter, audience) + printer.print(document) + beside(quarter, audience))
    }

    private func audiences(_ path: String, _ audience: Audience) -> HTML {
        HTML.tabs(
            [
                Link("Pour les partenaires", path, isCurrent: audience == .partners),
                Link(
                    "Pour le public, sans aucun nom", path + Audience.public.query,
                    isCurrent: audience == .public),
            ], label: "Destinataires de la revue")
    }

    /// The quarters before and after, within the contract's years and up to the quarter that comes.
    private func beside(_ quarter: Quarter, _ audience: Audience) -> HTML {
        let first = Quarter(of: file.contract.start)
        let last = max(Quarter(of: file.lastDay), Quarter(of: visit.today)).next
        func link(_ label: String, _ other: Quarter) -> HTML? {
            guard (first...last).contains(other) else { return nil }
            return HTML.link("\(label) (\(other.code))", Path.review(slug, other) + audience.query)
        }
        let before = link("Trimestre précédent", quarter.previous)
        let after = link("Trimestre suivant", quarter.next)
        let links = [before, after].compactMap(\.self)
        return "<p class=\"soft\">\(HTML.joined(links, separator: " · "))</p>"
    }
}

/// How many facts a quarter has.
struct QuarterFacts: Hashable, Sendable {
    var entries = 0
    var meetings = 0
    var decisions = 0

    /// The quarters that have any.
    static func byQuarter(_ file: ContractFile) -> [Quarter: QuarterFacts] {
        var facts: [Quarter: QuarterFacts] = [:]
        for entry in file.entries {
            facts[Quarter(of: entry.when.first), default: QuarterFacts()].entries += 1
        }
        for meeting in file.meetings where meeting.state == .held {
            let quarter = Quarter(of: meeting.when.first)
            facts[quarter, default: QuarterFacts()].meetings += 1
            facts[quarter, default: QuarterFacts()].decisions += meeting.decisions.count
        }
        return facts
    }
}
