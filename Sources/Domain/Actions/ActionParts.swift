/// A determinant of health that a fiche aims at.
package enum Determinant: String, CaseIterable, Sendable {
    case income, work, education, housing, environment, behaviour, care, socialLife, mobility, food

    /// On screen.
    package var label: String {
        switch self {
        case .income: "Revenus et précarité"
        case .work: "Emploi et conditions de travail"
        case .education: "Éducation et littératie en santé"
        case .housing: "Logement et cadre de vie"
        case .environment: "Environnement physique"
        case .behaviour: "Comportements de santé"
        case .care: "Accès aux soins et à la prévention"
        case .socialLife: "Vie sociale et soutien des proches"
        case .mobility: "Mobilité et transports"
        case .food: "Alimentation"
        }
    }
}

/// How residents take part in a fiche.
package enum Participation: String, CaseIterable, Sendable {
    case unset, none, information, consultation, dialogue, coConstruction

    /// On screen.
    package var label: String {
        switch self {
        case .unset: "Non renseignée"
        case .none: "Aucune"
        case .information: "Information"
        case .consultation: "Consultation"
        case .dialogue: "Concertation"
        case .coConstruction: "Co-construction"
        }
    }
}

/// One funder's part of the budget.
package struct Funding: Hashable, Sendable {
    package var funder: String
    /// Whole euros; nil when the amount is not known.
    package var euros: Int?

    package init(_ funder: String, euros: Int?) {
        self.funder = funder
        self.euros = euros
    }

    /// Whether the amount may be true; one that is not known may.
    package var isPlausible: Bool { euros.map((0...1_000_000_000).contains) ?? true }
}

/// A cell of an imported file that no field holds. On screen: «non placé».
package struct UnplacedText: Hashable, Sendable {
    /// The heading that it stood under.
    package var heading: String
    package var text: String

    /// «Couleur : vert».
    package var inOneLine: String { heading.isBlank ? text : "\(heading)\u{202f}: \(text)" }

    package init(_ heading: String, _ text: String) {
        self.heading = heading
        self.text = text
    }
}
