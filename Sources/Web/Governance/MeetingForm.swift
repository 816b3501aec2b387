import Domain
import Storage

/// Reads the form of a meeting. Names that the directory lacks are gathered, for the store to add first.
struct MeetingForm {
    let file: ContractFile
    let today: Day
    private(set) var newcomers = Newcomers()
    private var reader: FormReader
    private var names: DirectoryNames

    init(_ form: FormData, file: ContractFile, today: Day) {
        self.file = file
        self.today = today
        reader = FormReader(form)
        names = DirectoryNames(file)
    }

    private var form: FormData { reader.form }

    /// What was typed, over what was; throws every fault at once.
    mutating func meeting(of former: Meeting) throws(Refusal) -> Meeting {
        var meeting = former
        readIdentity(into: &meeting)
        meeting.agenda = agenda(former)
        meeting.contributions = form.rows("contributions", MeetingColumns.contributions).enumerated().map {
            contribution($0, $1)
        }
        meeting.conclusions = form.rows("conclusions", MeetingColumns.conclusions).enumerated().map {
            conclusion($0, $1, former)
        }
        meeting.decisions = form.rows("decisions", MeetingColumns.decisions).enumerated().map {
            decision($0, $1, former)
        }
        newcomers = names.newcomers
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
        meeting.place = form["place"]
        meeting.state = Meeting.State(rawValue: form["state"]) ?? meeting.state
        meeting.objectives = form["objectives"].split(separator: "\n").map(String.init).filter { !$0.isBlank }
        let ticked = Set(form.all("actions"))
        let chosen = file.actions.map(\.id).filter { ticked.contains($0.description) }
        meeting.actions =
            meeting.actions.filter(chosen.contains)
            + chosen.filter { !meeting.actions.contains($0) }
        meeting.notes = form["notes"]
        meeting.next = reader.horizon("next")
    }

    /// The instance chosen; a COPIL or a COTECH has one of its own.
    private func committee(for kind: Meeting.Kind) -> ID<Committee>? {
        if let id = ID<Committee>(form["committee"]), file.committees.contains(where: { $0.id == id }) {
            return id
        }
        switch kind {
        case .steering: return file.committees.first { $0.kind == .steering }?.id
        case .technical: return file.committees.first { $0.kind == .technical }?.id
        case .workingGroup, .information, .external: return nil
        }
    }

    private mutating func agenda(_ former: Meeting) -> [AgendaItem] {
        form.rows("agenda", MeetingColumns.agenda).enumerated().map { index, cells in
            let name = "agenda.\(index)"
            if cells[0].isBlank { reader.add("\(name).title", "Donnez un intitulé à ce point.") }
            let id = ID<AgendaItem>(cells[3])
            var item = former.agenda.first { $0.id == id && id != .unsaved } ?? AgendaItem(cells[0])
            (item.title, item.owner) = (cells[0], cells[1])
            item.minutes = reader.number("\(name).minutes", in: 0...1_440, cells[2])
            return item
        }
    }

    private mutating func contribution(_ index: Int, _ cells: [String]) -> Contribution {
        if cells[1].isBlank {
            reader.add("contributions.\(index).text", "Écrivez ce que la structure a apporté.")
        }
        return Contribution(cells[1], by: names.organization(cells[0], orNew: .partners))
    }

    private mutating func conclusion(_ index: Int, _ cells: [String], _ former: Meeting) -> Conclusion {
        let name = "conclusions.\(index)"
        if cells[0].isBlank { reader.add("\(name).text", "Écrivez la conclusion.") }
        let id = ID<Conclusion>(cells[4])
        let isKnown = former.conclusions.contains { $0.id == id }
        return Conclusion(
            id: isKnown ? id ?? .unsaved : .unsaved, cells[0],
            by: names.organization(cells[1], orNew: .partners),
            awaitsSteering: !cells[2].isEmpty, actions: fiches("\(name).fiches", cells[3]))
    }

    private mutating func decision(_ index: Int, _ cells: [String], _ former: Meeting) -> Decision {
        let name = "decisions.\(index)"
        if cells[0].isBlank { reader.add("\(name).text", "Écrivez la décision.") }
        var decision = Decision(
            cells[0], Decision.Effect(rawValue: cells[1]) ?? .orientation,
            Decision.Outcome(rawValue: cells[2]) ?? .adopted, actions: fiches("\(name).fiches", cells[3]))
        if decision.effect != .orientation, decision.actions.isEmpty {
            reader.add("\(name).fiches", "Dites sur quelles fiches porte cet effet, par exemple 9, 10.")
        }
        let known = Set(file.meetings.flatMap(\.conclusions).map(\.id))
        decision.answers = cells[4].split(separator: " ").compactMap { ID($0) }.filter(known.contains)
        let id = ID<Decision>(cells[5])
        if let known = former.decisions.first(where: { $0.id == id }) {
            decision.id = known.id
            (decision.reserve, decision.assessments) = (known.reserve, known.assessments)
            decision.committee = known.committee
        }
        return decision
    }

    /// Reads «9, 10» or «fiches 9 et 10».
    private mutating func fiches(_ name: String, _ text: String) -> [ID<Action>] {
        text.split { !$0.isNumber }.compactMap { digits in
            let action = file.actions.first { String($0.number) == digits }
            if action == nil {
                reader.add(name, "Le contrat n’a pas de fiche \(digits.prefix(10)).")
            }
            return action?.id
        }
    }
}

extension FormReader {
    /// A number of a row, within bounds; nil when blank.
    mutating func number(_ name: String, in range: ClosedRange<Int>, _ text: String) -> Int? {
        guard !text.isBlank else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        add(name, "Écrivez un nombre de \(range.lowerBound) à \(range.upperBound).")
        return nil
    }
}
