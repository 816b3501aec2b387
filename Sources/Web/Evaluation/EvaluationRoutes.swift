import Domain
import HTML
import Hummingbird
import Storage

/// The evaluation: what it stands on, what fiches bear on.
struct EvaluationRoutes {
    var routes: [Route] {
        let contributions = Path.contributions("{slug}")
        return [
            .page(Path.evaluation("{slug}"), in: .evaluation) { visit in
                EvaluationPage(dossier: try await visit.dossier(.evaluationCases), viewer: visit.viewer)
            }
        ]
            + Route.list(contributions, in: .evaluation) { visit in try await page(visit, visit.asked) }
            + [.post(contributions, .editContract, save, showsForm: true)]
    }

    private func page(_ visit: MemberVisit, _ asked: FormData) async throws -> ContributionPage {
        ContributionPage(try await visit.dossier(.contributions), asked, for: visit.viewer)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        try await visit.keepLines(
            sent, in: .evaluation, of: .actionContribution, id: \.id.rawValue,
            page: { try await page(visit, $0) },
            write: { row, contribution, slug in
                var contribution = contribution
                contribution.version = max(row.version, 1)
                contribution.isInvented = false
                try await visit.store.save(contribution, in: slug, by: visit.signature)
            })
    }
}
