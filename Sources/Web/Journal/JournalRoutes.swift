import Domain
import Storage

/// The journal: what happened on the fiches, and beside them.
struct JournalRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/journal"
        return Route.list(root, in: .journal, list) + [.page("\(root)/{id}", in: .journal, show)]
            + EntryResource().routes
    }

    /// A page is filtered where it is stored; words are looked for in all, and a file holds all.
    private func list(_ visit: MemberVisit) async throws -> JournalListPage {
        let (asked, slug) = (visit.asked, try visit.slug())
        guard asked["q"].isBlank, !visit.asksSpreadsheet,
            let reading = try await visit.store.journal(
                JournalQuery(asked), in: slug, visibleTo: visit.member)
        else {
            let dossier = try await visit.dossier()
            return JournalListPage(JournalList(dossier), of: dossier, asked, for: visit.viewer)
        }
        return JournalListPage(JournalList(reading), of: reading.dossier, asked, for: visit.viewer)
    }

    private func show(_ visit: MemberVisit) async throws -> EntryPage {
        let id: ID<JournalEntry> = try visit.id()
        let dossier = try await visit.dossier(.entry(id))
        return EntryPage(viewer: visit.viewer, dossier: dossier, entry: try dossier.entry(id))
    }
}

extension JournalQuery {
    /// What an address asks: what the list does not understand is left out, as its filters do.
    fileprivate init(_ asked: FormData) {
        self.init(size: JournalList.pageSize)
        fiche = asked["fiche"].unlessBlank
        commune = asked["commune"].unlessBlank
        kind = JournalEntry.Kind(rawValue: asked["type"])
        isOpen = asked["completer"] == "oui"
        page = max(Int(asked["page"]) ?? 1, 1)
        guard let code = asked["trimestre"].unlessBlank else { return }
        quarter = Quarter(code: code)
        findsNothing = quarter?.code != code
    }
}
