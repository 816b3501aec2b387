import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// Doubles of the directory: proposed, compared, made one.
struct MergeRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/annuaire"
        return [
            .get("\(root)/doublons", .editContract, list),
            .get("\(root)/structures/{id}/fusion", .editContract, compareOrganizations),
            .post("\(root)/structures/{id}/fusion", .editContract, mergeOrganizations),
            .get("\(root)/personnes/{id}/fusion", .editContract, comparePeople),
            .post("\(root)/personnes/{id}/fusion", .editContract, mergePeople),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let pages = try await pages(visit)
        let duplicates = Duplicates(of: pages.dossier.organizations, pages.dossier.people)
        return .html(visit.page(pages.list(duplicates), of: pages.dossier.contract, in: .directory))
    }

    private func pages(_ visit: MemberVisit) async throws -> MergePages {
        MergePages(viewer: visit.viewer, dossier: try await visit.dossier())
    }

    private func compareOrganizations(_ visit: MemberVisit) async throws -> Response {
        let pages = try await pages(visit)
        return try organizations(visit, pages, visit.query("avec"), .empty, .ok)
    }

    private func mergeOrganizations(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        return try await merging(form) {
            try organizations(visit, pages, form["other"], $0, $1)
        } write: { (other: ID<Organization>, versions) in
            let slug = try visit.slug()
            let kept: ID<Organization> = try visit.id()
            try await visit.store.merge(other, into: kept, versions: versions, in: slug, by: visit.signature)
            return Path.organization(slug, kept)
        }
    }

    private func comparePeople(_ visit: MemberVisit) async throws -> Response {
        let pages = try await pages(visit)
        return try people(visit, pages, visit.query("avec"), .empty, .ok)
    }

    private func mergePeople(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        return try await merging(form) {
            try people(visit, pages, form["other"], $0, $1)
        } write: { (other: ID<Person>, versions) in
            let slug = try visit.slug()
            let kept: ID<Person> = try visit.id()
            try await visit.store.merge(other, into: kept, versions: versions, in: slug, by: visit.signature)
            return Path.person(slug, kept)
        }
    }

    /// Merges what the form names; the comparison comes back when it names nothing, or something that changed since.
    private func merging<Entity>(
        _ form: FormData, shown: (HTML, HTTPResponse.Status) throws -> Response,
        write: (ID<Entity>, (kept: Int, other: Int)) async throws -> String
    ) async throws -> Response {
        guard let other = ID<Entity>(form["other"]) else { return try shown(.empty, .unprocessableContent) }
        do {
            return .seeOther(try await write(other, (form.version, Int(form["otherVersion"]) ?? 0)))
        } catch Refusal.stale {
            let words: HTML =
                "<p>Relisez la comparaison\u{202f}: elle montre ce qui est enregistré maintenant.</p>"
            return try shown(
                HTML.callout(.warning, "Une des deux fiches a changé entre-temps", words), .conflict)
        }
    }

    private func organizations(
        _ visit: MemberVisit, _ pages: MergePages, _ with: String, _ warning: HTML,
        _ status: HTTPResponse.Status
    ) throws -> Response {
        let kept = try pages.dossier.organization(visit.id())
        let side = pages.side(kept)
        guard let id = ID<Organization>(with) else {
            let choices = pages.dossier.organizations.filter { $0.id != kept.id }
                .map { Choice("\($0.id)", $0.acronym.isEmpty ? $0.name : "\($0.name) (\($0.acronym))") }
            return shown(
                pages.choice(side, among: choices, errors: Self.errors(status)), visit, pages, status)
        }
        let other = try pages.dossier.organization(id)
        let page = pages.confirmation(
            side, pages.side(other), ("\(kept.id)", "\(id)"), try Merge(id, into: kept.id, in: pages.dossier),
            warning: warning)
        return shown(page, visit, pages, status)
    }

    private func people(
        _ visit: MemberVisit, _ pages: MergePages, _ with: String, _ warning: HTML,
        _ status: HTTPResponse.Status
    ) throws -> Response {
        let kept = try pages.dossier.person(visit.id(), for: visit.viewer)
        let side = pages.side(kept)
        guard let id = ID<Person>(with) else {
            let choices = pages.dossier.people.filter { $0.id != kept.id && !$0.isErased }
                .map { Choice("\($0.id)", $0.listedName) }
            return shown(
                pages.choice(side, among: choices, errors: Self.errors(status)), visit, pages, status)
        }
        let other = try pages.dossier.person(id, for: visit.viewer)
        let page = pages.confirmation(
            side, pages.side(other), ("\(kept.id)", "\(id)"), try Merge(id, into: kept.id, in: pages.dossier),
            warning: warning)
        return shown(page, visit, pages, status)
    }

    private static func errors(_ status: HTTPResponse.Status) -> FieldErrors {
        status == .ok ? FieldErrors() : ["avec": "Choisissez l’autre fiche."]
    }

    private func shown(
        _ page: Page, _ visit: MemberVisit, _ pages: MergePages, _ status: HTTPResponse.Status
    ) -> Response {
        .html(visit.page(page, of: pages.dossier.contract, in: .directory), status: status)
    }
}
