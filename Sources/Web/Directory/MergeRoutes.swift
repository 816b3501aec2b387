import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// Doubles of the directory: proposed, compared, made one.
struct MergeRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/annuaire"
        return [
            .get("\(root)/doublons", .editContract, list),
            .post("\(root)/doublons/ecartes", .editContract, tellApart),
        ]
            + merging("\(root)/structures/{id}/fusion", organization)
            + merging("\(root)/personnes/{id}/fusion", person)
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let pages = MergePages(viewer: visit.viewer, dossier: try await visit.dossier())
        let distinct = try await visit.store.distinctPairs(in: pages.slug, visibleTo: visit.member)
        let all = Duplicates(of: pages.dossier.organizations, pages.dossier.people)
        let left = Duplicates(of: pages.dossier.organizations, pages.dossier.people, but: distinct)
        return visit.show(pages.list(left, of: all), of: pages, in: .directory)
    }

    /// «Ce ne sont pas des doublons», or that they may be.
    private func tellApart(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, areTwo) = (try visit.slug(), form["deux"] != "non")
        let ids = form.all("fiche")
        func pair<Entity>(_ entity: Entity.Type) throws(Refusal) -> PairOfIDs<Entity> {
            guard ids.count == 2, let one = ID<Entity>(ids[0]), let other = ID<Entity>(ids[1]) else {
                throw .conflict("Dites quelles fiches ne sont pas des doublons.")
            }
            return PairOfIDs(one, other)
        }
        if form["quoi"] == "personnes" {
            try await visit.store.tellApart(pair(Person.self), areTwo, in: slug, by: visit.signature)
        } else {
            try await visit.store.tellApart(pair(Organization.self), areTwo, in: slug, by: visit.signature)
        }
        return .seeOther(Path.duplicates(slug))
    }

    private func merging<Entity: Stored>(
        _ path: String, _ read: @escaping @Sendable (MemberVisit) async throws -> Merging<Entity>
    ) -> [Route] {
        [
            .get(path, .editContract) { visit in try await read(visit).shown(visit.query("avec"), to: visit)
            },
            .post(path, .editContract) { visit, form in try await read(visit).answer(form, from: visit) },
        ]
    }

    private func organization(_ visit: MemberVisit) async throws -> Merging<Organization> {
        let pages = MergePages(viewer: visit.viewer, dossier: try await visit.dossier())
        let kept = try pages.dossier.organization(visit.id())
        let others = pages.dossier.organizations.filter { $0.id != kept.id }
            .map { Choice("\($0.id)", $0.acronym.isEmpty ? $0.name : "\($0.name) (\($0.acronym))") }
        return Merging(
            pages: pages, kept: kept, others: others, find: pages.dossier.organization, side: pages.side,
            merge: { try Merge($0, into: kept.id, in: pages.dossier) },
            write: {
                try await visit.store.merge(
                    $0, into: kept.id, versions: $1, in: pages.slug, by: visit.signature)
            })
    }

    private func person(_ visit: MemberVisit) async throws -> Merging<Person> {
        let pages = MergePages(viewer: visit.viewer, dossier: try await visit.dossier())
        let kept = try pages.dossier.person(visit.id(), for: visit.viewer)
        let others = pages.dossier.people.filter { $0.id != kept.id && !$0.isErased }
            .map { Choice("\($0.id)", $0.listedName) }
        return Merging(
            pages: pages, kept: kept, others: others,
            find: { try pages.dossier.person($0, for: visit.viewer) }, side: pages.side,
            merge: { try Merge($0, into: kept.id, in: pages.dossier) },
            write: {
                try await visit.store.merge(
                    $0, into: kept.id, versions: $1, in: pages.slug, by: visit.signature)
            })
    }
}

/// One thing of the directory, and what making it one with another takes.
private struct Merging<Entity: Stored> {
    let pages: MergePages
    let kept: Entity
    /// What it may be made one with.
    let others: [Choice]
    let find: (ID<Entity>) throws -> Entity
    let side: (Entity) -> MergePages.Side
    let merge: (ID<Entity>) throws -> Merge
    let write: (ID<Entity>, (kept: Int, other: Int)) async throws -> Void

    /// The choice of the other, or the comparison with it.
    func shown(
        _ other: String, to visit: MemberVisit, _ warning: HTML = .empty,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let page: Page
        if let id = ID<Entity>(other) {
            page = pages.confirmation(
                side(kept), side(try find(id)), ("\(kept.id)", "\(id)"), try merge(id), warning: warning)
        } else {
            let errors: FieldErrors =
                status == .ok ? FieldErrors() : ["avec": "Choisissez l’autre fiche."]
            page = pages.choice(side(kept), among: others, errors: errors)
        }
        return visit.show(page, of: pages, in: .directory, status: status)
    }

    /// Merges what the form names; the comparison comes back when it names nothing, or something that changed since.
    func answer(_ form: FormData, from visit: MemberVisit) async throws -> Response {
        let typed = form["other"]
        guard let other = ID<Entity>(typed) else {
            return try shown(typed, to: visit, status: .unprocessableContent)
        }
        do {
            try await write(other, (form.version, Int(form["otherVersion"]) ?? 0))
            return .seeOther(side(kept).path)
        } catch Refusal.stale {
            let warning = HTML.callout(
                .warning, "Une des deux fiches a changé entre-temps",
                "<p>Relisez la comparaison\u{202f}: elle montre ce qui est enregistré maintenant.</p>")
            return try shown(typed, to: visit, warning, status: .conflict)
        }
    }
}
