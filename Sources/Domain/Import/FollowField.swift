/// What a heading of a table that tells how a contract goes may mean; its other columns are times.
package enum FollowField: String, HeadedField, Codable {
    case action, step, indicator, kind, unit, baseline, target, source

    /// On screen.
    package var label: String {
        switch self {
        case .action: "Fiche"
        case .step: "Étape"
        case .indicator: "Indicateur"
        case .kind: "Type"
        case .unit: "Unité"
        case .baseline: "Valeur de départ"
        case .target: "Cible"
        case .source: "Source"
        }
    }

    /// The words of all of them.
    package static let lexicon = HeadingLexicon<FollowField>({ phrases[$0] ?? [] }, vague: [["action"]])

    private static let phrases: [FollowField: [String]] = [
        .action: [
            "fiche", "fiche action", "numero fiche", "numero", "numero action", "fa", "action", "de",
            "titre action", "intitule action", "code", "code ars",
        ],
        .step: ["etape", "tache", "jalon", "sous action", "operation", "phase", "etape cle", "activite"],
        .indicator: [
            "indicateur", "intitule indicateur", "nom indicateur", "libelle indicateur", "indicateur suivi",
            "indicateur evaluation", "indicateur retenu",
        ],
        .kind: ["type", "type indicateur", "categorie", "nature"],
        .unit: ["unite", "unite mesure"],
        .baseline: [
            "valeur initiale", "valeur depart", "valeur reference", "situation initiale", "t0", "depart",
        ],
        .target: ["cible", "objectif", "valeur cible", "objectif cible", "attendu", "resultat attendu"],
        .source: ["source", "source donnee", "outil recueil", "mode recueil"],
    ]
}
