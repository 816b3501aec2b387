/// What a decision needs in order to have its effect, and who may take it.
extension Meeting {
    /// Faults of what it left, under the names of the fields of their form: «decisions.0.fiches».
    func decisionFaults(_ today: Day, _ committees: [Committee]) -> [Invalid] {
        contributionFaults + conclusionFaults
            + decisions.enumerated().flatMap { $1.faults(at: kind, "decisions.\($0)", committees) }
            + tasks.enumerated().flatMap { $1.faults("tasks.\($0)", today) }
    }

    private var contributionFaults: [Invalid] {
        contributions.enumerated().filter { $1.text.isBlank }.map { rank, _ in
            Invalid("contributions.\(rank).text", "Écrivez ce que la structure a apporté.")
        }
    }

    private var conclusionFaults: [Invalid] {
        conclusions.enumerated().flatMap { $1.faults("conclusions.\($0)") }
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
        case .priority, .standby, .resumption, .stop, .validation, .opening, .planSet, .planAsked,
            .renunciation,
            .deferral:
            true
        }
    }

    /// Those that a proposition may wish: its bilans are the COPIL’s to choose.
    package static let wished: [Self] = allCases.filter { $0.changesSomething && $0 != .validation }

    /// Whether it must say on which fiches it bears.
    package var asksForActions: Bool {
        switch self {
        case .priority, .standby, .resumption, .stop, .planSet, .planAsked, .renunciation, .deferral: true
        case .orientation, .validation, .opening: false
        }
    }
}

extension Conclusion {
    /// Its text, and what the effect that it wishes asks for.
    fileprivate func faults(_ name: String) -> [Invalid] {
        var faults: [Invalid] = []
        if text.isBlank { faults.append(Invalid("\(name).text", "Écrivez la conclusion.")) }
        let asksForGroup = wish == .opening
        if asksForGroup == opens.isBlank {
            faults.append(
                Invalid(
                    "\(name).opens",
                    asksForGroup
                        ? "Nommez le groupe de travail à ouvrir."
                        : "Un groupe se nomme avec l’effet «\u{202f}Ouverture d’un groupe de travail\u{202f}»."
                ))
        }
        guard let wish else { return faults }
        if !awaitsSteering || !Decision.Effect.wished.contains(wish) {
            faults.append(
                Invalid(
                    "\(name).wish",
                    "Un effet se souhaite d’une proposition, sous réserve du COPIL, qui ne valide pas de bilan."
                ))
        }
        if wish.asksForActions, actions.isEmpty {
            faults.append(
                Invalid(
                    "\(name).fiches", "Dites sur quelles fiches porte cet effet, par exemple 9, 10."))
        }
        return faults
    }
}

extension Decision {
    /// A decision that validates bilans bears on their fiches.
    package mutating func bearOnActions(of bilans: [ID<Assessment>: ID<Action>]) {
        for action in assessments.compactMap({ bilans[$0] }) where !actions.contains(action) {
            actions.append(action)
        }
    }

    fileprivate func faults(at kind: Meeting.Kind, _ name: String, _ committees: [Committee]) -> [Invalid] {
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
        return faults + reserveFaults(name) + assessmentFaults(name) + committeeFaults(name, committees)
    }

    private func reserveFaults(_ name: String) -> [Invalid] {
        switch (outcome == .adoptedWithReserve, reserve.isBlank) {
        case (true, true): [Invalid("\(name).reserve", "Écrivez la réserve.")]
        case (false, false):
            [
                Invalid(
                    "\(name).reserve", "Une réserve va avec «\u{202f}Adoptée avec réserve\u{202f}».")
            ]
        case (true, false), (false, true): []
        }
    }

    private func assessmentFaults(_ name: String) -> [Invalid] {
        if effect == .validation, assessments.isEmpty {
            return [Invalid("\(name).assessments", "Choisissez les bilans que cette décision valide.")]
        }
        guard effect != .validation, !assessments.isEmpty else { return [] }
        return [
            Invalid(
                "\(name).assessments",
                "Des bilans ne se choisissent qu’avec l’effet «\u{202f}Validation de bilan\u{202f}».")
        ]
    }

    /// A group goes with the effect that opens it, and only a working group opens.
    private func committeeFaults(_ name: String, _ committees: [Committee]) -> [Invalid] {
        let field = "\(name).committee"
        guard let committee else {
            return effect == .opening ? [Invalid(field, "Nommez le groupe de travail qui s’ouvre.")] : []
        }
        guard effect == .opening else {
            return [
                Invalid(
                    field,
                    "Un groupe se nomme avec l’effet «\u{202f}Ouverture d’un groupe de travail\u{202f}».")
            ]
        }
        guard let known = committees.first(where: { $0.id == committee }), known.kind != .workingGroup else {
            return []
        }
        return [Invalid(field, "«\u{202f}\(known.name)\u{202f}» n’est pas un groupe de travail.")]
    }
}

extension MeetingTask {
    fileprivate func faults(_ name: String, _ today: Day) -> [Invalid] {
        var faults: [Invalid] = []
        if text.isBlank { faults.append(Invalid("\(name).text", "Écrivez ce qui est à faire.")) }
        if let doneOn, doneOn > today {
            faults.append(Invalid("\(name).done", "Une tâche faite ne peut être datée de l’avenir."))
        }
        return faults
    }
}
