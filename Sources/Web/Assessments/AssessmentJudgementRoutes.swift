import Domain
import HTML
import Hummingbird
import Storage

/// What the ARS referent does of the bilans ticked in a table.
struct AssessmentJudgementRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/bilans/tableau"
        return [
            .get("\(root)/validation", .judgeAssessment) { try await show(.acceptance, $0) },
            .post("\(root)/validation", .judgeAssessment, accept),
            .get("\(root)/renvoi", .judgeAssessment) { try await show(.giveBack, $0) },
            .post("\(root)/renvoi", .judgeAssessment, giveBack),
        ]
    }

    private func show(_ act: AssessmentJudgementPage.Act, _ visit: MemberVisit) async throws -> Response {
        let page = try await page(act, visit.asked.all("bilan"), visit, visit.asked)
        guard !page.lines.isEmpty else { return table(page) }
        return visit.show(page, in: .assessments)
    }

    private func accept(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let read = read(sent)
        let page = try await page(.acceptance, read.map(\.id.description), visit, sent)
        try await visit.store.accept(read, in: page.slug, by: visit.signature)
        return table(page)
    }

    private func giveBack(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let read = read(sent)
        var page = try await page(.giveBack, read.map(\.id.description), visit, sent)
        for (id, _) in read {
            let reason = sent[AssessmentJudgementPage.reason(id)]
            page.reasons[id] = reason
            if reason.isBlank {
                page.errors.add(AssessmentJudgementPage.reason(id), "Indiquez le motif du renvoi.")
            }
        }
        guard page.errors.isEmpty else { return visit.show(page, in: .assessments) }
        try await visit.store.giveBack(
            read.map { ($0.id, $0.version, page.reasons[$0.id] ?? "") }, in: page.slug, by: visit.signature)
        return table(page)
    }

    /// «12.3»: a bilan, at the version that was read.
    private func read(_ sent: FormData) -> [(id: ID<Assessment>, version: Int)] {
        sent.all("bilan").compactMap { word in
            let parts = word.split(separator: ".")
            guard parts.count == 2, let id = ID<Assessment>(String(parts[0])), let version = Int(parts[1])
            else { return nil }
            return (id, version)
        }
    }

    private func page(
        _ act: AssessmentJudgementPage.Act, _ ids: [String], _ visit: MemberVisit, _ asked: FormData
    ) async throws -> AssessmentJudgementPage {
        let occasion = try await visit.occasion(asked)
        let dossier = try await visit.dossier(.assessmentTableSince(occasion))
        return AssessmentJudgementPage(
            act, ids.compactMap { ID<Assessment>($0) }, of: dossier, occasion, for: visit.viewer)
    }

    private func table(_ page: AssessmentJudgementPage) -> Response {
        .seeOther(Path.assessmentTable(page.slug, page.table.occasion))
    }
}
