import Domain
import HTML

/// The pages of the journal.
struct JournalPages {
    let visit: MemberVisit
    let dossier: Dossier

    private var slug: String { dossier.contract.slug }

    /// The advances by quarter, the latest first.
    func list(_ list: JournalList) -> Page {
        let shown = EntryShown(dossier: dossier, answers: list.answers)
        let groups = HTML.joined(list.quarters) { group in
            let months = HTML.joined(JournalList.months(group.entries)) { month in
                "<h3>\(month.title)</h3>\(HTML.timeline(month.entries.map(shown.event)))"
            }
            return """
                <section class="journal-quarter"><h2>\(French.capitalized(group.quarter.french))</h2>\
                <p class="soft">\(French.count(group.entries.count, "avancée")) · \
                \(HTML.link("Lire la revue de ce trimestre", Path.review(slug, group.quarter)))</p>\(months)</section>
                """ as HTML
        }
        let pages = HTML.pagination(page: min(list.filter.page, list.pages), of: list.pages) {
            Path.journal(slug) + list.filter.query(page: $0)
        }
        return Page(
            "Journal", lead: lead(list), breadcrumb: visit.breadcrumb(dossier.contract, current),
            actions: newButton(list),
            content: filters(list) + (list.entries.isEmpty ? empty(list) : groups) + pages)
    }

    private func lead(_ list: JournalList) -> HTML {
        let csv = "\(Path.journal(slug)).csv\(list.filter.query())"
        return "\(list.count) · \(HTML.link("Télécharger en CSV", csv))"
    }

    private var current: Link { Link("Journal", "", isCurrent: true) }

    private func newButton(_ list: JournalList) -> HTML {
        guard dossier.actions.contains(where: { visit.may(.writeJournal(on: [$0.id])) }) else {
            return .empty
        }
        let path = Path.newEntry(slug, fiche: Int(list.filter.action))
        return HTML.buttonLink("Ajouter une avancée", path, .primary)
    }

    private func filters(_ list: JournalList) -> HTML {
        let filter = list.filter
        let fiches = dossier.actions.map { Choice(String($0.number), "\($0.shortName) – \($0.title)") }
        return HTML.query(action: Path.journal(slug), label: "Filtrer le journal") {
            Field("q", "Rechercher").text(filter.words, width: .half)
                + Field("fiche", "Fiche").select(
                    fiches + [Choice("autres", "Autres actions en lien")], selected: filter.action,
                    blank: "Toutes")
                + Field("trimestre", "Trimestre").select(
                    list.knownQuarters.map { Choice($0.code, $0.french) }, selected: filter.quarter?.code,
                    blank: "Tous")
                + Field("commune", "Commune").select(
                    list.knownCommunes.map { Choice($0, dossier.commune($0)) }, selected: filter.commune,
                    blank: "Toutes")
                + Field("type", "Type").select(
                    JournalEntry.Kind.allCases.map { Choice($0.rawValue, $0.label) },
                    selected: filter.kind?.rawValue, blank: "Tous")
                + Field("completer", "À compléter seulement").checkbox(isOn: filter.isToComplete)
                + HTML.button("Filtrer", .secondary)
                + (filter.isNarrow ? HTML.buttonLink("Tout afficher", Path.journal(slug), .quiet) : .empty)
        }
    }

    private func empty(_ list: JournalList) -> HTML {
        if list.filter.isNarrow {
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
