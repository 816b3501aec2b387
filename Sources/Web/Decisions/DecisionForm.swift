import Domain
import Storage

/// Reads the form of what a meeting left. Names that the directory lacks are gathered, for the store to add first.
struct DecisionForm {
    let dossier: Dossier
    let today: Day
    /// The working groups that decisions create, by rank of the decision.
    private(set) var groups: [Int: Committee] = [:]
    private(set) var newcomers = FormerNewcomers()
    private var reader: FormerReader
    private var names: FormerDirectoryNames

    init(_ form: FormData, dossier: Dossier, today: Day) {
        self.dossier = dossier
        self.today = today
        reader = FormerReader(form)
        names = FormerDirectoryNames(dossier)
    }

    private var form: FormData { reader.form }

    /// What was typed, over what was; throws every fault at once.
    mutating func meeting(of former: Meeting) throws(Refusal) -> Meeting {
        var meeting = former
        meeting.contributions = form.rows("contributions", DecisionColumns.contributions).map {
            Contribution($0[1], by: names.organization($0[0], orNew: .partners))
        }
        meeting.notes = form["notes"]
        meeting.conclusions = form.rows("conclusions", DecisionColumns.conclusions).enumerated().map {
            conclusion($0, $1, former)
        }
        groups = [:]
        meeting.decisions = form.rows("decisions", DecisionColumns.decisions).enumerated().map {
            decision($0, $1, former)
        }
        meeting.tasks = form.rows("tasks", DecisionColumns.tasks).enumerated().map { task($0, $1, former) }
        meeting.follows = known(form.all("follows"), decisions(beside: former)).inOrder(of: former.follows)
        meeting.next = reader.horizon("next")
        newcomers = names.newcomers
        let today = today
        try reader.check { [meeting] () throws(Refusal) in try meeting.validate(today: today) }
        return meeting
    }

    private mutating func conclusion(_ rank: Int, _ cells: [String], _ former: Meeting) -> Conclusion {
        let id = former.conclusions.first { $0.id == ID(cells[4]) }?.id
        return Conclusion(
            id: id ?? .unsaved, cells[0], by: names.organization(cells[1], orNew: .partners),
            awaitsSteering: !cells[2].isEmpty,
            actions: reader.actions("conclusions.\(rank).fiches", cells[3], of: dossier))
    }

    private mutating func decision(_ rank: Int, _ cells: [String], _ former: Meeting) -> Decision {
        let name = "decisions.\(rank)"
        var decision = Decision(
            cells[0], Decision.Effect(rawValue: cells[3]) ?? .orientation,
            Decision.Outcome(rawValue: cells[1]) ?? .adopted,
            actions: reader.actions("\(name).fiches", cells[4], of: dossier))
        let stored = former.decisions.first { $0.id == ID(cells[8]) }
        decision.id = stored?.id ?? .unsaved
        decision.reserve = cells[2]
        decision.answers = known(cells[6].words, dossier.meetings.flatMap(\.conclusions).map(\.id))
            .inOrder(of: stored?.answers ?? [])
        decision.assessments = known(cells[7].words, dossier.assessments.map(\.id))
            .inOrder(of: stored?.assessments ?? [])
        checkReserve(of: decision, name)
        readGroup(cells[5], rank, into: &decision)
        addActions(to: &decision)
        return decision
    }

    private mutating func checkReserve(of decision: Decision, _ name: String) {
        if decision.outcome == .adoptedWithReserve, decision.reserve.isBlank {
            reader.add("\(name).reserve", "Écrivez la réserve.")
        }
        if decision.outcome != .adoptedWithReserve, !decision.reserve.isBlank {
            reader.add(
                "\(name).reserve", "Une réserve va avec «\u{202f}Adoptée avec réserve\u{202f}».")
        }
    }

    /// A group that the contract has by its name; another name is that of a group to create.
    private mutating func readGroup(_ typed: String, _ rank: Int, into decision: inout Decision) {
        let name = "decisions.\(rank).committee"
        if typed.isBlank {
            if decision.effect == .opening {
                reader.add(name, "Nommez le groupe de travail qui s’ouvre.")
            }
            return
        }
        let known = dossier.committees.first { French.folded($0.name) == French.folded(typed) }
        decision.committee = known?.id
        guard decision.effect == .opening else {
            reader.add(
                name, "Un groupe se nomme avec l’effet «\u{202f}Ouverture d’un groupe de travail\u{202f}».")
            return
        }
        if let known, known.kind != .workingGroup {
            reader.add(name, "«\u{202f}\(known.name)\u{202f}» n’est pas un groupe de travail.")
        } else if known == nil {
            var group = Committee(.workingGroup, typed)
            group.actions = decision.actions
            groups[rank] = group
        }
    }

    /// A decision that validates bilans bears on their fiches.
    private func addActions(to decision: inout Decision) {
        let chosen = Set(decision.assessments)
        for bilan in dossier.assessments where chosen.contains(bilan.id) {
            if !decision.actions.contains(bilan.action) { decision.actions.append(bilan.action) }
        }
    }

    private mutating func task(_ rank: Int, _ cells: [String], _ former: Meeting) -> MeetingTask {
        let name = "tasks.\(rank)"
        var task = MeetingTask(cells[0], owner: names.person(cells[1], at: cells[2], orNew: ""))
        let stored = former.tasks.first { $0.id == ID(cells[7]) }
        task.id = stored?.id ?? .unsaved
        task.organization = names.organization(cells[2], orNew: .partners)
        task.due = reader.horizon("\(name).due")
        task.doneOn = reader.day("\(name).done")
        if let doneOn = task.doneOn, doneOn > today {
            reader.add("\(name).done", "Une tâche faite ne peut être datée de l’avenir.")
        }
        task.actions = reader.actions("\(name).fiches", cells[5], of: dossier)
        task.follows = known(cells[6].words, dossier.meetings.flatMap(\.decisions).map(\.id))
            .inOrder(of: stored?.follows ?? [])
        return task
    }

    private func decisions(beside former: Meeting) -> [ID<Decision>] {
        dossier.meetings.filter { $0.id != former.id }.flatMap(\.decisions).map(\.id)
    }

    private func known<Entity>(_ typed: [String], _ ids: [ID<Entity>]) -> [ID<Entity>] {
        let chosen = Set(typed)
        return ids.filter { chosen.contains($0.description) }
    }
}

extension FormerReader {
    /// Fiches by their numbers, as «9, 10» or «fiches 9 et 10».
    mutating func actions(_ name: String, _ text: String, of dossier: Dossier) -> [ID<Action>] {
        text.split { !$0.isNumber }.compactMap { digits in
            let action = dossier.actions.first { String($0.number) == digits }
            if action == nil { add(name, "Le contrat n’a pas de fiche \(digits.prefix(10)).") }
            return action?.id
        }
    }
}

extension String {
    /// What stands between its spaces.
    fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
