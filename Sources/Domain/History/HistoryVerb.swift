/// What a row of the history tells.
package enum HistoryVerb: String, CaseIterable, Sendable {
    case create, change, remove, restore, signIn, refuse, export

    /// On screen.
    package var label: String {
        switch self {
        case .create: "Création"
        case .change: "Modification"
        case .remove: "Suppression"
        case .restore: "Rétablissement"
        case .signIn: "Connexion"
        case .refuse: "Refus"
        case .export: "Export"
        }
    }
}
