import Documents
import Domain
import Storage

/// Bilans as documents: one, those ticked, or all that the list finds.
struct AssessmentPrints {
    var routes: [Route] {
        Route.prints("/cls/{slug}/bilans", in: .assessments, several)
            + Route.prints("/cls/{slug}/bilans/{id}", in: .assessments, one)
    }

    private func one(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let dossier = try await visit.dossier()
        let bilan = try dossier.assessment(visit.id())
        guard let action = dossier.$actions[bilan.action] else { throw Refusal.notFound }
        let roles = try await visit.store.roles(of: [bilan])
        return Printout(
            AssessmentDocument.build(bilan, of: dossier, roles: roles, on: visit.today), of: dossier,
            named: "bilan-fiche-\(action.number)-\(bilan.day.iso)",
            as: "\(bilan.label), fiche \(action.number),")
    }

    private func several(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let list = try await visit.store.assessmentList(in: visit.slug(), visibleTo: visit.member)
        let dossier = try await visit.dossier()
        let bilans = visit.wanted(of: list).compactMap { dossier.$assessments[$0] }
        guard !bilans.isEmpty else { throw Refusal.notFound }
        let roles = try await visit.store.roles(of: bilans)
        return Printout(
            AssessmentDocument.several(bilans, of: dossier, roles: roles, on: visit.today),
            title: AssessmentDocument.collectionTitle(of: dossier), of: dossier,
            named: "bilans-\(dossier.slug)", as: French.count(bilans.count, "bilan"))
    }
}

extension MemberVisit {
    /// The bilans ticked; when none is, all that the query finds, over all pages.
    fileprivate func wanted(of list: AssessmentList) -> [ID<Assessment>] {
        let ticked = Set(asked.all("bilan").compactMap { ID<Assessment>($0) })
        if !ticked.isEmpty { return list.lines.compactMap(\.held?.id).filter(ticked.contains) }
        return list.listing(asked, for: viewer).matching.compactMap(\.held?.id)
    }
}
