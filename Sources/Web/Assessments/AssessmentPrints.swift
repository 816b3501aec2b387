import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// Bilans as documents: one, those ticked, or all that the list finds.
struct AssessmentPrints {
    var routes: [Route] {
        Route.prints("/cls/{slug}/bilans", several) + Route.prints("/cls/{slug}/bilans/{id}", one)
    }

    private func one(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let slug = try visit.slug()
        let id: ID<Assessment> = try visit.id()
        let dossier = try await visit.store.dossier(slug, visibleTo: visit.member)
        guard let bilan = dossier.$assessments[id],
            let action = dossier.$actions[bilan.action]
        else { throw Refusal.notFound }
        let name = "bilan-fiche-\(action.number)-\(bilan.day.iso)"
        try await visit.noteExport("\(bilan.label), fiche \(action.number), en \(format.name)", in: slug)
        let roles = try await visit.store.roles(of: [bilan])
        let document = AssessmentDocument.build(bilan, of: dossier, roles: roles, on: visit.today)
        return await visit.printed(document, as: format, named: name, of: dossier.contract, in: .assessments)
    }

    private func several(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let slug = try visit.slug()
        let list = try await visit.store.assessmentList(in: slug, visibleTo: visit.member)
        let wanted = visit.wanted(of: list)
        let dossier = try await visit.store.dossier(slug, visibleTo: visit.member)
        let byID = Dictionary(dossier.assessments.map { ($0.id, $0) }) { first, _ in first }
        let bilans = wanted.compactMap { byID[$0] }
        guard !bilans.isEmpty else { throw Refusal.notFound }
        let title = AssessmentDocument.collectionTitle(of: dossier)
        try await visit.noteExport(
            "\(French.count(bilans.count, "bilan")) en \(format.name)", in: slug)
        let roles = try await visit.store.roles(of: bilans)
        return await visit.printed(
            bilans.map { AssessmentDocument.build($0, of: dossier, roles: roles, on: visit.today) },
            title: title,
            as: format, named: "bilans-\(slug)", of: dossier.contract, in: .assessments)
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
