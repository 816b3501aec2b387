/// An axe stratégique of a contract.
package struct Axis: Versioned {
    package var id: ID<Axis>
    package var version: Int
    /// 1 for «Axe stratégique 1»; unique within the contract.
    package var number: Int
    package var title: String

    package init(id: ID<Axis> = .unsaved, version: Int = 1, number: Int, title: String) {
        self.id = id
        self.version = version
        self.number = number
        self.title = title
    }

    /// «Axe stratégique 1 : Renforcer…».
    package var label: String { "Axe stratégique \(number)\u{202f}: \(title)" }

    /// Refuses an axis without a title or number.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if title.isBlank { faults.append(Invalid("title", "Indiquez l’intitulé de l’axe.")) }
        if !(1...99).contains(number) { faults.append(Invalid("number", "Le numéro va de 1 à 99.")) }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}

/// A strategic objective of an axis; fiches may serve it.
package struct Objective: Versioned {
    package var id: ID<Objective>
    package var version: Int
    package var axis: ID<Axis>
    package var title: String
    /// Written for the sample, not found in the contract's documents.
    package var isInvented: Bool

    package init(
        id: ID<Objective> = .unsaved, version: Int = 1, axis: ID<Axis>, title: String,
        isInvented: Bool = false
    ) {
        self.id = id
        self.version = version
        self.axis = axis
        self.title = title
        self.isInvented = isInvented
    }

    /// Refuses an objective without a title.
    package func validate() throws(Refusal) {
        if title.isBlank { throw .invalid("title", "Indiquez l’intitulé de l’objectif stratégique.") }
    }
}
