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
        let file = try await visit.file()
        let page = CommitteeListPage(visit: visit, file: file).page
        return .html(visit.page(page, of: file.contract, in: .committees))
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        let page = CommitteePage(visit: visit, file: file, committee: try file.committee(visit.id())).page
        return .html(visit.page(page, of: file.contract, in: .committees))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try CommitteeEditor(visit: visit, file: try await visit.file()).new().shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let file = try await visit.file()
        return try await CommitteeEditor(visit: visit, file: file).new().answer(form, from: visit) { typed in
            try await write(CommitteeEditor.blank, typed, file, visit)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        return try CommitteeEditor(visit: visit, file: file).edit(try file.committee(visit.id()))
            .shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let file = try await visit.file()
        var committee = try file.committee(visit.id())
        let page = try CommitteeEditor(visit: visit, file: file).edit(committee)
        committee.version = form.version
        return try await page.answer(form, from: visit) { [committee] typed in
            try await write(committee, typed, file, visit)
        }
    }

    /// People and structures that the directory lacks are added once all the rest was accepted.
    private func write(
        _ former: Committee, _ form: FormData, _ file: ContractFile, _ visit: MemberVisit
    ) async throws -> String {
        let slug = file.contract.slug
        var reader = CommitteeForm(form, file: file)
        var committee = try reader.committee(of: former)
        if !reader.newcomers.isEmpty {
            try await visit.store.add(reader.newcomers, in: slug, by: visit.hand)
            reader = CommitteeForm(form, file: try await visit.file())
            committee = try reader.committee(of: former)
        }
        return Path.committee(slug, try await visit.store.save(committee, in: slug, by: visit.hand))
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let file = try await visit.file()
        try Access.require(visit.member, .editContract)
        let page = CommitteePage(visit: visit, file: file, committee: try file.committee(visit.id())).removal
        return .html(visit.page(page, of: file.contract, in: .committees))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeCommittee(visit.id(), version: form.version, in: slug, by: visit.hand)
        return .seeOther(Path.committees(slug))
    }
}

extension ContractFile {
    /// An instance of the contract; what is not there does not exist.
    func committee(_ id: ID<Committee>) throws(Refusal) -> Committee {
        guard let committee = committees.first(where: { $0.id == id }) else { throw .notFound }
        return committee
    }
}
