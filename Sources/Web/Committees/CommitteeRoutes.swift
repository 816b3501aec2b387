import Domain
import HTML
import Hummingbird
import Storage

/// The instances of the contract: who sits in them, and when they must meet.
struct CommitteeRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/instances"
        return [
            .get(root, list), .get("\(root)/nouvelle", new), .post(root, create), .get("\(root)/{id}", show),
            .get("\(root)/{id}/modifier", edit), .post("\(root)/{id}", save),
            .get("\(root)/{id}/suppression", confirm), .post("\(root)/{id}/suppression", remove),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = CommitteeListPage(visit: visit, dossier: dossier).page
        return .html(visit.page(page, of: dossier.contract, in: .committees))
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = CommitteePage(visit: visit, dossier: dossier, committee: try dossier.committee(visit.id()))
            .page
        return .html(visit.page(page, of: dossier.contract, in: .committees))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try CommitteeEditor(visit: visit, dossier: try await visit.dossier()).new().shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        return try await CommitteeEditor(visit: visit, dossier: dossier).new().answer(form, from: visit) {
            typed in
            try await write(CommitteeEditor.blank, typed, dossier, visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return try CommitteeEditor(visit: visit, dossier: dossier).edit(try dossier.committee(visit.id()))
            .shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        var committee = try dossier.committee(visit.id())
        let page = try CommitteeEditor(visit: visit, dossier: dossier).edit(committee)
        committee.version = form.version
        return try await page.answer(form, from: visit) { [committee] typed in
            try await write(committee, typed, dossier, visit)
        }
    }

    /// People and structures that the directory lacks are added once all the rest was accepted.
    private func write(
        _ former: Committee, _ form: FormData, _ dossier: Dossier, _ visit: MemberVisit
    ) async throws -> String {
        let slug = dossier.contract.slug
        var reader = CommitteeForm(form, dossier: dossier)
        var committee = try reader.committee(of: former)
        if !reader.newcomers.isEmpty {
            try await visit.store.add(reader.newcomers, in: slug, by: visit.signature)
            reader = CommitteeForm(form, dossier: try await visit.dossier())
            committee = try reader.committee(of: former)
        }
        return Path.committee(slug, try await visit.store.save(committee, in: slug, by: visit.signature))
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        try Access.require(visit.member, .editContract)
        let page = CommitteePage(visit: visit, dossier: dossier, committee: try dossier.committee(visit.id()))
            .removal
        return .html(visit.page(page, of: dossier.contract, in: .committees))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeCommittee(
            visit.id(), version: form.version, in: slug, by: visit.signature)
        return .seeOther(Path.committees(slug))
    }
}

extension Dossier {
    /// An instance of the contract; what is not there does not exist.
    func committee(_ id: ID<Committee>) throws(Refusal) -> Committee {
        guard let committee = committees.first(where: { $0.id == id }) else { throw .notFound }
        return committee
    }
}
