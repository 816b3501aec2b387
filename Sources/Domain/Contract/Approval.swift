/// One link of the dated chain of approvals: ARS, conseil communautaire, assemblée départementale, signature.
package struct Approval: Hashable, Sendable {
    /// Who approved or what took place: «Conseil communautaire», «Processus de signature».
    package var label: String
    /// When, at the precision known.
    package var when: Horizon
    /// From when on it was known; nil where that is its own day.
    package var known: Day?

    package init(_ label: String, _ when: Horizon, known: Day? = nil) {
        self.label = label
        self.when = when
        self.known = known
    }
}

/// An avenant de prorogation: it moves the end of the contract.
package struct Amendment: Hashable, Sendable {
    package var label: String
    /// When it was signed.
    package var signed: Horizon
    /// The contract's new last day.
    package var newEnd: Day
    /// From when on it was known; nil where that is the day of its signature.
    package var known: Day?

    package init(_ label: String, signed: Horizon, newEnd: Day, known: Day? = nil) {
        self.label = label
        self.signed = signed
        self.newEnd = newEnd
        self.known = known
    }
}

/// A plan that the contract is linked with.
package struct LinkedPlan: Hashable, Sendable {
    /// The families of plans that a contract meets.
    package enum Kind: String, CaseIterable, Sendable {
        case prs, ptsm, cityContract, cpts, educationalCity, clsm, foodPlan, other

        /// On screen.
        package var label: String {
            switch self {
            case .prs: "Projet régional de santé (PRS)"
            case .ptsm: "Projet territorial de santé mentale (PTSM)"
            case .cityContract: "Contrat de ville"
            case .cpts: "Communauté professionnelle territoriale de santé (CPTS)"
            case .educationalCity: "Cité éducative"
            case .clsm: "Conseil local de santé mentale (CLSM)"
            case .foodPlan: "Projet alimentaire"
            case .other: "Autre démarche"
            }
        }
    }

    package var id: ID<LinkedPlan>
    package var kind: Kind
    package var name: String

    package init(id: ID<LinkedPlan> = .unsaved, _ kind: Kind, _ name: String) {
        self.id = id
        self.kind = kind
        self.name = name
    }
}

/// An article of the contract that rules something: the review, a committee.
package struct Article: Stored {
    package var id: ID<Article>
    package var number: Int
    /// «ÉVALUATION DU CONTRAT».
    package var title: String
    /// The part of the contract that holds it: «Champs du contrat».
    package var part: String
    /// The sentences quoted, one a line.
    package var quotes: [String]

    package init(id: ID<Article> = .unsaved, number: Int, title: String, part: String = "", quotes: [String])
    {
        self.id = id
        self.number = number
        self.title = title
        self.part = part
        self.quotes = quotes
    }
}
