import Domain
import HTML
import Hummingbird
import Storage

/// What a meeting left, written apart from its preparation.
struct DecisionRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/suites"
        return [
            .get(root, .editContract, edit), .post(root, .editContract, save),
            .post("/cls/{slug}/reunions/{id}/taches-faites", .editContract, finish),
        ]
    }

    private func form(_ visit: MemberVisit) async throws -> EditForm<Meeting> {
        let dossier = try await visit.dossier(.decisionForm(of: visit.id()))
        let meeting = try dossier.meeting(visit.id())
        let slug = dossier.slug
        let page = Path.meeting(slug, meeting.id)
        return EditForm(
            contract: dossier.contract, section: .meetings, title: "Suites de la réunion",
            breadcrumb: visit.viewer.breadcrumb(
                dossier.contract, Link("Réunions", Path.meetings(slug)), Link(meeting.name, page)),
            action: Path.meetingDecisions(slug, meeting.id), back: page,
            form: Meeting.decisionForm(DecisionChoices(dossier, meeting), on: visit.today), stored: meeting,
            version: meeting.version, kicker: "\(meeting.name) · \(meeting.when.french)", width: .wide)
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        try await form(visit).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let form = try await form(visit)
        return try await form.answer(sent, from: visit) { typed in
            var meeting = typed.value
            meeting.version = typed.version
            let slug = try visit.slug()
            let id = try await visit.store.save(
                meeting, adding: typed.newcomers, in: slug, by: visit.signature)
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
