/// The one group of a fiche on a day, by the first rule that holds, and that rule in French.
package struct Verdict: Hashable, Sendable {
    package let bucket: Bucket
    package let reason: String
    /// Its planning runs, and the forecast that it stands by has passed.
    package let isLate: Bool

    /// Of the last bilan that counts and of what decisions made of the fiche.
    package init(_ assessment: Assessment?, _ standing: Standing, on day: Day) {
        let found = Self.found(assessment, standing, on: day)
        (bucket, reason) = found
        isLate = found.0 == .onTrack && assessment?.isLate(on: day) == true
    }

    /// The name of the group, as the fiche stands in it: a forecast that has passed allows nothing any more.
    package var label: String { isLate ? "Planning en cours, échéance passée" : bucket.label }

    private static func found(
        _ assessment: Assessment?, _ standing: Standing, on day: Day
    ) -> (Bucket, String) {
        if let stop = standing.stop {
            return (.willNotBeAttained, "\(stop.ending) par le \(stop.meetingName), \(stop.when.when).")
        }
        if let assessment, assessment.attainment == .attained {
            return (.attained, "Bilan du \(French.date(assessment.day))\u{202f}: objectifs atteints.")
        }
        if let standby = standing.standby {
            return (.willNotBeAttained, "En stand-by depuis le \(standby.meetingName), \(standby.when.when).")
        }
        guard let assessment else {
            return (.planNeeded, "Aucun bilan à cette date\u{202f}: le planning reste à mettre en place.")
        }
        let state = assessment.attainmentLabel.lowercased()
        guard let horizon = assessment.horizon else {
            return (.planNeeded, planNeeded(state, assessment.attainment))
        }
        let forecast = horizon.passed(on: day) ?? "atteinte prévue \(horizon.when)"
        return (.onTrack, "\(French.capitalized(state)), \(forecast).")
    }

    private static func planNeeded(_ state: String, _ attainment: Attainment?) -> String {
        let start = "\(French.capitalized(state)), sans échéance prévue"
        switch attainment {
        case .notAttained:
            return
                "\(start)\u{202f}; aucune décision ne l’a arrêtée ni mise en stand-by\u{202f}: elle peut encore aboutir."
        case .partial, .attained, nil:
            return "\(start)."
        }
    }
}

extension Ruling {
    /// What it made of a fiche that it ends: «Arrêtée», «Reportée à la génération suivante».
    fileprivate var ending: String {
        switch effect {
        case .renunciation: "Abandonnée"
        case .deferral: "Reportée à la génération suivante"
        case .orientation, .priority, .standby, .resumption, .stop, .planSet, .planAsked, .validation,
            .opening:
            "Arrêtée"
        }
    }
}
