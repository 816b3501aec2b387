/// What a decision needs in order to have its effect, and who may take it.
extension Meeting {
    /// Faults of the outcomes, under the names of the fields of their form: «decisions.0.fiches».
    var outcomeFaults: [Invalid] {
        contributionFaults + conclusionFaults + decisions.enumerated().flatMap { $1.faults(at: kind, $0) }
            + taskFaults
    }

    private var contributionFaults: [Invalid] {
        contributions.enumerated().filter { $1.text.isBlank }.map { rank, _ in
            Invalid("contributions.\(rank).text", "Écrivez ce que la structure a apporté.")
        }
    }

    private var conclusionFaults: [Invalid] {
        conclusions.enumerated().filter { $1.text.isBlank }.map { rank, _ in
            Invalid("conclusions.\(rank).text", "Écrivez la conclusion.")
        }
    }

    private var taskFaults: [Invalid] {
        tasks.enumerated().filter { $1.text.isBlank }.map { rank, _ in
            Invalid("tasks.\(rank).text", "Écrivez ce qui est à faire.")
        }
    }
}

extension Meeting.Kind {
    /// Whether its decisions change fiches, and answer propositions: a COPIL decides, the others propose.
    package var decides: Bool {
        switch self {
        case .steering: true
        case .technical, .workingGroup, .information, .external: false
        }
    }
}

extension Decision.Effect {
    /// Whether something changes beside the orientation of the contract.
    package var changesSomething: Bool {
        switch self {
        case .orientation: false
        case .priority, .standby, .resumption, .stop, .validation, .opening: true
        }
    }

    /// Whether it must say on which fiches it bears.
    package var asksForActions: Bool {
        switch self {
        case .priority, .standby, .resumption, .stop: true
        case .orientation, .validation, .opening: false
        }
    }
}

extension Decision {
    fileprivate func faults(at kind: Meeting.Kind, _ rank: Int) -> [Invalid] {
        let name = "decisions.\(rank)"
        var faults: [Invalid] = []
        if text.isBlank { faults.append(Invalid("\(name).text", "Écrivez la décision.")) }
        if !kind.decides, effect.changesSomething {
            faults.append(
                Invalid(
                    "\(name).effect",
                    "Seul un COPIL prend une décision qui change des fiches, des bilans ou des groupes\u{202f}: écrivez ici une conclusion sous réserve du COPIL."
                ))
        }
        if !kind.decides, !answers.isEmpty {
            faults.append(
                Invalid("\(name).answers", "Seul un COPIL répond aux propositions qui l’attendent."))
        }
        if effect.asksForActions, actions.isEmpty {
            faults.append(
                Invalid(
                    "\(name).fiches", "Dites sur quelles fiches porte cet effet, par exemple 9, 10."))
        }
        return faults + chosenFaults(name)
    }

    private func chosenFaults(_ name: String) -> [Invalid] {
        var faults: [Invalid] = []
        if effect == .validation, assessments.isEmpty {
            faults.append(Invalid("\(name).assessments", "Choisissez les bilans que cette décision valide."))
        }
        if effect != .validation, !assessments.isEmpty {
            faults.append(
                Invalid(
                    "\(name).assessments",
                    "Des bilans ne se choisissent qu’avec l’effet «\u{202f}Validation de bilan\u{202f}»."))
        }
        if effect != .opening, committee != nil {
            faults.append(
                Invalid(
                    "\(name).committee",
                    "Un groupe ne se choisit qu’avec l’effet «\u{202f}Ouverture d’un groupe de travail\u{202f}»."
                ))
        }
        return faults
    }
}
