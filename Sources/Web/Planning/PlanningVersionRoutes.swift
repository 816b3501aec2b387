import Domain
import HTML
import Hummingbird
import Storage

/// The versions of the planning: kept, adopted, compared.
struct PlanningVersionRoutes {
    var routes: [Route] {
        let root = Path.planningVersions("{slug}")
        return [
            .page(root, in: .planning, list), .post(root, .editContract, photograph),
            .page("\(root)/{id}", in: .planning, show),
            .get("\(root)/{id}/adoption", .editContract, adoption),
            .post("\(root)/{id}/adoption", .editContract, adopt, showsForm: true),
            .page(Path.planningComparison("{slug}"), in: .planning, compare),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> PlanningVersionsPage {
        PlanningVersionsPage(viewer: visit.viewer, dossier: try await visit.dossier(.planningVersions))
    }

    private func photograph(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let slug = try visit.slug()
        let id = try await visit.store.photograph(
            named: "Planning au \(French.date(visit.today))", in: slug, by: visit.signature)
        return .seeOther(Path.planningVersion(slug, id))
    }

    private func show(_ visit: MemberVisit) async throws -> PlanningVersionPage {
        let dossier = try await visit.dossier(.planningVersions)
        return PlanningVersionPage(
            viewer: visit.viewer, dossier: dossier, version: try dossier.planningVersion(visit.id()))
    }

    private func adoption(_ visit: MemberVisit) async throws -> Response {
        try await form(visit).shown(to: visit)
    }

    private func adopt(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let form = try await form(visit)
        let slug = try visit.slug()
        return try await form.answer(sent, from: visit) { typed in
            if let decision = typed.value.decision {
                try await visit.store.adopt(
                    typed.value.id, by: decision, version: typed.version, in: slug, signed: visit.signature)
            }
            return Path.planningVersion(slug, typed.value.id)
        }
    }

    private func form(_ visit: MemberVisit) async throws -> EditForm<PlanningVersion> {
        let dossier = try await visit.dossier(.planningVersions)
        let version = try dossier.planningVersion(visit.id())
        let page = Path.planningVersion(dossier.slug, version.id)
        let decisions = dossier.meetings.filter { $0.kind.decides && version.taken <= $0.when.last }
            .flatMap { meeting in
                meeting.decisions.filter(\.outcome.isAdopted).map {
                    Option($0.id, "\(meeting.called)\u{202f}: \(Markup($0.text).plainText.shortened(90))")
                }
            }
        let question = Question<PlanningVersion>.one(
            "decision", "Décision qui l’adopte", \.decision, among: decisions,
            as: .list(blank: "Choisir la décision"), isRequired: true)
        return EditForm(
            contract: dossier.contract, section: .planning,
            title: "Adopter «\u{202f}\(version.name.shortened(60))\u{202f}»",
            breadcrumb: visit.viewer.breadcrumb(dossier.contract) + [
                Link("Planning", Path.planning(dossier.slug)),
                Link("Versions", Path.planningVersions(dossier.slug)), Link(version.name, page),
            ], action: Path.planningAdoption(dossier.slug, version.id), back: page,
            form: Form([question]) { version throws(Refusal) in
                if version.decision == nil {
                    throw .invalid(
                        "decision", "Une version est adoptée par une décision\u{202f}: choisissez-la.")
                }
            }, stored: version, version: version.version, button: "Adopter")
    }

    /// From a version to another, or to the planning as it stands.
    private func compare(_ visit: MemberVisit) async throws -> PlanningComparisonPage {
        let dossier = try await visit.dossier(.planningVersions)
        let before =
            dossier.$planningVersions[ID(visit.query("de"))] ?? dossier.lastShown(on: visit.today)
            ?? dossier.planningVersions.last
        return PlanningComparisonPage(
            viewer: visit.viewer, dossier: dossier, before: before,
            after: dossier.$planningVersions[ID(visit.query("a"))])
    }
}

extension Dossier {
    /// A version of the planning; one that is not there does not exist.
    fileprivate func planningVersion(_ id: ID<PlanningVersion>) throws(Refusal) -> PlanningVersion {
        guard let found = $planningVersions[id] else { throw .notFound }
        return found
    }
}
