import Domain
import HTML
import Hummingbird
import Storage

/// The pages that write an advance: who pilots a fiche writes of it.
struct EntryResource: Resource {
    let addresses = ResourceAddresses("/cls/{slug}/journal", new: "nouveau")
    let section = Section.journal
    let takesFiles = true
    let deed: Deed? = nil

    func context(_ visit: MemberVisit) async throws -> Dossier {
        let written = try? visit.id() as ID<JournalEntry>
        let shown = written ?? ID(visit.query("apres"))
        return try await visit.dossier(
            .entryForm(shown, telling: ID(visit.query("reunion")), EntryOffer(visit)))
    }

    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> JournalEntry {
        try dossier.entry(visit.id())
    }

    /// The address may name the fiche or the meeting that it tells of.
    func blank(_ visit: MemberVisit, in dossier: Dossier) throws -> JournalEntry {
        let writable = dossier.actions.filter { visit.may(.writeJournal(on: [$0.id])) }
        try Access.require(visit.member, .writeJournal(on: writable.map(\.id)))
        if let id = ID<Meeting>(visit.query("reunion")),
            let meeting = dossier.$meetings[id]
        {
            var entry = dossier.proposedEntry(of: meeting)
            entry.known = visit.today
            entry.actions = entry.actions.filter { id in writable.contains { $0.id == id } }
            return entry
        }
        var entry = JournalEntry(.action, .day(visit.today), "")
        entry.known = visit.today
        let number = Int(visit.query("fiche"))
        entry.actions = writable.filter { $0.number == number || writable.count == 1 }.map(\.id)
        return entry
    }

    /// A new one is asked for by `blank`, which knows the fiches.
    func require(_ visit: MemberVisit, _ entry: JournalEntry) throws {
        if entry.id != .unsaved { try Access.require(visit.member, .writeJournal(on: entry.actions)) }
    }

    func form(
        _ entry: JournalEntry, isNew: Bool, in dossier: Dossier, for visit: MemberVisit
    ) -> EditForm<JournalEntry> {
        let slug = dossier.contract.slug
        let (list, page) = (Path.journal(slug), Path.entry(slug, entry.id))
        let links = [Link("Journal", list)] + (isNew ? [] : [Link(entry.title, page)])
        let kept = ["fiche", "reunion"].compactMap { name in
            Int(visit.query(name)).map { "\(name)=\($0)&" }
        }
        let form = (isNew ? Path.newEntry(slug) : Path.editEntry(slug, entry.id)) + "?\(kept.joined())"
        let choices = JournalEntry.Choices(
            dossier, for: entry, offering: EntryOffer(visit), at: form, by: visit.member)
        return EditForm(
            contract: dossier.contract, section: section,
            title: isNew ? "Nouvelle avancée" : "Modifier l’avancée",
            breadcrumb: visit.viewer.breadcrumb(dossier.contract) + links, action: isNew ? list : page,
            back: isNew ? list : page, form: JournalEntry.form(choices, on: visit.today), stored: entry,
            version: isNew ? nil : entry.version, button: isNew ? "Ajouter au journal" : "Enregistrer",
            hasFiles: true,
            another: isNew ? ("Ajouter, puis en écrire une autre", "_then", "autre") : nil,
            notice: added(visit, in: dossier))
    }

    /// What was added just before, when one writes several.
    private func added(_ visit: MemberVisit, in dossier: Dossier) -> HTML? {
        guard let id = ID<JournalEntry>(visit.query("apres")),
            let entry = dossier.$entries[id]
        else { return nil }
        let link = HTML.link(entry.title, Path.entry(dossier.contract.slug, id))
        return HTML.notice(.success, "Avancée ajoutée", "<p>\(link)</p>")
    }

    func taking(
        _ sent: FormData, _ visit: MemberVisit, in dossier: Dossier
    ) async throws -> (form: FormData, faults: [Invalid]) {
        let uploads = Uploads(visit: visit, slug: dossier.contract.slug)
        let pictures = try await uploads.pictures(
            in: sent, from: FileFields.input(of: "pictures"), to: "pictures", most: 20)
        let documents = try await uploads.documents(
            in: pictures.form, from: FileFields.input(of: "attachments"), to: "attachments", most: 10)
        return (documents.form, pictures.faults + documents.faults)
    }

    func save(
        _ typed: EditForm<JournalEntry>.Typed, _ sent: FormData, _ visit: MemberVisit, in dossier: Dossier
    ) async throws -> String {
        var entry = typed.value
        entry.version = typed.version
        let slug = dossier.contract.slug
        let id = try await visit.store.save(entry, adding: typed.newcomers, in: slug, by: visit.signature)
        guard sent["_then"] == "autre" else { return Path.entry(slug, id) }
        // The next one is about the same fiche, if there is but one.
        let fiche = entry.actions.count == 1 ? dossier.$actions[entry.actions[0]]?.number : nil
        return Path.newEntry(slug, fiche: fiche) + (fiche == nil ? "?" : "&") + "apres=\(id)"
    }

    func removal(_ entry: JournalEntry, in dossier: Dossier, for viewer: Viewer) -> Removal {
        EntryPage(viewer: viewer, dossier: dossier, entry: entry).removal
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let slug = try visit.slug()
        try await visit.store.removeEntry(visit.id(), version: version, in: slug, by: visit.signature)
        return Path.journal(slug)
    }
}

extension EntryOffer {
    /// What the address asks for beside the usual, and what the form that was sent has chosen.
    fileprivate init(_ visit: MemberVisit) {
        let sent = visit.sent ?? FormData("")
        self.init(
            year: Int(visit.query("annee")), meetings: [ID(sent["meeting"])].compactMap(\.self),
            decisions: sent.all("follows").compactMap { ID($0) },
            promises: [ID(sent["answers"])].compactMap(\.self))
    }
}
