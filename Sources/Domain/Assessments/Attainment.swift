/// Atteinte des objectifs, as the ARS tool words it.
package enum Attainment: String, CaseIterable, Sendable {
    case attained, partial, notAttained

    /// On screen.
    package var label: String {
        switch self {
        case .attained: "Atteint"
        case .partial: "Partiellement atteint"
        case .notAttained: "Non atteint"
        }
    }

    /// What a bilan tells in full beside it.
    package static func remainingLabel(_ attainment: Attainment?) -> String {
        attainment == .attained ? "Commentaire" : "Reste-à-faire"
    }
}

/// The four groups of the synthesis: each fiche is in exactly one.
package enum Bucket: String, CaseIterable, Sendable {
    case attained, onTrack, planNeeded, willNotBeAttained

    /// On screen, in the plural of a list of fiches.
    package var label: String {
        switch self {
        case .attained: "Objectifs atteints"
        case .onTrack: "Planning en cours permettant l’atteinte"
        case .planNeeded: "Planning de déploiement à mettre en place"
        case .willNotBeAttained: "Objectifs qui ne seront pas atteints"
        }
    }
}
