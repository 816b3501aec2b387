import Domain

/// The contrat local de santé of Melun Val de Seine, whole, as its reviews of 2021 and 2023 tell it.
///
/// Structures, functions, dates and figures are those of the documents; every person is invented, and what no
/// document says is marked so (`isInvented`) or stays general.
package enum MelunSample {
    /// The day of the steering committee whose figures the contract must give: 7 February 2023.
    package static let steeringDay = day(7, .february, 2023)

    /// The contract as one value, with ids that count from 1 within each kind.
    package static func dossier() -> Dossier {
        var dossier = Dossier(contract)
        dossier.communes = Territory.communes
        dossier.neighbourhoods = [Territory.corbeil]
        dossier.articles = [Articles.governance, Articles.evaluation]
        dossier.approvals = approvals
        dossier.plans = Plans.all
        dossier.organizations = Structures.all
        dossier.people = People.all
        dossier.axes = Strategy.axes
        dossier.objectives = Strategy.objectives
        dossier.actions = SampleAction.all.map(\.action)
        dossier.indicators = SampleIndicators.ofContract + SampleAction.all.flatMap(\.indicators)
        dossier.assessments = SampleAction.all.map(\.assessment)
        dossier.committees = Committees.all
        dossier.meetings = numbered(Meetings.all.sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) })
        dossier.minutes = SampleMinutes.all
        dossier.notes = SampleMinutes.notes(of: dossier.meetings)
        dossier.entries = Journal.all.sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) }
        dossier.milestones = SampleSteps.all
        dossier.contributions = SampleContributions.all
        dossier.evaluationTopics = SampleEvaluation.topics
        dossier.planningVersions = versions(of: dossier)
        return dossier
    }

    /// What indicators count of it.
    static var meetingsAlone: Dossier {
        var dossier = Dossier(contract)
        dossier.meetings = Meetings.all.sorted { ($0.when.first, $0.id) < ($1.when.first, $1.id) }
        return dossier
    }

    /// Gives the rows of meetings their ids, in order.
    private static func numbered(_ meetings: [Meeting]) -> [Meeting] {
        var (items, rows) = (Int64(0), Int64(0))
        return meetings.map { meeting in
            var meeting = meeting
            for index in meeting.agenda.indices {
                items += 1
                meeting.agenda[index].id = ID(items)
            }
            for index in meeting.attendance.indices {
                rows += 1
                meeting.attendance[index].id = ID(rows)
                meeting.attendance[index].meeting = meeting.id
            }
            return meeting
        }
    }
}
