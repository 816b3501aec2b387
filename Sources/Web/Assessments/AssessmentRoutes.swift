import Domain
import HTML
import Hummingbird
import Storage

/// A bilan, from its first draft to the verdict of the ARS referent.
struct AssessmentRoutes {
    let site: Site

    var routes: [Route] {
        let one = "/cls/{slug}/bilans/{id}"
        return [
            .get("/cls/{slug}/bilans/nouveau", new), .post("/cls/{slug}/bilans", create), .get(one, show),
            .get("\(one)/modifier", edit), .post(one, save), .post("\(one)/soumission", submit),
            .post("\(one)/validation", accept), .post("\(one)/renvoi", giveBack),
            .get("\(one)/suppression", confirmRemoval), .post("\(one)/suppression", remove),
        ]
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        let kind = Assessment.Kind(word: visit.query("type")) ?? .intermediate
        let day = Reading.day(visit.query("date")) ?? visit.today
        guard let number = Int(visit.query("fiche")) else {
            return try await AssessmentAnswers(visit).choice(AssessmentDraft(blankOn: day, kind))
        }
        let sheet = try await visit.store.newAssessmentDetails(
            of: number, kind, on: day, in: visit.slug(), visibleTo: visit.member)
        try Access.require(visit.member, .writeAssessment(of: sheet.action.id))
        return AssessmentAnswers(visit).begun(sheet)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let draft = AssessmentDraft(form)
        guard let number = Int(form["fiche"]) else {
            let errors: FieldErrors = ["fiche": "Choisissez la fiche dont c’est le bilan."]
            return try await AssessmentAnswers(visit).choice(draft, errors)
        }
        let sheet = try await visit.store.newAssessmentDetails(
            of: number, .intermediate, on: visit.today, in: visit.slug(), visibleTo: visit.member)
        try Access.require(visit.member, .writeAssessment(of: sheet.action.id))
        do {
            var bilan = Assessment(action: sheet.action.id, .intermediate, on: visit.today)
            bilan = try draft.applied(to: bilan, of: sheet.indicators, form)
            return try await keep(bilan, sheet, visit, form)
        } catch Refusal.invalid(let faults) {
            return AssessmentAnswers(visit).refused(sheet, draft, faults, version: nil)
        }
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        AssessmentAnswers(visit).reading(try await sheet(visit))
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let sheet = try await sheet(visit)
        try Access.require(visit.member, .writeAssessment(of: sheet.action.id))
        guard sheet.assessment.isOpen else {
            return .seeOther(Path.assessment(try visit.slug(), sheet.assessment.id))
        }
        return AssessmentAnswers(visit).editing(sheet)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let sheet = try await sheet(visit)
        try Access.require(visit.member, .writeAssessment(of: sheet.action.id))
        let draft = AssessmentDraft(form)
        do {
            var bilan = try draft.applied(to: sheet.assessment, of: sheet.indicators, form)
            bilan.version = form.version
            return try await keep(bilan, sheet, visit, form)
        } catch Refusal.invalid(let faults) {
            return AssessmentAnswers(visit).refused(sheet, draft, faults, version: form.version)
        } catch Refusal.stale {
            return try await AssessmentAnswers(visit).stale(self.sheet(visit), draft)
        } catch Refusal.conflict(let sentence) {
            return try await AssessmentAnswers(visit).stale(self.sheet(visit), draft, sentence)
        }
    }

    /// Saves, and submits when that button was pressed: what could not be submitted is not saved either.
    private func keep(
        _ bilan: Assessment, _ sheet: AssessmentDetails, _ visit: MemberVisit, _ form: FormData
    ) async throws -> Response {
        let slug = try visit.slug()
        let submits = form.has("soumettre")
        if submits {
            var judged = bilan
            try judged.submit(by: visit.member.id, on: visit.today)
        }
        let id = try await visit.store.save(bilan, in: slug, by: visit.signature)
        if submits {
            let saved = try await visit.store.assessmentDetails(id, in: slug, visibleTo: visit.member)
            let version = saved.assessment.version
            try await visit.store.submit(id, version: version, in: slug, by: visit.signature)
        }
        return .seeOther(Path.assessment(slug, id))
    }

    private func submit(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        if form.has("day") { return try await save(visit, form) }
        do {
            try await visit.store.submit(
                visit.id(), version: form.version, in: visit.slug(), by: visit.signature)
            return try shown(visit)
        } catch Refusal.invalid(let faults) {
            let sheet = try await sheet(visit)
            return AssessmentAnswers(visit).refused(
                sheet, AssessmentDraft(sheet.assessment), faults, version: sheet.assessment.version)
        }
    }

    private func accept(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await visit.store.accept(visit.id(), version: form.version, in: visit.slug(), by: visit.signature)
        return try shown(visit)
    }

    private func giveBack(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        do {
            try await visit.store.giveBack(
                visit.id(), reason: form["reason"], version: form.version, in: visit.slug(),
                by: visit.signature)
            return try shown(visit)
        } catch Refusal.invalid(let faults) {
            let sheet = try await sheet(visit)
            return AssessmentAnswers(visit).reading(sheet, FieldErrors(faults), reason: form["reason"])
        }
    }

    private func confirmRemoval(_ visit: MemberVisit) async throws -> Response {
        let sheet = try await sheet(visit)
        try Access.require(visit.member, .writeAssessment(of: sheet.action.id))
        try sheet.assessment.requireOpen()
        return AssessmentAnswers(visit).removal(sheet)
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeAssessment(
            visit.id(), version: form.version, in: slug, by: visit.signature)
        return .seeOther(Path.assessments(slug))
    }

    private func sheet(_ visit: MemberVisit) async throws -> AssessmentDetails {
        try await visit.store.assessmentDetails(visit.id(), in: visit.slug(), visibleTo: visit.member)
    }

    private func shown(_ visit: MemberVisit) throws -> Response {
        .seeOther(Path.assessment(try visit.slug(), try visit.id()))
    }
}
