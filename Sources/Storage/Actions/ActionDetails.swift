import Domain

/// All that the page of a fiche shows, read at once.
package struct ActionDetails: Hashable, Sendable {
    /// A thing of another table that the page names.
    package struct Named<Entity>: Hashable, Sendable {
        package let id: ID<Entity>
        package let name: String
    }

    /// Another fiche, in either direction of the link.
    package struct Neighbour: Hashable, Sendable {
        package let number: Int
        package let title: String
    }

    package let contract: Contract
    package var action: Action
    package var axis: Axis
    package var objective: String?
    package var pilot: Organization?
    package var contact: Person?
    package var referent: Person?
    package var partners: [Named<Organization>] = []
    /// Names of the communes aimed at; empty for the whole territory.
    package var communes: [String] = []
    package var neighbourhoods: [String] = []
    package var plans: [String] = []
    package var linked: [Neighbour] = []
    package var indicators: [Indicator] = []
    /// What is recorded that each of them counts.
    package var counted: [ID<Indicator>: [CountedFact]] = [:]
    /// Its étapes as they stand on the day.
    package var steps: [PlannedStep] = []
    /// Those that say where it stands on the day, latest first: the last that counts, those that moved the forecast
    /// before it, those that are begun.
    package var assessments: [Assessment] = []
    /// How many bilans there are in all.
    package var assessmentCount = 0
    /// The latest advances, latest first.
    package var entries: [JournalEntry] = []
    /// How many advances there are in all.
    package var entryCount = 0
    /// The planned meetings on the fiche, latest first.
    package var meetings: [Meeting] = []
    package var rulings: [Ruling] = []
    /// What was proposed, decided and done since, oldest first.
    package var threads: [DecisionThread] = []
    /// The short names of the structures that proposed.
    package var proposers: [ID<Organization>: String] = [:]
    package var previous: Neighbour?
    package var next: Neighbour?

    package init(contract: Contract, action: Action, axis: Axis) {
        self.contract = contract
        self.action = action
        self.axis = axis
    }

    /// The last bilan that counts, up to a day.
    package func assessment(on day: Day) -> Assessment? {
        assessments.first { $0.counts && $0.day <= day }
    }

    /// What the decisions up to a day made of it.
    package func standing(on day: Day) -> Standing {
        Standing(rulings, on: day)
    }
}
