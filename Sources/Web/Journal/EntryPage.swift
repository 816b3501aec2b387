import Domain
import HTML
import Storage

/// One advance, on its own.
struct EntryPage: OfDossier, ShownPage {
    let viewer: Viewer
    let dossier: Dossier
    let entry: JournalEntry

    private var planning: PlanningPress {
        PlanningPress(dossier: dossier, viewer: viewer, source: .entry(entry.id))
    }

    var page: Page {
        let shown = EntryShown(dossier: dossier, answers: JournalList.answers(dossier.entries))
        let mayWrite = viewer.may(.writeJournal(on: entry.actions))
        let actions =
            HTML.when(
                mayWrite,
                .buttonLink("Modifier", Path.editEntry(slug, entry.id), .primary)
                    + .buttonLink("Supprimer", Path.removeEntry(slug, entry.id), .quiet))
            + .when(entry.next != nil, planning.press())
        let content: HTML = """
            <div class="sheet"><div class="sheet-text prose">\(shown.text(entry))\
            \(shown.gallery(entry).whole(mayWrite: mayWrite))\(shown.documents(entry))\(shown.thread(entry))</div>\
            <aside class="sheet-facts">\(HTML.summaryList(shown.facts(entry) + [("Au planning", planning.places)]))\
            <p>\(HTML.link("Historique de cette avancée", Path.history(slug, .entry, entry.id.rawValue)))</p>\
            </aside></div>
            """
        return Page(
            entry.title, kicker: "\(entry.kind.label) · \(entry.when.french)",
            breadcrumb: viewer.breadcrumb(dossier.contract, Link("Journal", Path.journal(slug))),
            tags: shown.promise(entry), actions: actions, content: content)
    }
}
