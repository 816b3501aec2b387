import Domain
import HTML
import Hummingbird
import Storage

/// The colour and logos of a contract's documents.
struct IdentityRoutes {
    var routes: [Route] {
        [
            .get(Path.identity("{slug}"), .editContract, edit),
            .post(Path.identity("{slug}"), .editContract, save, takesFiles: true),
        ]
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        form(try await visit.dossier(.contractForm), for: visit.viewer).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossier(.contractForm)
        let slug = dossier.slug
        return try await form(dossier, for: visit.viewer).answer(sent, from: visit) { typed in
            var terms = typed.value
            terms.contract.version = typed.version
            try await visit.store.saveContract(terms, in: slug, by: visit.signature)
            return Path.identity(slug)
        }
    }

    private func form(_ dossier: Dossier, for viewer: Viewer) -> EditForm<ContractTerms> {
        let slug = dossier.slug
        return EditForm(
            contract: dossier.contract, section: .contract, title: "Identité visuelle",
            breadcrumb: viewer.breadcrumb(dossier.contract, Link("Contrat", Path.strategy(slug))),
            action: Path.identity(slug), back: Path.strategy(slug),
            form: ContractTerms.identityForm(ContractTerms.Choices(dossier)), stored: dossier.terms,
            version: dossier.contract.version,
            lead:
                "La couleur et les logos que portent les revues, les fiches et tous les documents de ce contrat.",
            aside: CoverPreview(dossier: dossier).html)
    }
}
