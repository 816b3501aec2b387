import Domain
import HTML
import Storage

/// The pages that write an advance: who pilots a fiche writes of it.
struct EntryResource: KeptResource {
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

    func above(_ dossier: Dossier) -> [Link] { [Link("Journal", Path.journal(dossier.slug))] }

    func words(_ entry: JournalEntry) -> ResourceWords {
        ResourceWords(
            new: "Nouvelle avancée", edit: "Modifier l’avancée", remove: "Supprimer l’avancée\u{202f}?",
            crumb: entry.title, add: "Ajouter au journal")
    }

    let kept: Kept = \.$entries

    /// The address may name the fiche or the meeting that it tells of.
    func blank(_ visit: MemberVisit, in dossier: Dossier) throws -> JournalEntry {
        let writable = dossier.actions.filter { visit.may(.writeJournal(on: [$0.id])) }
        try Access.require(visit.member, .writeJournal(on: writable.map(\.id)))
        if let meeting = dossier.$meetings[ID(visit.query("reunion"))] {
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

    func questions(_ entry: JournalEntry, in dossier: Dossier, for visit: MemberVisit) -> Form<JournalEntry> {
        let (slug, isNew) = (dossier.slug, entry.id == .unsaved)
        let kept = ["fiche", "reunion"].compactMap { name in
            Int(visit.query(name)).map { "\(name)=\($0)&" }
        }
        let form = (isNew ? Path.newEntry(slug) : Path.editEntry(slug, entry.id)) + "?\(kept.joined())"
        let choices = JournalEntry.Choices(
            dossier, for: entry, offering: EntryOffer(visit), at: form, by: visit.member)
        return JournalEntry.form(choices, on: visit.today)
    }

    func dress(_ form: inout EditForm<JournalEntry>, in dossier: Dossier, for visit: MemberVisit) {
        if form.version == nil { form.andNext = "Ajouter, puis en écrire une autre" }
        form.notice = added(visit, in: dossier)
    }

    /// What was added just before, when one writes several.
    private func added(_ visit: MemberVisit, in dossier: Dossier) -> HTML? {
        dossier.$entries[ID(visit.query("apres"))].map { entry in
            let link = HTML.link(entry.title, Path.entry(dossier.slug, entry.id))
            return HTML.notice(.success, "Avancée ajoutée", "<p>\(link)</p>")
        }
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        let (entry, slug) = (typed.value, dossier.slug)
        let id = try await visit.store.save(entry, adding: typed.newcomers, in: slug, by: visit.signature)
        guard typed.sent.goesOn else { return Path.entry(slug, id) }
        // The next one is about the same fiche, if there is but one.
        let fiche = entry.actions.count == 1 ? dossier.$actions[entry.actions[0]]?.number : nil
        return Path.newEntry(slug, fiche: fiche) + (fiche == nil ? "?" : "&") + "apres=\(id)"
    }

    func takes(_ entry: JournalEntry, in dossier: Dossier) -> [String] {
        ["l’avancée «\u{202f}\(entry.title)\u{202f}» (\(entry.when.french))"]
            + (entry.isToComplete ? ["la promesse qu’elle faisait à la prochaine revue"] : [])
    }

    var removing: Removing { Store.removeEntry }
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
