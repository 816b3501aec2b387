/// What an evaluation looks through: the strategies that reduce inequalities of health, the criteria of a care pathway.
package enum EvaluationTheme: String, CaseIterable, Sendable {
    case determinants, sectors, participation, universalism
    case accessibility, legibility, quality

    /// As the method of the region names it.
    package var label: String {
        switch self {
        case .determinants: "L’intervention sur les déterminants sociaux et environnementaux de la santé"
        case .sectors: "L’action intersectorielle"
        case .participation: "La participation et l’empowerment"
        case .universalism: "L’universalisme proportionné"
        case .accessibility: "L’accessibilité"
        case .legibility: "La lisibilité"
        case .quality: "La qualité"
        }
    }

    /// Over a column.
    package var shortLabel: String {
        switch self {
        case .determinants: "Déterminants"
        case .sectors: "Intersectoriel"
        case .participation: "Participation"
        case .universalism: "Universalisme"
        case .accessibility: "Accessibilité"
        case .legibility: "Lisibilité"
        case .quality: "Qualité"
        }
    }
}
