import Domain

/// The contrat local de santé of Melun Val de Seine, whole, as its reviews of 2021 and 2023 tell it.
///
/// Structures, functions, dates and figures are those of the documents; every person is invented, and what no
/// document says is marked so (`isInvented`) or stays general.
package enum MelunSample {
    /// The day of the steering committee whose figures the contract must give: 7 February 2023.
    package static let steeringDay = day(7, .february, 2023)

    /// The contract as one value, with ids that count from 1 within each kind.
    package static func file() -> ContractFile {
        var file = ContractFile(contract)
        file.communes = Territory.communes
        file.neighbourhoods = [Territory.corbeil]
        file.articles = [Articles.governance, Articles.evaluation]
        file.approvals = approvals
        file.plans = Plans.all
        file.organizations = Structures.all
        file.people = People.all
        file.axes = Strategy.axes
        file.objectives = Strategy.objectives
        file.actions = Sheet.all.map(\.action)
        file.indicators = Sheet.all.flatMap(\.indicators)
        file.assessments = Sheet.all.map(\.assessment)
        file.committees = Committees.all
        file.meetings = Meetings.all.sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) }
        file.entries = Journal.all.sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) }
        return file
    }
}
