import Domain
import HTML
import Hummingbird
import Storage

/// The contract itself: what was signed, by whom, where, and the form that changes it.
struct ContractRoutes {
    var routes: [Route] {
        [
            .page(Path.strategy("{slug}"), in: .contract, show),
            .get(Path.editStrategy("{slug}"), .editContract, edit),
            .post(Path.editStrategy("{slug}"), .editContract, save),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> ContractPage {
        let dossier = try await visit.dossier(.tree(on: visit.dayAsked))
        return ContractPage(viewer: visit.viewer, dossier: dossier, day: visit.dayAsked)
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        form(try await visit.dossier(.contractForm), for: visit.viewer).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let dossier = try await visit.dossier(.contractForm)
        return try await form(dossier, for: visit.viewer).answer(sent, from: visit) { typed in
            let slug = dossier.slug
            var terms = typed.value
            terms.contract.version = typed.version
            try await visit.store.saveContract(terms, in: slug, by: visit.signature)
            return Path.strategy(slug)
        }
    }

    private func form(_ dossier: Dossier, for viewer: Viewer) -> EditForm<ContractTerms> {
        let slug = dossier.slug
        return EditForm(
            contract: dossier.contract, section: .contract, title: "Modifier le contrat",
            breadcrumb: viewer.breadcrumb(dossier.contract, Link("Contrat", Path.strategy(slug))),
            action: Path.editStrategy(slug), back: Path.strategy(slug),
            form: ContractTerms.form(ContractTerms.Choices(dossier)), stored: dossier.terms,
            version: dossier.contract.version)
    }
}
