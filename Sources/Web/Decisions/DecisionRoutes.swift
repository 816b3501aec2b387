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
            .page("\(meeting)/suites", in: .meetings, show),
            .page("\(meeting)/suites/notes", in: .meetings, .editContract, notes),
            .post("\(meeting)/suites/notes", .editContract, takeNotes),
            .post("\(meeting)/taches-faites", .editContract, finish),
            .post(proposal, .editContract, answer),
            .post("\(proposal)/retrait", .editContract) { visit, form in
                try await answer(visit, form, nil)
            },
        ]
            + Route.form(
                "\(meeting)/suites/modifier", sentTo: "\(meeting)/suites", .editContract, form)
            + DecisionPart.addressed.flatMap { parts($0, "\(meeting)/suites/\($0.address)") }
    }

    /// One thing of a kind: added, changed, taken away.
    private func parts(_ part: DecisionPart, _ root: String) -> [Route] {
        Route.form("\(root)/nouvelle", .editContract) { visit in try await adding(part, visit) }
            + Route.form("\(root)/{row}", .editContract) { visit in try await changing(part, visit) }
            + [
                .post("\(root)/{row}/suppression", .editContract) { visit, _ in
                    try await remove(part, visit)
                }
            ]
    }

    private func show(_ visit: MemberVisit) async throws -> DecisionsPage {
        let dossier = try await visit.dossier(.decisions(of: visit.id()))
        return DecisionsPage(viewer: visit.viewer, dossier: dossier, meeting: try dossier.meeting(visit.id()))
    }

    private func notes(_ visit: MemberVisit) async throws -> DecisionNotesPage {
        let page = try await show(visit)
        return DecisionNotesPage(viewer: visit.viewer, dossier: page.dossier, meeting: page.meeting)
    }

    /// Lines of the notes, or a passage that was selected while they are taken.
    private func takeNotes(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        let passages = form.all("ligne").map(NotePassage.init).filter {
            !$0.text.isBlank && $0.text.utf16.count <= TextLimit.area
        }
        guard let part = DecisionPart(rawValue: form["part"]), !passages.isEmpty else {
            throw Refusal.conflict("Cochez des lignes, et dites ce qu’elles deviennent.")
        }
        try await visit.store.change(id, in: slug, by: visit.signature) { meeting in
            for passage in passages { meeting.add(passage.text, as: part, from: passage.item) }
        }
        return .seeOther(
            Int(form["point"]).map { Path.sitting(slug, id, point: $0) } ?? Path.meetingDecisions(slug, id))
    }

    private func adding(_ part: DecisionPart, _ visit: MemberVisit) async throws -> FormPage<Meeting> {
        let dossier = try await visit.dossier(.decisionForm(of: visit.id()))
        let meeting = try dossier.meeting(visit.id())
        return formPage(DecisionPartForm(adding: part, to: meeting, of: dossier), visit)
    }

    private func changing(_ part: DecisionPart, _ visit: MemberVisit) async throws -> FormPage<Meeting> {
        let dossier = try await visit.dossier(.decisionForm(of: visit.id()))
        let meeting = try dossier.meeting(visit.id())
        let row = try visit.visit.parameter("row")
        return formPage(try DecisionPartForm(part, row, of: meeting, dossier), visit)
    }

    private func formPage(_ form: DecisionPartForm, _ visit: MemberVisit) -> FormPage<Meeting> {
        FormPage(form: form.page(for: visit)) { typed in
            var meeting = typed.value
            meeting.version = form.meeting.version
            let id = try await visit.store.save(
                meeting, adding: typed.newcomers, saying: form.words(of: meeting), in: form.dossier.slug,
                by: visit.signature)
            return Path.meetingDecisions(form.dossier.slug, id)
        }
    }

    private func remove(_ part: DecisionPart, _ visit: MemberVisit) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        let row = try visit.visit.parameter("row")
        try await visit.store.change(id, in: slug, by: visit.signature) { meeting in
            switch part {
            case .contribution: break
            case .conclusion: meeting.conclusions.removeAll { $0.id.description == row }
            case .decision: meeting.decisions.removeAll { $0.id.description == row }
            case .task: meeting.tasks.removeAll { $0.id.description == row }
            }
        }
        return .seeOther(Path.meetingDecisions(slug, id))
    }

    private func form(_ visit: MemberVisit) async throws -> FormPage<Meeting> {
        let dossier = try await visit.dossier(.decisionForm(of: visit.id()))
        let meeting = try dossier.meeting(visit.id())
        let slug = dossier.slug
        let form = EditForm(
            contract: dossier.contract, section: .meetings, title: "Écrire les suites",
            breadcrumb: visit.viewer.breadcrumb(
                dossier.contract, .meetings(slug), .meeting(slug, meeting),
                Link("Suites", Path.meetingDecisions(slug, meeting.id))),
            action: Path.meetingDecisions(slug, meeting.id), back: Path.meetingDecisions(slug, meeting.id),
            form: Meeting.decisionForm(DecisionChoices(dossier, meeting), on: visit.today), stored: meeting,
            version: meeting.version, kicker: "\(meeting.name) · \(meeting.when.french)", width: .wide)
        return FormPage(form: form) { typed in
            let id = try await visit.store.save(
                typed.versioned, adding: typed.newcomers, in: slug, by: visit.signature)
            return Path.meetingDecisions(slug, id)
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
