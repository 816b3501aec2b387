import Domain
import HTML
import Hummingbird
import Storage

/// What a meeting left, written apart from its preparation.
struct DecisionRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/suites"
        return [
            .get(root, edit), .post(root, save), .post("/cls/{slug}/reunions/{id}/taches-faites", finish),
        ]
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return try DecisionEditor(visit: visit, dossier: dossier, meeting: try dossier.meeting(visit.id()))
            .form()
            .shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let page = try DecisionEditor(visit: visit, dossier: dossier, meeting: meeting).form()
        return try await page.answer(form, from: visit) { typed in
            var former = meeting
            former.version = typed.version
            return try await write(former, typed, dossier, visit)
        }
    }

    /// People and structures that the directory lacks are added once all the rest was accepted.
    private func write(
        _ former: Meeting, _ form: FormData, _ dossier: Dossier, _ visit: MemberVisit
    ) async throws -> String {
        let slug = dossier.contract.slug
        var reader = DecisionForm(form, dossier: dossier, today: visit.today)
        var meeting = try reader.meeting(of: former)
        if !reader.newcomers.isEmpty {
            try await visit.store.add(reader.newcomers, in: slug, by: visit.signature)
            reader = DecisionForm(form, dossier: try await visit.dossier(), today: visit.today)
            meeting = try reader.meeting(of: former)
        }
        let id = try await visit.store.save(meeting, opening: reader.groups, in: slug, by: visit.signature)
        return Path.meeting(slug, id)
    }

    /// One press: the task is done today.
    private func finish(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try await visit.dossier().contract.slug
        let meeting: ID<Meeting> = try visit.id()
        try Access.require(visit.member, .editContract)
        guard let task = ID<MeetingTask>(form["tache"]) else {
            throw Refusal.conflict("Cette tâche n’est plus là\u{202f}: rechargez la page.")
        }
        try await visit.store.finishTask(task, of: meeting, in: slug, by: visit.signature)
        return .seeOther(
            TaskLines.Place(rawValue: form["retour"]) == .dashboard
                ? Path.contract(slug) : Path.meeting(slug, meeting))
    }
}
