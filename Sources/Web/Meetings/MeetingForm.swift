import Domain

/// Reads the form of a meeting: its identity and its agenda.
struct MeetingForm {
    let dossier: Dossier
    let today: Day
    private var reader: FormerReader

    init(_ form: FormData, dossier: Dossier, today: Day) {
        self.dossier = dossier
        self.today = today
        reader = FormerReader(form)
    }

    private var form: FormData { reader.form }

    /// What was typed, over what was; throws every fault at once.
    mutating func meeting(of former: Meeting) throws(Refusal) -> Meeting {
        var meeting = former
        readIdentity(into: &meeting)
        meeting.agenda = agenda(former)
        let today = today
        try reader.check { [meeting] () throws(Refusal) in try meeting.validate(today: today) }
        return meeting
    }

    private mutating func readIdentity(into meeting: inout Meeting) {
        if let kind = Meeting.Kind(rawValue: form["kind"]) {
            meeting.kind = kind
        } else {
            reader.add("kind", "Choisissez le type de réunion.")
        }
        meeting.committee = committee(for: meeting.kind)
        meeting.title = form["title"]
        meeting.ordinal = reader.number("ordinal")
        if let ordinal = meeting.ordinal, !(1...999).contains(ordinal) {
            reader.add("ordinal", "Le rang va de 1 à 999.")
        }
        meeting.when = reader.horizon("when", required: "Indiquez la date.", fallback: meeting.when)
        meeting.time = reader.time("time")
        meeting.ends = reader.time("ends")
        (meeting.place, meeting.link) = (form["place"], form["link"])
        meeting.state = Meeting.State(rawValue: form["state"]) ?? meeting.state
        meeting.objectives = form["objectives"].split(separator: "\n").map(String.init).filter { !$0.isBlank }
        let ticked = Set(form.all("actions"))
        let chosen = dossier.actions.map(\.id).filter { ticked.contains($0.description) }
        meeting.actions =
            meeting.actions.filter(chosen.contains)
            + chosen.filter { !meeting.actions.contains($0) }
    }

    /// The instance chosen; a COPIL or a COTECH has one of its own.
    private func committee(for kind: Meeting.Kind) -> ID<Committee>? {
        if let id = ID<Committee>(form["committee"]), dossier.committees.contains(where: { $0.id == id }) {
            return id
        }
        switch kind {
        case .steering: return dossier.committees.first { $0.kind == .steering }?.id
        case .technical: return dossier.committees.first { $0.kind == .technical }?.id
        case .workingGroup, .information, .external: return nil
        }
    }

    private mutating func agenda(_ former: Meeting) -> [AgendaItem] {
        form.rows("agenda", MeetingColumns.agenda).enumerated().map { index, cells in
            let name = "agenda.\(index)"
            if cells[0].isBlank { reader.add("\(name).title", "Donnez un intitulé à ce point.") }
            let id = ID<AgendaItem>(cells[4])
            var item = former.agenda.first { $0.id == id && id != .unsaved } ?? AgendaItem(cells[0])
            (item.title, item.owner) = (cells[0], cells[1])
            item.minutes = reader.number("\(name).minutes", in: 0...1_440, cells[2])
            item.action = dossier.actions.first { $0.id.description == cells[3] }?.id
            return item
        }
    }
}

extension FormerReader {
    /// A number of a row, within bounds; nil when blank.
    mutating func number(_ name: String, in range: ClosedRange<Int>, _ text: String) -> Int? {
        guard !text.isBlank else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        add(name, "Écrivez un nombre de \(range.lowerBound) à \(range.upperBound).")
        return nil
    }
}
