import Domain
import HTML

/// The advances by quarter, the latest first.
struct JournalListPage: ListPage {
    let list: JournalList
    let listing: Listing<JournalEntry>
    let shown: EntryShown
    let viewer: Viewer

    init(_ list: JournalList, of dossier: Dossier, _ asked: FormData, for viewer: Viewer) {
        self.list = list
        shown = EntryShown(dossier: dossier, answers: list.answers)
        self.viewer = viewer
        listing = list.listing(asked)
    }

    var contract: Contract { list.contract }

    var spreadsheet: Spreadsheet { Spreadsheet(name: "journal", label: "Journal", rows: listing.rows) }

    var page: Page {
        Page(
            "Journal",
            lead: """
                \(listing.count) · \(HTML.link("Télécharger en Excel", listing.address("xlsx"))), \
                \(HTML.link("en CSV", listing.address("csv")))
                """,
            breadcrumb: viewer.breadcrumb(contract), actions: newButton,
            content: listing.form("Filtrer le journal") + (listing.matching.isEmpty ? empty : quarters)
                + listing.pagination)
    }

    private var newButton: HTML {
        guard list.dossier.actions.contains(where: { viewer.may(.writeJournal(on: [$0.id])) }) else {
            return .empty
        }
        let path = Path.newEntry(slug, fiche: listing.query["fiche"].flatMap { Int($0) })
        return HTML.buttonLink("Ajouter une avancée", path, .primary)
    }

    private var quarters: HTML {
        let quarters = grouped(listing.shown) { Quarter(of: $0.when.first) }
        return HTML.joined(quarters) { quarter, entries in
            let months = HTML.joined(grouped(entries, by: \.when.monthTitle)) { title, entries in
                "<h3>\(title)</h3>\(HTML.timeline(entries.map(shown.event)))"
            }
            return """
                <section class="journal-quarter"><h2>\(French.capitalized(quarter.french))</h2>\
                <p class="soft">\(French.count(entries.count, "avancée")) · \
                \(HTML.link("Lire la revue de ce trimestre", Path.review(slug, quarter)))</p>\(months)</section>
                """ as HTML
        }
    }

    /// Groups in the order of their first; what is of no known month comes under its own words.
    private func grouped<Key: Equatable>(
        _ entries: [JournalEntry], by key: (JournalEntry) -> Key
    ) -> [(key: Key, entries: [JournalEntry])] {
        entries.reduce(into: []) { groups, entry in
            let own = key(entry)
            if let known = groups.firstIndex(where: { $0.key == own }) {
                groups[known].entries.append(entry)
            } else {
                groups.append((own, [entry]))
            }
        }
    }

    private var empty: HTML {
        if listing.isNarrow {
            return HTML.emptyState(
                "Aucune avancée ne correspond",
                purpose: "Élargissez la recherche, ou affichez tout le journal.")
        }
        return HTML.emptyState(
            "Le journal est vide",
            purpose: "Chaque avancée notée ici écrit d’elle-même la revue trimestrielle.",
            example:
                "7 février 2023, rencontre\u{202f}: atelier «\u{202f}bien vieillir\u{202f}» à Maincy, 14 participants, suite le 9 mai à 10h00."
        )
    }
}

extension Horizon {
    /// «Mars 2023», «Dans le trimestre», «Dans l’année».
    fileprivate var monthTitle: String {
        switch self {
        case .day(let day): French.capitalized("\(French.months[day.month - 1])\u{a0}\(day.year)")
        case .month: French.capitalized(french)
        case .quarter: "Dans le trimestre"
        case .year: "Dans l’année"
        case .period(let period): French.capitalized(period.inWords)
        }
    }
}
