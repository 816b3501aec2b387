import Domain
import HTML
import Hummingbird
import Storage

/// A bilan, from its first draft to the verdict of the ARS referent.
struct AssessmentRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/bilans"
        let one = "\(root)/{id}"
        // Who may write depends on the fiche of the bilan.
        return [
            .get("\(root)/nouveau", new), .post(root, create, showsForm: true),
            .page(one, in: .assessments, show),
            .get("\(one)/modifier", edit),
            .post(one, save, showsForm: true), .post("\(one)/soumission", submit),
            .post("\(one)/reprise", takeBack),
            .get("\(one)/validation", .judgeAssessment, confirmAcceptance),
            .post("\(one)/validation", .judgeAssessment, accept),
            .post("\(one)/renvoi", .judgeAssessment, giveBack),
            .get("\(one)/suppression", confirmRemoval), .post("\(one)/suppression", remove),
        ]
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        let kind = Assessment.Kind(word: visit.query("type")) ?? .intermediate
        let day = Reading.day(visit.query("date"), on: visit.today) ?? visit.today
        var forms = AssessmentForms(viewer: visit.viewer)
        guard let number = Int(visit.query("fiche")) else {
            return try await choice(Assessment(action: .unsaved, kind, on: day), forms, visit).shown(
                to: visit)
        }
        let details = try await begun(number, kind, on: day, visit)
        forms.proposal = try await visit.proposal(for: details.action, on: day)
        return forms.new(details).shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        var forms = AssessmentForms(sent, viewer: visit.viewer)
        guard let number = Int(sent["fiche"]) else {
            let page = try await choice(
                Assessment(action: .unsaved, .intermediate, on: visit.today), forms, visit)
            return try await page.answer(sent, from: visit) { try await keep($0, forms, visit) }
        }
        let details = try await begun(number, .intermediate, on: visit.today, visit)
        let day = Reading.day(sent["day"], on: visit.today) ?? visit.today
        forms.proposal = try await visit.proposal(for: details.action, on: day)
        return try await forms.new(details).answer(forms.taking(sent), from: visit) {
            try await keep($0, forms, visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let details = try await detailsToWrite(visit)
        guard details.assessment.isOpen else { return try shown(visit) }
        var forms = AssessmentForms(viewer: visit.viewer)
        forms.proposal = try await visit.proposal(for: details.action, on: details.assessment.day)
        return forms.edit(details).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let details = try await detailsToWrite(visit)
        var forms = AssessmentForms(sent, viewer: visit.viewer)
        let day = Reading.day(sent["day"], on: visit.today) ?? details.assessment.day
        forms.proposal = try await visit.proposal(for: details.action, on: day)
        let page = forms.edit(details)
        let sent = forms.taking(sent)
        // With one that was closed meanwhile nothing is merged: what was typed comes back, and why it is not kept.
        let known = details.assessment.version
        let typed = details.assessment.isOpen ? sent : sent.replacing("_version", "\(known)")
        return try await page.answer(typed, from: visit) { try await keep($0, forms, visit) }
    }

    /// Saves, and submits when that button was pressed: what could not be submitted is not saved either.
    private func keep(
        _ typed: EditForm<Assessment>.Typed, _ forms: AssessmentForms, _ visit: MemberVisit
    ) async throws -> String {
        let slug = try visit.slug()
        let id = try await visit.store.save(
            typed.versioned, submitting: forms.submitting, in: slug, by: visit.signature)
        return Path.assessment(slug, id)
    }

    /// Submits it as it is stored; what that lacks is asked in its form.
    private func submit(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        if sent.has("day") { return try await save(visit, sent) }
        do {
            try await visit.store.submit(
                visit.id(), version: sent.version, in: visit.slug(), by: visit.signature)
            return try shown(visit)
        } catch Refusal.invalid(let faults) {
            return AssessmentForms(viewer: visit.viewer).edit(try await details(visit)).lacking(
                faults, shownTo: visit)
        }
    }
}

extension AssessmentRoutes {
    private func show(_ visit: MemberVisit) async throws -> AssessmentPage {
        AssessmentPage(details: try await details(visit), viewer: visit.viewer)
    }

    private func takeBack(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        try await visit.store.takeBack(
            visit.id(), version: sent.version, in: visit.slug(), by: visit.signature)
        return try shown(visit)
    }

    /// What is validated is read first: it does not change afterwards.
    private func confirmAcceptance(_ visit: MemberVisit) async throws -> Response {
        let page = AssessmentPage(details: try await details(visit), viewer: visit.viewer)
        guard let acceptance = page.acceptance else { return try shown(visit) }
        return visit.show(acceptance, of: page, in: .assessments)
    }

    private func accept(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        try await visit.store.accept(visit.id(), version: sent.version, in: visit.slug(), by: visit.signature)
        return try shown(visit)
    }

    private func giveBack(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        do {
            try await visit.store.giveBack(
                visit.id(), reason: sent["reason"], version: sent.version, in: visit.slug(),
                by: visit.signature)
            return try shown(visit)
        } catch Refusal.invalid(let faults) {
            let refused = AssessmentPage(
                details: try await details(visit), viewer: visit.viewer, reason: sent["reason"],
                errors: FieldErrors(faults))
            return visit.show(refused, in: .assessments)
        }
    }

    private func confirmRemoval(_ visit: MemberVisit) async throws -> Response {
        let details = try await detailsToWrite(visit)
        try details.assessment.requireOpen()
        let removal = AssessmentPage(details: details, viewer: visit.viewer).removal
        let page = CommonPages.removal(removal, action: visit.path, csrf: visit.csrf)
        return visit.show(page, of: details, in: .assessments)
    }

    private func remove(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeAssessment(
            visit.id(), version: sent.version, in: slug, by: visit.signature)
        return .seeOther(Path.assessments(slug))
    }

    private func shown(_ visit: MemberVisit) throws -> Response {
        .seeOther(Path.assessment(try visit.slug(), try visit.id()))
    }

    private func details(_ visit: MemberVisit) async throws -> AssessmentDetails {
        try await visit.store.assessmentDetails(visit.id(), in: visit.slug(), visibleTo: visit.member)
    }

    private func detailsToWrite(_ visit: MemberVisit) async throws -> AssessmentDetails {
        let details = try await details(visit)
        try Access.require(visit.member, .writeAssessment(of: details.action.id))
        return details
    }

    /// A new bilan of a fiche, for who may write on it.
    private func begun(
        _ number: Int, _ kind: Assessment.Kind, on day: Day, _ visit: MemberVisit
    ) async throws -> AssessmentDetails {
        var details = try await visit.store.newAssessmentDetails(
            of: number, kind, on: day, in: visit.slug(), visibleTo: visit.member)
        try Access.require(visit.member, .writeAssessment(of: details.action.id))
        details.assessment.known = visit.today
        return details
    }

    /// A new bilan whose fiche is to be chosen among those that one may write on.
    private func choice(
        _ bilan: Assessment, _ forms: AssessmentForms, _ visit: MemberVisit
    ) async throws -> EditForm<Assessment> {
        let list = try await visit.store.assessmentList(
            .latest(visit.today), in: visit.slug(), visibleTo: visit.member)
        guard visit.viewer.writesAssessments else {
            throw Refusal.forbidden("La coordination et les pilotes des fiches créent les bilans.")
        }
        let fiches = list.lines.filter { $0.isLatest && visit.may(.writeAssessment(of: $0.action)) }
        var bilan = bilan
        bilan.known = visit.today
        return forms.choice(bilan, among: fiches, of: list.contract)
    }
}

extension MemberVisit {
    /// What indicators propose as the attainment of a fiche, for who writes its bilan.
    fileprivate func proposal(for action: Action, on day: Day) async throws -> AttainmentProposal? {
        try await dossier(.attainmentProposals).attainmentProposals(on: day)[action.id]
    }
}

extension AssessmentForms {
    /// What was sent, with the attainment proposed where somebody took it.
    fileprivate func taking(_ sent: FormData) -> FormData {
        guard isTaking, let attainment = proposal?.attainment else { return sent }
        return sent.replacing("attainment", attainment.rawValue)
    }

    /// Of a form that was sent.
    fileprivate init(_ sent: FormData, viewer: Viewer) {
        self.init(
            viewer: viewer, attainment: Attainment(rawValue: sent["attainment"]),
            submitting: sent.has("soumettre"), isTaking: sent.has("proposer"))
    }
}
