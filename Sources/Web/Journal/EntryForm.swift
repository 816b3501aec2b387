import Domain
import HTML

/// The form of an advance: short at first, the rest unfolds.
struct EntryForm: Sendable {
    let visit: MemberVisit
    let dossier: Dossier

    private var slug: String { dossier.contract.slug }

    /// The fiches on which the member may write: all, or those it pilots.
    var writable: [Action] {
        dossier.actions.filter { visit.may(.writeJournal(on: [$0.id])) }
    }

    /// A new advance; the address may name the fiche or the meeting that it tells of.
    func new() throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .writeJournal(on: writable.map(\.id)))
        var entry = JournalEntry(.action, .day(visit.today), "")
        let number = Int(visit.query("fiche"))
        entry.actions = writable.filter { $0.number == number }.map(\.id)
        if entry.actions.isEmpty, writable.count == 1 { entry.actions = writable.map(\.id) }
        if let id = ID<Meeting>(visit.query("reunion")),
            let meeting = dossier.meetings.first(where: { $0.id == id })
        {
            entry = dossier.proposedEntry(of: meeting)
            entry.actions = entry.actions.filter { id in writable.contains { $0.id == id } }
        }
        return form("Nouvelle avancée", entry, action: Path.journal(slug), version: nil)
    }

    /// A known one.
    func edit(_ entry: JournalEntry) throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .writeJournal(on: entry.actions))
        return form("Modifier l’avancée", entry, action: Path.entry(slug, entry.id), version: entry.version)
    }

    private func form(_ title: String, _ entry: JournalEntry, action: String, version: Int?) -> FormerEditForm {
        let back = version == nil ? Path.journal(slug) : Path.entry(slug, entry.id)
        var links = [Link("Journal", Path.journal(slug))]
        if version != nil { links.append(Link(entry.title, back)) }
        return FormerEditForm(
            contract: dossier.contract, section: .journal, title: title,
            breadcrumb: visit.breadcrumb(dossier.contract) + links + [Link(title, "", isCurrent: true)],
            action: action, back: back, outline: EntryOutline(form: self, entry: entry).outline,
            stored: answers(of: entry),
            version: version, button: version == nil ? "Ajouter au journal" : "Enregistrer", hasFiles: true,
            another: version == nil ? "Ajouter, puis en écrire une autre" : nil, notice: notice)
    }

    /// What was added just before, when one writes several.
    private var notice: HTML? {
        guard let id = ID<JournalEntry>(visit.query("apres")),
            let entry = dossier.entries.first(where: { $0.id == id })
        else { return nil }
        return HTML.notice(
            .success, "Avancée ajoutée", "<p>\(HTML.link(entry.title, Path.entry(slug, id)))</p>")
    }

    /// What an entry says, as the form asks it.
    func answers(of entry: JournalEntry) -> FormData {
        let names = dossier.organizationsByID
        var answers: [(name: String, value: String)] = [
            ("title", entry.title), ("when", entry.when.french), ("kind", entry.kind.rawValue),
            ("text", entry.text), ("isToComplete", entry.isToComplete ? "oui" : ""), ("place", entry.place),
            ("participants", entry.participants.map(String.init) ?? ""),
            ("communesRepresented", entry.communesRepresented.map(String.init) ?? ""),
            ("nextStep", entry.nextStep), ("next", entry.next?.french ?? ""),
            ("nextTime", entry.nextTime?.french ?? ""), ("answers", entry.answers?.description ?? ""),
            ("meeting", entry.meeting?.description ?? ""),
        ]
        answers.add("actions", entry.actions.map(\.description))
        answers.add("follows", entry.follows.map(\.description))
        answers.add("communes", entry.communes)
        answers.add("pictures", entry.pictures)
        answers.add("attachments", entry.attachments)
        answers.add("counts", ["number", "label"], rows: entry.counts.map { [String($0.number), $0.label] })
        answers.add(
            "structures", ["name"], rows: entry.organizations.compactMap { names[$0] }.map { [$0.name] })
        return FormData(saying: answers)
    }

    /// The names of structures, one a row.
    func structures(_ form: FormData) -> [String] {
        form.rows("structures", ["name"]).map { $0[0] }
    }

    /// What was typed, over what was; its structures are found by their names, later. Throws every fault at once,
    /// with those of the files that came with it.
    func entry(
        _ form: FormData, of former: JournalEntry, faults: [Invalid] = []
    ) throws(Refusal) -> JournalEntry {
        var reader = FormerReader(form)
        for fault in faults { reader.add(fault.field, fault.message) }
        var entry = former
        entry.title = form["title"]
        entry.when = reader.horizon("when", required: "Indiquez quand.", fallback: former.when)
        if let kind = JournalEntry.Kind(rawValue: form["kind"]) {
            entry.kind = kind
        } else {
            reader.add("kind", "Choisissez le type d’avancée.")
        }
        entry.text = form["text"]
        entry.isToComplete = !form["isToComplete"].isEmpty
        let ticked = Set(form.all("actions"))
        entry.actions = dossier.actions.map(\.id).filter { ticked.contains($0.description) }.inOrder(
            of: former.actions)
        readDetails(&reader, into: &entry)
        readCounts(&reader, into: &entry)
        entry.pictures = form.pictures("pictures")
        entry.attachments = form.attachments("attachments")
        if !visit.may(.writeJournal(on: entry.actions)) {
            reader.add("actions", "Cochez au moins une fiche, parmi celles que vous pilotez.")
        }
        readStructures(&reader)
        try reader.check { () throws(Refusal) in try entry.validate() }
        return entry
    }

    private func readDetails(_ reader: inout FormerReader, into entry: inout JournalEntry) {
        let form = reader.form
        entry.place = form["place"]
        let ticked = Set(form.all("communes"))
        entry.communes = dossier.communes.map(\.insee).filter(ticked.contains).inOrder(of: entry.communes)
        entry.participants = reader.number("participants")
        entry.communesRepresented = reader.number("communesRepresented")
        entry.nextStep = form["nextStep"]
        entry.next = reader.horizon("next")
        entry.nextTime = reader.time("nextTime")
        entry.answers = ID(form["answers"])
        entry.meeting = ID(form["meeting"])
        let followed = Set(form.all("follows"))
        entry.follows = dossier.meetings.flatMap(\.decisions).map(\.id)
            .filter { followed.contains($0.description) }.inOrder(of: entry.follows)
        if entry.nextTime != nil, entry.next == nil {
            reader.add("next", "Indiquez le jour qui va avec l’heure.")
        }
    }

    private func readCounts(_ reader: inout FormerReader, into entry: inout JournalEntry) {
        entry.counts = []
        for (index, cells) in reader.form.rows("counts", ["number", "label"]).enumerated() {
            let field = "counts.\(index).number"
            guard let number = reader.number(field) else {
                if cells[0].isEmpty { reader.add(field, "Indiquez le nombre.") }
                continue
            }
            entry.counts.append(JournalEntry.Count(number, cells[1]))
        }
    }

    private func readStructures(_ reader: inout FormerReader) {
        guard !visit.may(.editContract) else { return }
        let known = Set(dossier.organizations.flatMap { [$0.name, $0.acronym] }.map(French.folded))
        for (index, name) in structures(reader.form).enumerated() where !known.contains(French.folded(name)) {
            reader.add(
                "structures.\(index).name",
                "«\u{202f}\(name.prefix(60))\u{202f}» n’est pas dans l’annuaire\u{202f}: demandez à la coordination de l’ajouter."
            )
        }
    }
}
