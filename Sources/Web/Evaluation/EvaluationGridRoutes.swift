import Domain
import HTML
import Hummingbird
import Storage

/// The questions of the evaluation: the grid, its parts, its cases.
struct EvaluationGridRoutes {
    var routes: [Route] {
        let root = Path.evaluationGrid("{slug}")
        let place = "\(root)/{id}/cases/{row}/{phase}"
        return Route.list(root, in: .evaluation) { visit in
            EvaluationGridPage(dossier: try await visit.dossier(.evaluationGrid), viewer: visit.viewer)
        } + [
            .post(Path.evaluationTemplate("{slug}"), .editContract, keep),
            .page(place, in: .evaluation, show),
        ] + Route.form("\(place)/indicateurs", .editContract, measures)
            + EvaluationTopicResource().routes
    }

    /// What two people press at once is kept once.
    private func keep(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        guard let template = EvaluationTemplate(rawValue: sent["sigle"]) else { throw Refusal.notFound }
        let slug = try visit.slug()
        try await visit.store.keep(template, in: slug, by: visit.signature)
        return .seeOther(Path.evaluationGrid(slug))
    }

    private func show(_ visit: MemberVisit) async throws -> EvaluationCasePage {
        let dossier = try await visit.dossier(.evaluationCases)
        return EvaluationCasePage(
            dossier: dossier, viewer: visit.viewer, place: try place(visit, in: dossier))
    }

    private func place(_ visit: MemberVisit, in dossier: Dossier) throws -> EvaluationCase {
        guard let phase = EvaluationPhase(word: try visit.visit.parameter("phase")) else {
            throw Refusal.notFound
        }
        return try dossier.evaluationCase(try visit.id(), try visit.id("row"), phase)
    }

    private func measures(_ visit: MemberVisit) async throws -> FormPage<EvaluationMeasures> {
        let dossier = try await visit.dossier(.evaluationCases)
        let place = try place(visit, in: dossier)
        let slug = dossier.slug
        let page = Path.evaluationCase(slug, place)
        var form = EditForm(
            contract: dossier.contract, section: .evaluation,
            title: "Indicateurs\u{202f}: \(place.title.lowercasedFirst)",
            breadcrumb: visit.viewer.breadcrumb(dossier.contract) + [
                Link("Évaluation", Path.evaluation(slug)),
                Link("Questions évaluatives", Path.evaluationGrid(slug)), Link(place.title, page),
            ],
            action: Path.evaluationMeasures(slug, place), back: page,
            form: EvaluationMeasures.form(dossier.measureOptions(for: place), of: place),
            stored: EvaluationMeasures(of: place), version: place.topic.version)
        form.lead = "«\u{202f}\(place.question)\u{202f}»"
        form.width = .wide
        return FormPage(form: form) { typed in
            try await visit.store.save(
                typed.value, of: place.topic.id, version: typed.version, in: slug, by: visit.signature)
            return page
        }
    }
}

extension Dossier {
    /// The indicators that a case may name: those of the fiches that bear most on it first.
    fileprivate func measureOptions(for place: EvaluationCase) -> [Option<ID<Indicator>>] {
        let first = indicators(for: place)
        let near = Set(first.map(\.id))
        let numbers = Dictionary(actions.map { ($0.id, $0.number) }) { first, _ in first }
        return (first + indicators.filter { !near.contains($0.id) }).map { indicator in
            let fiche = numbers[indicator.action].map { "fiche\u{a0}\($0)" } ?? "contrat"
            return Option(indicator.id, "\(indicator.label) (\(fiche))")
        }
    }
}
