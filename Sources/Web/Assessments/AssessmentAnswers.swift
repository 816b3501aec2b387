import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// The pages of one bilan, in their frame and with their status.
struct AssessmentAnswers {
    private let visit: MemberVisit

    init(_ visit: MemberVisit) {
        self.visit = visit
    }

    /// The bilan to read.
    func reading(
        _ sheet: AssessmentDetails, _ errors: FieldErrors = FieldErrors(), reason: String = ""
    ) -> Response {
        let page = AssessmentPage(sheet: sheet, visit: visit, reason: reason, errors: errors)
        let trail = trail(sheet.contract, sheet.assessment.label)
        return framed(
            page.page(breadcrumb: trail), sheet.contract, errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// A new bilan begun from the previous one of its fiche.
    func begun(_ sheet: AssessmentDetails) -> Response {
        let previous = sheet.siblings.last { $0.day <= sheet.assessment.day }
        let draft =
            previous == nil
            ? AssessmentDraft(blankOn: sheet.assessment.day, sheet.assessment.kind)
            : AssessmentDraft(sheet.assessment)
        let notice = previous.map { origin($0, sheet.contract.slug) } ?? .empty
        return form(sheet, draft, FieldErrors(), notice, version: nil)
    }

    /// A new bilan whose fiche is to be chosen among those that one may write on.
    func choice(_ draft: AssessmentDraft, _ errors: FieldErrors = FieldErrors()) async throws -> Response {
        let list = try await visit.store.assessmentList(in: visit.slug(), visibleTo: visit.member)
        let own = list.lines.filter { $0.isLatest && visit.may(.writeAssessment(of: $0.action)) }
        guard visit.writesAssessments else {
            throw Refusal.forbidden("La coordination et les pilotes des fiches créent les bilans.")
        }
        let page = AssessmentFormPage(
            contract: list.contract, sheet: nil,
            fiches: own.map { Choice("\($0.number)", "\($0.number). \($0.title)") }, draft: draft,
            csrf: visit.csrf, errors: errors, notice: hint(list.contract.slug))
        let trail = trail(list.contract, "Créer un bilan")
        return framed(
            page.page(breadcrumb: trail), list.contract, errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// An open bilan to write.
    func editing(_ sheet: AssessmentDetails) -> Response {
        let bilan = sheet.assessment
        var notice = HTML.empty
        if case .returned(_, let day, let reason) = bilan.state {
            notice = HTML.callout(.warning, "Renvoyé le \(French.date(day))", HTML.paragraphs(reason))
        }
        return form(sheet, AssessmentDraft(bilan), FieldErrors(), notice, version: bilan.version)
    }

    /// The form again, with everything that was typed.
    func refused(
        _ sheet: AssessmentDetails, _ draft: AssessmentDraft, _ faults: [Invalid], version: Int?
    ) -> Response {
        form(
            sheet, draft, FieldErrors(faults), .empty, version: version, status: .unprocessableContent)
    }

    /// The form again above what somebody else saved first; `sentence` says why it may no longer be saved at all.
    func stale(_ sheet: AssessmentDetails, _ draft: AssessmentDraft, _ sentence: String? = nil) -> Response {
        let stored = AssessmentDraft(sheet.assessment)
        let both = CommonPages.conflict(draft.differences(from: stored, sheet.indicators))
        let reason = sentence.map { HTML.callout(.warning, "\($0)", .empty) } ?? .empty
        return form(
            sheet, draft, FieldErrors(), reason + both, version: sheet.assessment.version, status: .conflict)
    }

    /// What removing the bilan takes away.
    func removal(_ sheet: AssessmentDetails) -> Response {
        let bilan = sheet.assessment
        let path = Path.assessment(sheet.contract.slug, bilan.id)
        let values = French.count(bilan.values.count, "valeur d’indicateur", "valeurs d’indicateurs")
        let page = CommonPages.removal(
            "Supprimer ce bilan",
            takes: [
                "\(bilan.label) de la fiche \(sheet.action.number)",
                French.count(bilan.points.count, "point"), values,
            ], action: "\(path)/suppression", back: path, version: bilan.version, csrf: visit.csrf,
            breadcrumb: trail(sheet.contract, bilan.label))
        return framed(page, sheet.contract, .ok)
    }

    private func form(
        _ sheet: AssessmentDetails, _ draft: AssessmentDraft, _ errors: FieldErrors, _ notice: HTML,
        version: Int?, status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = AssessmentFormPage(
            contract: sheet.contract, sheet: sheet, draft: draft, csrf: visit.csrf, errors: errors,
            notice: notice, version: version)
        let trail = trail(sheet.contract, version == nil ? "Créer un bilan" : "Modifier le bilan")
        return framed(page.page(breadcrumb: trail), sheet.contract, status)
    }

    private func origin(_ previous: Assessment, _ slug: String) -> HTML {
        HTML.callout(
            .info, "Commencé à partir du bilan précédent",
            """
            <p>Ce qui suit reprend le \(HTML.link(previous.label.lowercasedFirst, Path.assessment(slug, previous.id))), \
            sauf les valeurs des indicateurs. Rien n’est enregistré tant que vous n’avez pas choisi \
            «\u{202f}Enregistrer le brouillon\u{202f}».</p>
            """)
    }

    private func hint(_ slug: String) -> HTML {
        HTML.callout(
            .info, nil,
            """
            <p>Pour partir du dernier bilan d’une fiche, choisissez «\u{202f}Créer\u{202f}» sur sa ligne dans \
            \(HTML.link("la liste des bilans", Path.assessments(slug))).</p>
            """)
    }

    private func trail(_ contract: Contract, _ title: String) -> [Link] {
        visit.breadcrumb(
            contract, Link("Bilans", Path.assessments(contract.slug)), Link(title, "", isCurrent: true))
    }

    private func framed(_ page: Page, _ contract: Contract, _ status: HTTPResponse.Status) -> Response {
        .html(visit.page(page, of: contract, in: .assessments), status: status)
    }
}

extension Assessment {
    /// «Bilan intermédiaire du 7 février 2023».
    var label: String { "\(kind.label) du \(French.date(day))" }
}

extension String {
    /// For a title within a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
