import Domain
import HTML
import Hummingbird
import Storage

/// The colour and logos of a contract's documents.
struct IdentityRoutes {
    let site: Site

    var routes: [Route] {
        [.get(Path.identity("{slug}"), edit), .upload(Path.identity("{slug}"), save)]
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        IdentityForm(visit: visit, dossier: try await visit.dossierToEdit()).form.shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let slug = dossier.contract.slug
        let identity = IdentityForm(visit: visit, dossier: dossier)
        let sent = try await Uploads(visit: visit, slug: slug).pictures(
            in: form, from: FileFields.input(of: "logos"), to: "logos", most: IdentityForm.mostLogos)
        return try await identity.form.answer(sent.form, from: visit) { typed in
            let changed = try identity.read(typed, faults: sent.faults)
            try await visit.store.saveContract(changed, in: slug, by: visit.signature)
            return Path.identity(slug)
        }
    }
}
