import Domain
import HTML

/// The form of an advance: short at first, the rest unfolds.
struct EntryForm: Sendable {
    let visit: MemberVisit
    let file: ContractFile

    private var slug: String { file.contract.slug }

    /// The fiches on which the member may write: all, or those it pilots.
    private var writable: [Action] {
        file.actions.filter { visit.may(.writeJournal(on: [$0.id])) }
    }

    /// A new advance; the address may name the fiche or the meeting that it tells of.
    func new() throws(Refusal) -> EditForm {
        try Access.require(visit.member, .writeJournal(on: writable.map(\.id)))
        var entry = JournalEntry(.action, .day(visit.today), "")
        let number = Int(visit.query("fiche"))
        entry.actions = writable.filter { $0.number == number }.map(\.id)
        if entry.actions.isEmpty, writable.count == 1 { entry.actions = writable.map(\.id) }
        if let id = ID<Meeting>(visit.query("reunion")),
            let meeting = file.meetings.first(where: { $0.id == id })
        {
            tell(of: meeting, in: &entry)
        }
        return form("Nouvelle avancée", entry, action: Path.journal(slug), version: nil)
    }

    /// A known one.
    func edit(_ entry: JournalEntry) throws(Refusal) -> EditForm {
        try Access.require(visit.member, .writeJournal(on: entry.actions))
        return form("Modifier l’avancée", entry, action: Path.entry(slug, entry.id), version: entry.version)
    }

    private func form(_ title: String, _ entry: JournalEntry, action: String, version: Int?) -> EditForm {
        let back = version == nil ? Path.journal(slug) : Path.entry(slug, entry.id)
        var links = [Link("Journal", Path.journal(slug))]
        if version != nil { links.append(Link(entry.title, back)) }
        return EditForm(
            contract: file.contract, section: .journal, title: title,
            breadcrumb: visit.breadcrumb(file.contract) + links + [Link(title, "", isCurrent: true)],
            action: action, back: back, outline: outline(of: entry), stored: answers(of: entry),
            version: version, button: version == nil ? "Ajouter au journal" : "Enregistrer")
    }

    private func tell(of meeting: Meeting, in entry: inout JournalEntry) {
        entry.kind = .meeting
        entry.when = meeting.when
        entry.title = meeting.title
        entry.place = meeting.place
        entry.meeting = meeting.id
        entry.actions = meeting.actions.filter { id in writable.contains { $0.id == id } }
        let turnout = meeting.turnout
        if turnout.participants > 0 { entry.participants = turnout.participants }
        if !turnout.communes.isEmpty { entry.communesRepresented = turnout.communes.count }
    }

    /// What an entry says, as the form asks it.
    func answers(of entry: JournalEntry) -> FormData {
        let names = file.organizationsByID
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
        answers.add(
            "structures", ["name"], rows: entry.organizations.compactMap { names[$0] }.map { [$0.name] })
        return FormData(saying: answers)
    }

    /// The names of structures, one a row.
    func structures(_ form: FormData) -> [String] {
        form.rows("structures", ["name"]).map { $0[0] }
    }

    /// What was typed, over what was; its structures are found by their names, later. Throws every fault at once.
    func entry(_ form: FormData, of former: JournalEntry) throws(Refusal) -> JournalEntry {
        var reader = FormReader(form)
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
        entry.actions = file.actions.map(\.id).filter { ticked.contains($0.description) }.inOrder(
            of: former.actions)
        readDetails(&reader, into: &entry)
        if !visit.may(.writeJournal(on: entry.actions)) {
            reader.add("actions", "Cochez au moins une fiche, parmi celles que vous pilotez.")
        }
        readStructures(&reader)
        try reader.check { () throws(Refusal) in try entry.validate() }
        return entry
    }

    private func readDetails(_ reader: inout FormReader, into entry: inout JournalEntry) {
        let form = reader.form
        entry.place = form["place"]
        let ticked = Set(form.all("communes"))
        entry.communes = file.communes.map(\.insee).filter(ticked.contains).inOrder(of: entry.communes)
        entry.participants = reader.number("participants")
        entry.communesRepresented = reader.number("communesRepresented")
        entry.nextStep = form["nextStep"]
        entry.next = reader.horizon("next")
        entry.nextTime = reader.time("nextTime")
        entry.answers = ID(form["answers"])
        entry.meeting = ID(form["meeting"])
        let followed = Set(form.all("follows"))
        entry.follows = file.meetings.flatMap(\.decisions).map(\.id)
            .filter { followed.contains($0.description) }.inOrder(of: entry.follows)
        if entry.nextTime != nil, entry.next == nil {
            reader.add("next", "Indiquez le jour qui va avec l’heure.")
        }
    }

    private func readStructures(_ reader: inout FormReader) {
        guard !visit.may(.editContract) else { return }
        let known = Set(file.organizations.flatMap { [$0.name, $0.acronym] }.map(French.folded))
        for (index, name) in structures(reader.form).enumerated() where !known.contains(French.folded(name)) {
            reader.add(
                "structures.\(index).name",
                "«\u{202f}\(name.prefix(60))\u{202f}» n’est pas dans l’annuaire\u{202f}: demandez à la coordination de l’ajouter."
            )
        }
    }

    private func outline(of entry: JournalEntry) -> FormOutline {
        let kinds = JournalEntry.Kind.allCases.map { Choice($0.rawValue, $0.label) }
        // Those that are ticked come first: one sees at once what the advance is about.
        let ticked = writable.filter { entry.actions.contains($0.id) }
        let ordered = ticked + writable.filter { !entry.actions.contains($0.id) }
        let fiches = ordered.map { Choice($0.id.description, "\($0.shortName) – \($0.title)") }
        let mayBeNone = visit.may(.writeJournal(on: []))
        let first: [FormField] = [
            FormField(
                "title", "Que s’est-il passé\u{202f}?", hint: "En quelques mots.", isRequired: true,
                .text(.full)),
            FormField("when", "Quand", isRequired: true, .date(.any)),
            FormField("kind", "Type", .choice(kinds, blank: nil)),
            FormField(
                "actions", mayBeNone ? "Fiches concernées" : "Fiches que vous pilotez",
                hint: mayBeNone
                    ? "Aucune fiche cochée\u{202f}: «\u{202f}autres actions en lien avec les objectifs du CLS\u{202f}»."
                    : nil,
                .boxes(fiches)),
            FormField("text", "Récit", .area(rows: 6)),
            FormField(
                "isToComplete", "À compléter dans la prochaine revue",
                hint: "La prochaine revue rappellera cette promesse tant qu’aucune avancée n’y répond.", .box),
        ]
        return FormOutline([
            .init(title: "", hint: nil, fields: first),
            .init(title: "Plus de précisions", hint: nil, fields: details(entry), isFolded: true),
        ])
    }

    private func details(_ entry: JournalEntry) -> [FormField] {
        let names = file.organizations.map(\.name)
        return [
            FormField("nextStep", "Ce qui vient ensuite", .text(.full)),
            FormField("next", "À quelle date", .date(.any)),
            FormField("nextTime", "À quelle heure", hint: "Par exemple\u{202f}: 10h00", .text(.tiny)),
            FormField("place", "Lieu", .text(.half)),
            FormField(
                "communes", "Communes", .boxes(file.communes.map { Choice($0.insee, $0.name) })),
            FormField(
                "structures", "Structures", hint: "Écrivez les premières lettres, puis choisissez.",
                .rows([RowColumn("name", "Structure", .suggested(names), weight: 4)], spare: 1)),
            FormField("participants", "Nombre de participants", .number(unit: nil)),
            FormField("communesRepresented", "Nombre de communes représentées", .number(unit: nil)),
            FormField(
                "answers", "Répond à une avancée «\u{202f}à compléter\u{202f}»",
                .choice(promises(entry), blank: "Aucune")),
            FormField("meeting", "Réunion racontée", .choice(meetings(entry), blank: "Aucune")),
        ] + followed(entry)
    }

    /// The decisions that an advance may carry on: those on its fiches first.
    private func followed(_ entry: JournalEntry) -> [FormField] {
        let offered = file.meetings.reversed().flatMap { meeting in
            meeting.decisions.filter { decision in
                entry.follows.contains(decision.id) || (meeting.state == .held && decision.outcome.isAdopted)
            }.map { (meeting, $0) }
        }
        guard !offered.isEmpty else { return [] }
        let own = Set(entry.actions)
        let near = offered.filter { !own.isDisjoint(with: $0.1.actions) }
        let far = offered.filter { own.isDisjoint(with: $0.1.actions) }
        let choices = (near + far).map { Choice($0.1.id.description, OutcomeChoices.label($0.0, $0.1.text)) }
        return [FormField("follows", "Décisions que cette avancée poursuit", .boxes(choices))]
    }

    private func promises(_ entry: JournalEntry) -> [Choice] {
        let answered = JournalList.answers(file.entries)
        return file.entries.reversed().filter { promise in
            promise.id != entry.id
                && (promise.id == entry.answers || (promise.isToComplete && answered[promise.id] == nil))
        }.map { Choice($0.id.description, "\($0.title) (\($0.when.french))") }
    }

    private func meetings(_ entry: JournalEntry) -> [Choice] {
        file.meetings.reversed().filter { $0.state == .held || $0.id == entry.meeting }
            .map { Choice($0.id.description, "\($0.name) (\($0.when.french))") }
    }
}
