extension Assessment {
    /// Refuses what contradicts itself before it is kept, even as a draft.
    package func validate() throws(Refusal) {
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// Refuses, all at once, what keeps it from being submitted: its facts and its remaining work must be told.
    package func validateToSubmit() throws(Refusal) {
        let faults = faults + lacking
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// What it must still say to be submitted, in the order of its questions.
    package var lacking: [Invalid] {
        var faults: [Invalid] = []
        if started == nil { faults.append(Invalid("started", "Dites si la fiche a démarré.")) }
        if underway == nil { faults.append(Invalid("underway", "Dites si la fiche est en cours.")) }
        if attainment == nil {
            faults.append(Invalid("attainment", "Dites si les objectifs sont atteints."))
        }
        if remaining.isBlank {
            faults.append(
                Invalid(
                    "remaining", "Indiquez le \(remainingLabel.lowercased()) avant de soumettre le bilan."))
        }
        return faults
    }

    private var faults: [Invalid] {
        var faults: [Invalid] = []
        if underway == true, started == false {
            faults.append(
                Invalid("underway", "Une fiche en cours a démarré : cochez aussi «\u{202f}Démarrée\u{202f}».")
            )
        }
        if attainment == .attained, let horizon, horizon.first > day {
            faults.append(
                Invalid(
                    "horizon", "Les objectifs sont atteints\u{202f}: l’échéance prévue ne peut être à venir.")
            )
        }
        if points.contains(where: \.text.isBlank) {
            faults.append(Invalid("points", "Un point est resté sans texte."))
        }
        return faults
    }

    /// A draft or returned bilan goes to the ARS referent; its remaining work must be told.
    package mutating func submit(by member: ID<Member>, on day: Day) throws(Refusal) {
        guard isOpen else { throw .conflict("Ce bilan est déjà soumis.") }
        try validateToSubmit()
        state = .submitted(by: member, on: day)
    }

    /// Who may write it takes a submitted bilan back, as long as nobody judged it: a draft again.
    package mutating func takeBack() throws(Refusal) {
        guard state.name == .submitted else {
            throw .conflict("Seul un bilan soumis, que personne n’a encore jugé, peut être repris.")
        }
        state = .draft
    }

    /// The referent sends a submitted bilan back, and says why.
    package mutating func giveBack(by member: ID<Member>, on day: Day, reason: String) throws(Refusal) {
        guard state.name == .submitted else { throw .conflict("Seul un bilan soumis peut être renvoyé.") }
        if reason.isBlank { throw .invalid("reason", "Indiquez le motif du renvoi.") }
        state = .returned(by: member, on: day, reason: reason)
    }

    /// The referent accepts a submitted bilan: it no longer changes.
    package mutating func accept(by member: ID<Member>, on day: Day) throws(Refusal) {
        guard state.name == .submitted else { throw .conflict("Seul un bilan soumis peut être validé.") }
        state = .validated(by: member, on: day)
    }

    /// Asks that the bilan may still be written.
    package func requireOpen() throws(Refusal) {
        switch state {
        case .draft, .returned: return
        case .submitted:
            throw .conflict(
                "Ce bilan est soumis\u{202f}: il ne change plus tant qu’il n’est ni repris ni renvoyé.")
        case .validated: throw .conflict("Ce bilan est validé\u{202f}: il ne change plus.")
        }
    }
}

/// The forecasts that the bilans of one fiche made, in order: a slip stays visible.
package struct Forecasts: Hashable, Sendable {
    /// Different from one to the next, oldest first.
    package let horizons: [Horizon]

    /// Reads the bilans of one fiche that count, whatever their order.
    package init(_ assessments: some Sequence<Assessment>) {
        self.init(inOrder: assessments.filter(\.counts).sorted { $0.day < $1.day }.map(\.horizon))
    }

    /// Reads the horizons of successive bilans.
    package init(inOrder horizons: [Horizon?]) {
        self.horizons = horizons.compactMap(\.self).reduce(into: []) { kept, horizon in
            if kept.last != horizon { kept.append(horizon) }
        }
    }

    /// Whether a later bilan moved the forecast further.
    package var hasSlipped: Bool {
        zip(horizons, horizons.dropFirst()).contains { $0.last < $1.last }
    }

    /// Whether the forecast now lies later than one made before.
    package func hasSlipped(since known: Horizon) -> Bool {
        horizons.last.map { known.last < $0.last } ?? false
    }

    /// «prévue en mai 2023, puis juillet 2023», and «échéance passée depuis le 31 juillet 2023» where it has; nil without
    /// forecast.
    package func french(on day: Day) -> String? {
        guard let first = horizons.first, let last = horizons.last else { return nil }
        let made = ([first.when] + horizons.dropFirst().map(\.french)).joined(separator: ", puis ")
        guard let passed = last.passed(on: day) else { return "prévue \(made)" }
        // The day of a day is said once.
        if case .day = last { return "prévue \(made) (échéance passée)" }
        return "prévue \(made) (\(passed))"
    }
}
