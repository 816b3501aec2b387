import Domain
import HTML
import Hummingbird
import Storage

/// What a meeting left, written apart from its preparation.
struct DecisionRoutes {
    var routes: [Route] {
        let meeting = "/cls/{slug}/reunions/{id}"
        let proposal = "\(meeting)/suites/propositions/{conclusion}"
        return [
            .post("\(meeting)/taches-faites", .editContract, finish),
            .post(proposal, .editContract, answer),
            .post("\(proposal)/retrait", .editContract) { visit, form in
                try await answer(visit, form, nil)
            },
        ]
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

    /// One press: what a COPIL makes of a proposition that waits for it.
    private func answer(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        guard let outcome = Decision.Outcome(rawValue: form["outcome"]) else {
            throw Refusal.conflict("Dites ce que le COPIL fait de cette proposition.")
        }
        return try await answer(visit, form, outcome)
    }

    /// Leads back to the séance, at its point, or to the page of what the meeting left.
    private func answer(
        _ visit: MemberVisit, _ form: FormData, _ outcome: Decision.Outcome?
    ) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        do {
            try await visit.store.answer(
                visit.id("conclusion"), outcome, reserve: form["reserve"], at: id, in: slug,
                by: visit.signature)
        } catch Refusal.invalid(let faults) {
            throw Refusal.conflict(faults.map(\.message).joined(separator: " "))
        }
        let point = Int(form["point"])
        return .seeOther(
            point.map { Path.sitting(slug, id, point: $0) } ?? Path.meetingDecisions(slug, id))
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
