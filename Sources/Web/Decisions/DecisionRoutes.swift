import Domain
import HTML
import Hummingbird
import Storage

/// What a meeting left, written apart from its preparation.
struct DecisionRoutes {
    var routes: [Route] {
        let meeting = "/cls/{slug}/reunions/{id}"
        return [.post("\(meeting)/taches-faites", .editContract, finish)]
            + Route.form("\(meeting)/suites", .editContract, form)
    }

    private func form(_ visit: MemberVisit) async throws -> FormPage<Meeting> {
        let dossier = try await visit.dossier(.decisionForm(of: visit.id()))
        let meeting = try dossier.meeting(visit.id())
        let slug = dossier.slug
        let form = EditForm(
            contract: dossier.contract, section: .meetings, title: "Suites de la réunion",
            breadcrumb: visit.viewer.breadcrumb(
                dossier.contract, .meetings(slug), .meeting(slug, meeting)),
            action: Path.meetingDecisions(slug, meeting.id), back: Path.meeting(slug, meeting.id),
            form: Meeting.decisionForm(DecisionChoices(dossier, meeting), on: visit.today), stored: meeting,
            version: meeting.version, kicker: "\(meeting.name) · \(meeting.when.french)", width: .wide)
        return FormPage(form: form) { typed in
            let id = try await visit.store.save(
                typed.versioned, adding: typed.newcomers, in: slug, by: visit.signature)
            return Path.meeting(slug, id)
        }
    }

    /// One press: the task is done today.
    private func finish(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let meeting: ID<Meeting> = try visit.id()
        guard let task = ID<MeetingTask>(form["tache"]) else {
            throw Refusal.conflict("Cette tâche n’est plus là\u{202f}: rechargez la page.")
        }
        try await visit.store.finishTask(task, of: meeting, in: slug, by: visit.signature)
        return .seeOther(
            TaskLines.Place(rawValue: form["retour"]) == .dashboard
                ? Path.contract(slug) : Path.meeting(slug, meeting))
    }
}
