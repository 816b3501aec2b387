/// A fiche action: what the signatories commit to, who carries it, with which means.
package struct Action: Versioned {
    package var id: ID<Action> = .unsaved
    package var version = 1
    /// Its number in the contract, 1 to 15 in the sample; unique within the contract.
    package var number: Int
    /// The ARS's code, «2021-505»; unique within the contract; empty until the ARS gave it.
    package var code: String
    package var title: String
    package var axis: ID<Axis>
    package var objective: ID<Objective>?
    /// Rank in the lists, from 0; changed by hand.
    package var position: Int

    /// Constat.
    package var context = ""
    package var generalObjective = ""
    package var specificObjectives = ""
    package var operationalObjectives = ""
    package var description = ""
    package var targetPublic = ""
    package var determinants: [Determinant] = []
    /// INSEE codes; empty means the whole territory.
    package var communes: [String] = []
    package var neighbourhoods: [ID<Neighbourhood>] = []

    package var pilot: ID<Organization>?
    /// Person to write to in the pilot structure.
    package var contact: ID<Person>?
    /// Elected member who refers the fiche.
    package var referent: ID<Person>?
    package var partners: [ID<Organization>] = []

    package var start: Horizon?
    package var end: Horizon?
    package var isRecurring = false

    package var humanMeans = ""
    package var technicalMeans = ""
    package var fundings: [Funding] = []

    package var expectedResults = ""
    package var participation: Participation = .unset
    package var plans: [ID<LinkedPlan>] = []
    package var linkedActions: [ID<Action>] = []
    package var documents: [LinkedDocument] = []
    /// What an import found no field for, to read and place later.
    package var unplaced: [UnplacedText] = []

    package init(number: Int, code: String, title: String, axis: ID<Axis>, position: Int = 0) {
        self.number = number
        self.code = code
        self.title = title
        self.axis = axis
        self.position = position
    }

    /// Another fiche that begins as this one: all that it says but its code.
    package func copied(number: Int) -> Action {
        var copy = self
        (copy.id, copy.version, copy.number, copy.code) = (.unsaved, 1, number, "")
        return copy
    }

    /// «Fiche 9».
    package var shortName: String { "Fiche\u{a0}\(number)" }

    /// What it aims at, in the words of its authors.
    package var aims: [Passage] {
        [
            Passage("context", "Constat", context),
            Passage("generalObjective", "Objectif général", generalObjective, isExpected: true),
            Passage("specificObjectives", "Objectifs spécifiques", specificObjectives),
            Passage("operationalObjectives", "Objectifs opérationnels", operationalObjectives),
            Passage("expectedResults", "Résultats attendus", expectedResults),
        ]
    }

    /// How it is done, and for whom.
    package var course: [Passage] {
        [
            Passage("description", "Description", description),
            Passage("targetPublic", "Public cible", targetPublic, isExpected: true),
        ]
    }

    /// What it takes, beside money.
    package var means: [Passage] {
        [
            Passage("humanMeans", "Moyens humains", humanMeans),
            Passage("technicalMeans", "Moyens techniques", technicalMeans),
        ]
    }

    /// All its long texts.
    package var passages: [Passage] { aims + course + means }

    /// Refuses a fiche without number or title, with dates in disorder, or with a row that says nothing.
    package func validate() throws(Refusal) {
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// Refuses also an objective of another axis than its own: `axis` is that of its objective, nil when it has none.
    package func validate(objectiveOf axis: ID<Axis>?) throws(Refusal) {
        var faults = faults
        if let axis, axis != self.axis {
            faults.append(Invalid("objective", "Cet objectif relève d’un autre axe."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    private var faults: [Invalid] {
        var faults: [Invalid] = []
        if !(1...999).contains(number) {
            faults.append(Invalid("number", "Le numéro de la fiche va de 1 à 999."))
        }
        if title.isBlank { faults.append(Invalid("title", "Indiquez l’intitulé de la fiche.")) }
        if !code.isEmpty, !Self.isCode(code) {
            faults.append(Invalid("code", "Le code ARS s’écrit comme 2021-505."))
        }
        if let start, let end, end.last < start.first {
            faults.append(Invalid("end", "La fin précède le début."))
        }
        return faults + faultsOfRows
    }

    private var faultsOfRows: [Invalid] {
        var faults: [Invalid] = []
        for (index, funding) in fundings.enumerated() {
            let row = "fundings.\(index)"
            if funding.funder.isBlank { faults.append(Invalid("\(row).funder", "Indiquez le financeur.")) }
            if !funding.isPlausible {
                faults.append(Invalid("\(row).euros", "Ce montant n’est pas plausible."))
            }
        }
        for (index, document) in documents.enumerated() where !document.isAddressed {
            faults.append(
                Invalid(
                    "documents.\(index).address",
                    "Une adresse commence par https:// ou http://, sans espace."))
        }
        return faults
    }

    /// A year, a dash, one to five digits: «2021-505».
    package static func isCode(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.count == 4 && (1...5).contains(parts[1].utf8.count)
            && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}

/// A link to a document kept elsewhere.
package struct LinkedDocument: Hashable, Sendable {
    package var label: String
    /// An http or https address.
    package var address: String

    package init(_ label: String, _ address: String) {
        self.label = label
        self.address = address
    }

    /// Whether its address is one that a page may lead to.
    package var isAddressed: Bool {
        let folded = address.lowercased()
        return ["https://", "http://"].contains { folded.hasPrefix($0) && folded.count > $0.count + 2 }
            && !address.contains(where: \.isWhitespace)
    }
}
