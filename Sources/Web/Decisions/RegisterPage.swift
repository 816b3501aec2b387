import Domain
import HTML

/// The register of decisions: what waits for a COPIL, then every decision with what became of it.
struct RegisterPage: ListPage {
    let list: RegisterList
    let listing: Listing<Register.Line>
    let viewer: Viewer

    init(_ list: RegisterList, _ asked: FormData, for viewer: Viewer) {
        self.list = list
        self.viewer = viewer
        listing = list.listing(asked)
    }

    var contract: Contract { list.contract }
    private var register: Register { list.register }

    var spreadsheet: Spreadsheet {
        Spreadsheet(name: "decisions", label: "Registre des décisions", rows: listing.rows)
    }

    var page: Page {
        Page(
            "Décisions", lead: lead, breadcrumb: viewer.breadcrumb(contract),
            actions: register.lines.isEmpty ? .empty : downloads,
            content: waiting
                + (register.lines.isEmpty
                    ? empty
                    : listing.form("Filtrer les décisions") + (listing.matching.isEmpty ? nothing : table)))
    }

    private var lead: HTML? {
        guard !register.lines.isEmpty else { return nil }
        let without = listing.matching.count { $0.sequel == .without || $0.sequel == .late }
        return without == 0 ? "\(listing.count)" : "\(listing.count), dont \(without) à relancer"
    }

    private var downloads: HTML {
        HTML.prints(listing.path, listing.query.string, about: "du registre")
            + HTML.spreadsheets(listing.address, about: "du registre")
    }

    private var waiting: HTML {
        let lines = register.waiting.map { proposal in
            let by = list.author(of: proposal).map { ", proposée par \($0.called)" }
            return HTML.markup(proposal.conclusion.text)
                + .lineNote("\(proposal.link(in: slug))\(by) · \(proposal.french)")
        }
        let count = HTML.count(lines.count, "proposition")
        return .section(
            "Propositions en attente d’un COPIL \(count)", .lines(lines, style: "lines prose"))
    }

    private var table: HTML {
        listing.table("Registre des décisions", caption: "\(listing.found)", headerColumn: 1)
    }

    private var nothing: HTML {
        HTML.emptyState(
            "Aucune décision ne correspond", purpose: "Élargissez le filtre, ou affichez tout le registre.")
    }

    private var empty: HTML {
        HTML.emptyState(
            "Le registre est vide",
            purpose:
                "Chaque décision d’une réunion tenue s’inscrit ici d’elle-même, avec ce qu’elle est devenue.",
            example:
                "2e COPIL du 7 février 2023\u{202f}: priorité donnée à la fiche 9, adoptée, un groupe de travail le 9 mai."
        )
    }
}
