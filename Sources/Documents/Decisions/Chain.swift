import Domain

/// The chain in sentences: proposition in a COTECH, decision in a COPIL, effect on the fiche.
extension Facts {
    /// «Cette action a été définie comme prioritaire par le COTECH du …, et validée en tant que telle par le COPIL du ….»
    func priority(_ ruling: Ruling) -> String {
        guard let found = decision(ruling.decision) else {
            return "Cette action est prioritaire depuis le \(ruling.meetingName), \(ruling.when.prose)."
        }
        let origins = meetings(answered(by: found.decision))
        let decided = "le \(found.meeting.dated)"
        guard !origins.isEmpty else {
            return "Cette action a été définie comme prioritaire par \(decided)."
        }
        return "Cette action a été définie comme prioritaire par \(French.list(origins)), "
            + "et validée en tant que telle par \(decided)."
    }

    /// What a meeting decided of a fiche: «Le COPIL du … a décidé de …. Cette décision répond à ….»
    func told(_ ruling: Ruling) -> Text {
        let decided = Text(markup: ruling.text).decided
        guard let found = decision(ruling.decision) else {
            return "\(French.capitalized(ruling.when.prose)), le \(ruling.meetingName) a décidé\(decided)."
        }
        let answer = answer(of: found.decision).map { " Cette décision répond \($0)." } ?? ""
        return "Le \(found.meeting.dated) a décidé\(decided).\(answer)"
    }

    /// «Les fiches 9 et 10 ont été définies comme prioritaires par le COTECH du …, et validées en tant que telles par le
    /// COPIL du ….»: one sentence for the fiches that the same meetings made so.
    func priorities(_ rulings: [(number: Int, ruling: Ruling)]) -> [String] {
        let origins = rulings.map { number, ruling in (number, origin(of: ruling)) }
        return origins.map(\.1).uniqued.map { origin in
            let numbers = origins.filter { $0.1 == origin }.map(\.0)
            let fiches = French.capitalized(Self.fiches(numbers))
            let defined = French.noun(
                numbers.count, "a été définie comme prioritaire", "ont été définies comme prioritaires")
            let validated = French.noun(
                numbers.count, "validée en tant que telle", "validées en tant que telles")
            guard !origin.proposed.isEmpty else { return "\(fiches) \(defined) par \(origin.decided)." }
            return "\(fiches) \(defined) par \(origin.proposed), et \(validated) par \(origin.decided)."
        }
    }

    private struct PriorityOrigin: Hashable {
        let proposed: String
        let decided: String
    }

    private func origin(of ruling: Ruling) -> PriorityOrigin {
        guard let found = decision(ruling.decision) else {
            return PriorityOrigin(proposed: "", decided: "le \(ruling.source)")
        }
        return PriorityOrigin(
            proposed: French.list(meetings(answered(by: found.decision))),
            decided: "le \(found.meeting.dated)")
    }

    /// «Priorité donnée à la fiche 9. Cette décision répond à une conclusion du COTECH du 15 novembre 2022.»
    func consequence(of decision: Decision) -> String? {
        let answer = answer(of: decision).map { "Cette décision répond \($0)." }
        let parts = [self.result(of: decision), answer].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// «Priorité donnée à la fiche 9.»; nil where the decision says it all.
    func result(of decision: Decision) -> String? {
        let parts = [outcome(of: decision), effect(of: decision)].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// «à la proposition de l’UNAFAM 77 au COTECH du 24 juin 2022»; nil when it answers nothing known.
    func answer(of decision: Decision) -> String? {
        let origins = answered(by: decision).map { conclusion, meeting in
            guard let organization = organization(conclusion.organization) else {
                return "à une conclusion du \(meeting.dated)"
            }
            let whose = French.genitive(organization.shortName, of: organization.name)
            return "à la proposition \(whose) au \(meeting.dated)"
        }
        return origins.isEmpty ? nil : French.list(origins.uniqued)
    }

    private func effect(of decision: Decision) -> String? {
        guard decision.outcome.isAdopted, !decision.saysItsEffect,
            let fiches = fiches(decision.actions)
        else { return nil }
        let isPlural = fiches.hasPrefix("les ")
        let genitive = isPlural ? "des \(fiches.dropFirst(4))" : "de \(fiches)"
        return switch decision.effect {
        case .orientation: "Orientation pour \(fiches)."
        case .priority: "Priorité donnée \(isPlural ? "aux \(fiches.dropFirst(4))" : "à \(fiches)")."
        case .standby: "Mise en stand-by \(genitive)."
        case .resumption: "Reprise \(genitive)."
        case .stop: "Arrêt \(genitive)."
        case .planSet: "Planning arrêté pour \(fiches)."
        case .planAsked:
            "Planning demandé pour \(fiches)\(decision.expected.map { ", \($0.target)" } ?? "")."
        case .renunciation: "Renoncement \(isPlural ? "aux \(fiches.dropFirst(4))" : "à \(fiches)")."
        case .deferral: "Report \(genitive) à la génération suivante."
        case .validation: "Bilan validé pour \(fiches)."
        case .opening: "Ouverture d’un groupe de travail pour \(fiches)."
        }
    }

    private func outcome(of decision: Decision) -> String? {
        switch decision.outcome {
        case .adopted: nil
        case .adoptedWithReserve: "Décision adoptée avec réserve."
        case .refused: "Proposition refusée."
        case .postponed: "Proposition reportée."
        }
    }

    private func meetings(_ origins: [(conclusion: Conclusion, meeting: Meeting)]) -> [String] {
        origins.map { "le \($0.meeting.dated)" }.uniqued
    }
}

extension Decision {
    /// Whether its own words say what it does to the fiche.
    fileprivate var saysItsEffect: Bool {
        let words = French.folded(text)
        return switch effect {
        case .orientation: words.contains("fiche") || words.contains("action\u{a0}")
        case .priority: words.contains("priorit")
        case .standby: words.contains("stand-by")
        case .resumption: words.contains("reprendre") || words.contains("reprise")
        case .stop: words.contains("arret")
        case .planSet, .planAsked: words.contains("planning")
        case .renunciation: words.contains("renonc") || words.contains("abandon")
        case .deferral: words.contains("generation")
        case .validation: words.contains("valid")
        case .opening: words.contains("groupe de travail")
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each once, where it comes first.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
